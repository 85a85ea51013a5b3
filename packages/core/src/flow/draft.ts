import type { FlowId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import { editFlow, type FlowCommand } from './edit-flow.ts';
import type { EditCommand } from './edit.ts';
import type { BotDocument } from './flow.ts';

const refuse = (message: string): Result<BotDocument, Refusal> => err({ code: 'invalid_input', message });

const addFlow = (document: BotDocument, flowId: FlowId, name: string): Result<BotDocument, Refusal> =>
  document.flows.some(({ id }) => id === flowId)
    ? refuse('There is a flow of this id already.')
    : ok({ ...document, flows: [...document.flows, { id: flowId, name, blocks: [], connections: [] }] });

const deleteFlow = (document: BotDocument, flowId: FlowId): Result<BotDocument, Refusal> => {
  if (!document.flows.some(({ id }) => id === flowId)) return err({ code: 'not_found' });
  if (document.definition.startFlowId === flowId) {
    return refuse('This is the start flow. Choose another start flow before you delete it.');
  }
  return ok({ ...document, flows: document.flows.filter(({ id }) => id !== flowId) });
};

const isBlockElsewhere = (document: BotDocument, command: FlowCommand): boolean =>
  command.type === 'add-block' &&
  document.flows.some(
    ({ id, blocks }) => id !== command.flowId && blocks.some((block) => block.id === command.block.id),
  );

const editOneFlow = (document: BotDocument, command: FlowCommand): Result<BotDocument, Refusal> => {
  const before = document.flows.find(({ id }) => id === command.flowId);
  if (before === undefined) return err({ code: 'not_found' });
  if (isBlockElsewhere(document, command)) return refuse('There is a block of this id in another flow.');
  const after = editFlow(before, command);
  if (!after.ok) return after;
  return ok({ ...document, flows: document.flows.map((flow) => (flow === before ? after.value : flow)) });
};

/**
 * Carries out one edit of a draft, leaving the given document as it is. A deleted block takes its connections along. Refused:
 * what is not there (`not_found`), ids and outlets that are taken, deleting the start flow (`invalid_input`).
 */
export const applyEdit = (document: BotDocument, command: EditCommand): Result<BotDocument, Refusal> => {
  switch (command.type) {
    case 'add-flow':
      return addFlow(document, command.flowId, command.name);
    case 'delete-flow':
      return deleteFlow(document, command.flowId);
    case 'set-definition':
      return ok({ ...document, definition: command.definition });
    case 'rename-flow':
    case 'add-block':
    case 'move-block':
    case 'set-block':
    case 'delete-block':
    case 'add-connection':
    case 'delete-connection':
      return editOneFlow(document, command);
  }
};
