import type { Contact } from '@baton/core/conversation/contact';
import type { ContactId, WorkspaceId } from '@baton/core/ids';
import { variablesSchema } from '@baton/core/variables/value';

export interface ContactRow {
  readonly contactId: ContactId;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly contactVariables: unknown;
}

/** SQL: the columns of the contact `alias`, under names that no other part of a row has. */
export const contactColumns = (alias: string): string => `${alias}.id as "contactId", ${alias}.name as "contactName",
    ${alias}.email as "contactEmail", ${alias}.phone as "contactPhone", ${alias}.variables as "contactVariables"`;

export const contactOf = (workspaceId: WorkspaceId, row: ContactRow): Contact => ({
  workspaceId,
  id: row.contactId,
  name: row.contactName,
  email: row.contactEmail,
  phone: row.contactPhone,
  variables: variablesSchema.parse(row.contactVariables),
});
