/** SQL: the row `alias` of message as one JSON value in the shape of core's `messageSchema`. */
export const messageJson = (alias: string): string => `json_build_object('id', ${alias}.id,
    'conversationId', ${alias}.conversation_id, 'seq', ${alias}.seq, 'revision', ${alias}.revision,
    'clientId', ${alias}.client_id, 'author', ${alias}.author, 'content', ${alias}.content,
    'createdAt', ${alias}.created_at)`;
