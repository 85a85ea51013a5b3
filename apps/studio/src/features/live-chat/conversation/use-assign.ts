import { notifyError } from '../../../components/notify.ts';
import { api, queryClient, trpc } from '../../../lib/trpc.ts';
import { useMe } from '../../../lib/use-me.ts';
import type { HandoverCommands } from './use-handover-command.ts';

export interface AssignActions {
  readonly isRunning: boolean;
  /** The label of a button, which also says that one goes online by it (C1). */
  readonly label: (action: string) => string;
  readonly run: (type: 'assign-to-me' | 'take-over') => Promise<boolean>;
}

/** Assign to me and Take over: an agent who is Offline goes online by the same press. */
export const useAssign = (commands: HandoverCommands): AssignActions => {
  const isOffline = useMe().current.presence === 'offline';
  const run = async (type: 'assign-to-me' | 'take-over'): Promise<boolean> => {
    if (isOffline) {
      try {
        await api.presence.set.mutate({ presence: 'online' });
        await queryClient.invalidateQueries({ queryKey: trpc.session.me.queryKey() });
      } catch (error) {
        notifyError(error);
        return false;
      }
    }
    return commands.run({ type });
  };
  return {
    isRunning: commands.running === 'assign-to-me' || commands.running === 'take-over',
    label: (action) => (isOffline ? `Go online & ${action.toLowerCase()}` : action),
    run,
  };
};
