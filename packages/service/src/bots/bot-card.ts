import type { BotSettings } from '@baton/core/bot/bot-settings';
import type { BotId, MemberId, VersionId } from '@baton/core/ids';
import type { Permission } from '@baton/core/identity/permission';
import type { SupportSummary } from '../support/support-summary.ts';

/** A bot in the list of bots. */
export interface BotCard {
  readonly botId: BotId;
  readonly publicId: string;
  readonly name: string;
  readonly isPublished: boolean;
  readonly isLiveChatEnabled: boolean;
  readonly support: SupportSummary;
  /** Handovers that wait for a person. */
  readonly pendingCount: number;
  /** Conversations that are not closed. */
  readonly liveCount: number;
}

/** A bot as its own pages need it. `permissions` are what the reader may do in it, so that screens offer nothing else. */
export interface BotView {
  readonly botId: BotId;
  readonly publicId: string;
  readonly name: string;
  readonly settings: BotSettings;
  readonly settingsRevision: number;
  readonly liveVersion: { readonly versionId: VersionId; readonly number: number; readonly publishedAt: number } | null;
  readonly agents: readonly MemberId[];
  readonly permissions: readonly Permission[];
}
