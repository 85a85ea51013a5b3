import type { VisitorMessage } from '@baton/core/live/visitor-api';
import type { Author, Message } from '@baton/core/message/message';

const visibleAuthor = (author: Author): VisitorMessage['author'] => ({
  kind: author.kind,
  name: author.kind === 'agent' ? author.displayName : null,
});

/** A message as its visitor may see it: of the staff only the display name (live/visitor-api.ts). */
export const encodeForVisitor = ({
  id,
  seq,
  revision,
  clientId,
  author,
  content,
  createdAt,
}: Message): VisitorMessage => ({
  id,
  seq,
  revision,
  clientId: author.kind === 'visitor' ? clientId : null,
  author: visibleAuthor(author),
  content,
  // oxlint-disable-next-line no-restricted-globals -- writes a given instant as text, reads no clock
  createdAt: new Date(createdAt).toISOString(),
});
