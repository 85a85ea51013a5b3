import type { EditCommand } from '@baton/core/flow/edit';
import type { Flow } from '@baton/core/flow/flow';
import type { FlowId } from '@baton/core/ids';
import { refusalText } from '@baton/core/refusals';
import { createContext, useContext } from 'react';
import { notifications } from '@mantine/notifications';
import { useDraftStore } from './draft-context.tsx';

/** The flow that is open on the canvas. */
export const FlowIdContext = createContext<FlowId | null>(null);

export interface FlowEdits {
  /** The open flow at this moment; null once someone deleted it. */
  readonly flow: () => Flow | null;
  /** Makes commands of the open flow and applies them as one step of undo; what is refused is said in words. */
  readonly edit: (make: (flow: Flow) => readonly EditCommand[], mergeKey?: string) => boolean;
}

/** Edits of the open flow, for handlers: they read the newest draft, and draw nothing again by themselves. */
export const useFlowEdits = (): FlowEdits => {
  const store = useDraftStore();
  const flowId = useContext(FlowIdContext);
  const flow = (): Flow | null => store.getState().document.flows.find(({ id }) => id === flowId) ?? null;
  return {
    flow,
    edit: (make, mergeKey) => {
      const open = flow();
      const commands = open === null ? [] : make(open);
      if (commands.length === 0) return false;
      const applied = store.getState().apply(commands, mergeKey);
      if (!applied.ok) notifications.show({ message: refusalText(applied.error), color: 'red' });
      return applied.ok;
    },
  };
};
