import { z } from 'zod';
import { blockIdSchema, connectionIdSchema, flowIdSchema, variableIdSchema } from '../ids.ts';
import { localizedTextSchema } from '../message/rich-text.ts';
import { isStorableText } from '../message/text-limits.ts';
import { storableJsonSchema } from './storable-json.ts';
import { valueSchema, variableNameSchema, variableTypeSchema } from '../variables/value.ts';

/**
 * A bot's drawing. A block's `config` is JSON here; its block's own schema (packages/blocks) gives it a meaning, so that
 * this file names no block. An outlet is an exit of a block; a connection leads from an outlet to a block.
 */
export const positionSchema = z.strictObject({ x: z.number().finite(), y: z.number().finite() });
export type Position = z.infer<typeof positionSchema>;

export const blockSchema = z.strictObject({
  id: blockIdSchema,
  type: z.string().min(1).max(40),
  position: positionSchema,
  config: storableJsonSchema,
});
export type Block = z.infer<typeof blockSchema>;

export const connectionSchema = z.strictObject({
  id: connectionIdSchema,
  from: z.strictObject({ blockId: blockIdSchema, outlet: z.string().min(1).max(64) }),
  to: blockIdSchema,
});
export type Connection = z.infer<typeof connectionSchema>;

/** What designers name; shown on one line. */
export const flowNameSchema = z.string().min(1).max(200).refine(isStorableText);

export const flowSchema = z.strictObject({
  id: flowIdSchema,
  name: flowNameSchema,
  blocks: z.array(blockSchema),
  connections: z.array(connectionSchema),
});
export type Flow = z.infer<typeof flowSchema>;

export const variableDeclarationSchema = z.strictObject({
  id: variableIdSchema,
  name: variableNameSchema,
  type: variableTypeSchema,
  scope: z.enum(['conversation', 'contact']),
  initial: valueSchema,
});
export type VariableDeclaration = z.infer<typeof variableDeclarationSchema>;

/** What belongs to the bot as a whole and is versioned with its flows. */
export const botDefinitionSchema = z.strictObject({
  languages: z.array(z.string().min(2).max(12)).min(1).max(20),
  defaultLanguage: z.string().min(2).max(12),
  startFlowId: flowIdSchema,
  defaultAnswer: localizedTextSchema,
  variables: z.array(variableDeclarationSchema).max(500),
});
export type BotDefinition = z.infer<typeof botDefinitionSchema>;

/** A version's document: the whole bot, frozen (decisions.md, Flows). A draft has the same shape, but is kept in rows. */
export const botDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  definition: botDefinitionSchema,
  flows: z.array(flowSchema).min(1).max(500),
});
export type BotDocument = z.infer<typeof botDocumentSchema>;
