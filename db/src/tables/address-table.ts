import type { WorkspaceId } from '@baton/core/ids';

/** Maps what arrives without a workspace (public ids, token hashes) to its workspace and id; never sharded (decisions.md, Identity and keys). */
export interface AddressTable {
  kind: 'bot' | 'visitor-token' | 'invite' | 'provider-number';
  key: string;
  workspace_id: WorkspaceId;
  id: string;
  expires_at: number | null;
}
