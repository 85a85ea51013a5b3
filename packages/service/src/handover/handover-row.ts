import type { HandoverRow as StoredRow } from '@baton/db/rows/handover-list-row';

/** A row of the Handovers pane, in any of its four views; `reference` as it is shown. Instants are epoch ms of the server's clock. */
export type HandoverRow = Omit<StoredRow, 'reference'> & { readonly reference: string };
