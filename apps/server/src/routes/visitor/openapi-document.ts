import {
  botProfileSchema,
  errorAnswerSchema,
  openConversationAnswerSchema,
  openConversationBodySchema,
  openVisitorAnswerSchema,
  openVisitorBodySchema,
  conversationPageSchema,
  sendMessageAnswerSchema,
  sendMessageBodySchema,
  supportAnswerSchema,
  visitorHandoverBodySchema,
} from '@baton/core/live/visitor-api';
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { afterQuerySchema } from './after-query.ts';

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });
const answers = (description: string, schema: z.ZodType) => ({ description, ...json(schema) });
const errorAnswer = errorAnswerSchema.meta({ id: 'Error' });

const errorWords = {
  400: 'The request is not as described.',
  401: 'The bearer token is missing, not known, or over.',
  403: 'The bearer token is of another bot.',
  404: 'There is no such thing, or it is not yours.',
  409: 'It cannot be done as things stand; `code` says why.',
  413: 'A limit of size is passed.',
  429: 'Too many; come back after Retry-After seconds.',
  503: 'The database is away; come back after Retry-After seconds.',
} as const;

const errors = Object.fromEntries(
  Object.entries(errorWords).map(([status, words]) => [status, answers(words, errorAnswer)]),
);

const operation = (
  summary: string,
  success: Record<string, { readonly words: string; readonly schema: z.ZodType }>,
  rest: Partial<ZodOpenApiOperationObject>,
): ZodOpenApiOperationObject => ({
  summary,
  ...rest,
  responses: {
    ...Object.fromEntries(
      Object.entries(success).map(([status, { words, schema }]) => [status, answers(words, schema)]),
    ),
    ...errors,
  },
});

const publicId = z.object({ publicId: z.string() });
const conversationId = z.object({ id: z.string() });
const bearer = { security: [{ visitorToken: [] }] };
const page = conversationPageSchema.meta({ id: 'ConversationPage' });
const opened = openConversationAnswerSchema.meta({ id: 'OpenedConversation' });
const sent = sendMessageAnswerSchema.meta({ id: 'SentMessage' });

const handoverOperation = (summary: string) =>
  operation(
    summary,
    {
      201: { words: 'It is done, with what came of it.', schema: opened },
      200: { words: 'This clientId was carried out before: the same answer.', schema: opened },
    },
    { requestParams: { path: conversationId }, requestBody: json(visitorHandoverBodySchema), ...bearer },
  );

const paths = {
  '/api/v1/bots/{publicId}': {
    get: operation(
      'What anyone may know of a bot',
      { 200: { words: 'Its name, and whether a visitor may ask for an agent.', schema: botProfileSchema } },
      { requestParams: { path: publicId }, security: [] },
    ),
  },
  '/api/v1/bots/{publicId}/visitors': {
    post: operation(
      'Become a visitor of a bot',
      { 201: { words: 'The visitor and their token, which is shown once.', schema: openVisitorAnswerSchema } },
      { requestParams: { path: publicId }, requestBody: json(openVisitorBodySchema), security: [] },
    ),
  },
  '/api/v1/bots/{publicId}/conversations': {
    post: operation(
      'Open a conversation, or get the open one',
      { 201: { words: 'It was opened.', schema: opened }, 200: { words: 'It was open already.', schema: opened } },
      { requestParams: { path: publicId }, requestBody: json(openConversationBodySchema), ...bearer },
    ),
  },
  '/api/v1/conversations/{id}/messages': {
    post: operation(
      'Send a message',
      {
        201: { words: 'It is stored, with what the bot answered.', schema: sent },
        200: { words: 'This clientId was stored before: the same answer.', schema: sent },
      },
      { requestParams: { path: conversationId }, requestBody: json(sendMessageBodySchema), ...bearer },
    ),
    get: operation(
      'List what changed after a revision',
      {
        200: {
          words:
            'At most 5,000 messages; while the last seq is below `lastSeq`, ask again with the revision of the answer.',
          schema: page,
        },
      },
      { requestParams: { path: conversationId, query: afterQuerySchema }, ...bearer },
    ),
  },
  '/api/v1/conversations/{id}/handover': { post: handoverOperation('Talk to an agent') },
  '/api/v1/conversations/{id}/handover/stop': { post: handoverOperation('Stop waiting for an agent') },
  '/api/v1/bots/{publicId}/support': {
    get: operation(
      'Whether support is online, and until when',
      { 200: { words: 'The status of this moment.', schema: supportAnswerSchema } },
      { requestParams: { path: publicId }, security: [] },
    ),
  },
};

/** The OpenAPI 3.1 document of the visitor API, from the schemas that the routes check with. */
export const openApiDocument = (publicUrl: string): ReturnType<typeof createDocument> =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Baton visitor API',
      version: '1',
      description:
        'What a visitor of a bot may do. Every command carries a `clientId` (a UUID of the client): the same one again gets ' +
        'the stored answer. News arrive on the WebSocket `/api/v1/live`, whose first frame is ' +
        '`{"type":"hello","protocol":1,"token":…,"conversationId":…,"after":…}`.',
    },
    servers: [{ url: publicUrl }],
    components: { securitySchemes: { visitorToken: { type: 'http', scheme: 'bearer' } } },
    paths,
  });
