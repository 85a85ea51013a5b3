import type { DatabaseTransaction } from '@baton/db/database';
import { insertAuditEntry } from '@baton/db/queries/insert-audit-entry';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from './acting-member.ts';

/** What a member changed, of whom or what. `detail` holds no personal data (reliability.md, Erase). */
export interface AuditNote {
  readonly member: ActingMember;
  readonly action: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** Appends to the audit log, in the transaction of the change itself. */
export const writeAudit = (context: ServiceContext, trx: DatabaseTransaction, note: AuditNote): Promise<void> =>
  insertAuditEntry(trx, note.member.workspaceId, {
    id: context.newId('audit'),
    actorId: note.member.memberId,
    action: note.action,
    subjectId: note.subjectId,
    detail: note.detail,
    at: context.clock.now(),
  });
