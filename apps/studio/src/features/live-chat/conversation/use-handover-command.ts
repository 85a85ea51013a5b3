import type { AgentCommand } from '@baton/core/handover/command';
import type { ConversationId } from '@baton/core/ids';
import { useMutation } from '@tanstack/react-query';
import { notifyError } from '../../../components/notify.ts';
import { newClientId } from '../../../lib/ids.ts';
import { invalidateFor } from '../../../lib/live-invalidation.ts';
import { isUnreachable } from '../../../lib/refusal.ts';
import { api, queryClient, trpc } from '../../../lib/trpc.ts';

interface Attempt {
  readonly command: AgentCommand;
  /** The same for each attempt to send one command, so that it is carried out once. */
  readonly clientId: string;
}

export interface HandoverCommands {
  /** Resolves to whether it was done; a refusal is told in words, such as "Already taken by Bea." */
  readonly run: (command: AgentCommand) => Promise<boolean>;
  /** The kind of command under way: its button waits and tells who won. */
  readonly running: AgentCommand['type'] | null;
}

/** What an agent does with the open conversation's handover. */
export const useHandoverCommand = (conversationId: ConversationId): HandoverCommands => {
  const mutation = useMutation({
    mutationFn: ({ command, clientId }: Attempt) => api.handover.command.mutate({ conversationId, clientId, command }),
    retry: (failures, error) => failures < 3 && isUnreachable(error),
    onError: notifyError,
    onSettled: async () => {
      invalidateFor('handovers');
      await queryClient.invalidateQueries({ queryKey: trpc.conversation.get.queryKey({ conversationId }) });
    },
  });
  const run = async (command: AgentCommand): Promise<boolean> => {
    try {
      await mutation.mutateAsync({ command, clientId: newClientId() });
      return true;
    } catch {
      return false;
    }
  };
  return { run, running: mutation.isPending ? mutation.variables.command.type : null };
};
