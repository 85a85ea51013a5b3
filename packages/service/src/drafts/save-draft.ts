import type { BotId } from '@baton/core/ids';
import { err, ok, type Result } from '@baton/core/result';
import { inTransaction } from '@baton/db/database';
import { lockDraft } from '@baton/db/queries/lock-draft';
import { saveDraftRows } from '@baton/db/queries/save-draft-rows';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { decideSave, type DraftEdit, type SaveRefusal } from './decide-save.ts';
import { draftDifference } from './draft-rows.ts';

export interface SaveInput {
  readonly botId: BotId;
  readonly edits: readonly DraftEdit[];
}

/** The new revision of each row that the save wrote. */
export interface SavedDraft {
  readonly revisions: Readonly<Record<string, number>>;
}

/** Saves edits of a draft, all or none; only the rows that they change are written (decisions.md, Flows). */
export const saveDraft = async (
  context: ServiceContext,
  member: ActingMember,
  input: SaveInput,
): Promise<Result<SavedDraft, SaveRefusal>> => {
  const { workspaceId } = member;
  const { botId } = input;
  const saved = await inTransaction(context.db, async (trx): Promise<Result<SavedDraft, SaveRefusal>> => {
    const draft = await lockDraft(trx, workspaceId, botId);
    if (draft === null) return err({ refusal: { code: 'not_found' }, theirs: [] });
    const decided = decideSave(draft, input.edits);
    if (!decided.ok) return decided;
    const difference = draftDifference(draft.document, decided.value);
    return ok({ revisions: await saveDraftRows(trx, workspaceId, { botId, ...difference }) });
  });
  if (saved.ok) context.wake([{ topic: `bot:${botId}`, what: 'draft', revision: null }]);
  return saved;
};
