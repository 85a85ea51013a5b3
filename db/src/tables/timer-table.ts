import type { TimerKind } from '@baton/core/conversation/change';
import type { WorkspaceId } from '@baton/core/ids';

/** A timer of a conversation; `leased_until` is set while a worker holds it. */
export interface TimerTable {
  workspace_id: WorkspaceId;
  subject_id: string;
  kind: TimerKind;
  due_at: number;
  leased_until: number | null;
}
