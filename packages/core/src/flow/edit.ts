import { z } from 'zod';
import { blockIdSchema, connectionIdSchema, flowIdSchema } from '../ids.ts';
import { blockSchema, botDefinitionSchema, connectionSchema, flowNameSchema, positionSchema } from './flow.ts';
import { storableJsonSchema } from './storable-json.ts';

/**
 * One edit of a draft. Undo is the command with the previous value, autosave sends commands with the revisions that they
 * were made on (architecture.md, A flow edit). Each command touches exactly one row: a flow, a block, a connection or the definition.
 */
export const editCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('add-flow'), flowId: flowIdSchema, name: flowNameSchema }),
  z.strictObject({ type: z.literal('rename-flow'), flowId: flowIdSchema, name: flowNameSchema }),
  z.strictObject({ type: z.literal('delete-flow'), flowId: flowIdSchema }),
  z.strictObject({ type: z.literal('add-block'), flowId: flowIdSchema, block: blockSchema }),
  z.strictObject({
    type: z.literal('move-block'),
    flowId: flowIdSchema,
    blockId: blockIdSchema,
    position: positionSchema,
  }),
  z.strictObject({
    type: z.literal('set-block'),
    flowId: flowIdSchema,
    blockId: blockIdSchema,
    config: storableJsonSchema,
  }),
  z.strictObject({ type: z.literal('delete-block'), flowId: flowIdSchema, blockId: blockIdSchema }),
  z.strictObject({ type: z.literal('add-connection'), flowId: flowIdSchema, connection: connectionSchema }),
  z.strictObject({ type: z.literal('delete-connection'), flowId: flowIdSchema, connectionId: connectionIdSchema }),
  z.strictObject({ type: z.literal('set-definition'), definition: botDefinitionSchema }),
]);
export type EditCommand = z.infer<typeof editCommandSchema>;

/**
 * A row of the draft that a command touches, by the key the save uses for its revision:
 * `definition`, or the id of the flow, block or connection.
 */
export const touchedBy = (command: EditCommand): string => {
  switch (command.type) {
    case 'add-flow':
    case 'rename-flow':
    case 'delete-flow':
      return command.flowId;
    case 'add-block':
      return command.block.id;
    case 'move-block':
    case 'set-block':
    case 'delete-block':
      return command.blockId;
    case 'add-connection':
      return command.connection.id;
    case 'delete-connection':
      return command.connectionId;
    case 'set-definition':
      return 'definition';
  }
};
