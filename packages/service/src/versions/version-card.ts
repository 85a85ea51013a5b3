import type { VersionId } from '@baton/core/ids';

/** A published version in the bot's list of versions, without its document. */
export interface VersionCard {
  readonly versionId: VersionId;
  readonly number: number;
  readonly note: string;
  readonly publishedAt: number;
  /** Null once that member is no longer in the workspace. */
  readonly publishedBy: string | null;
  readonly isLive: boolean;
}
