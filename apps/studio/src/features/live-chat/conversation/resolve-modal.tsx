import { Modal } from '@mantine/core';
import type { ConversationId } from '@baton/core/ids';
import { useQuery } from '@tanstack/react-query';
import { trpc, type ApiOutputs } from '../../../lib/trpc.ts';
import { ResolveForm } from './resolve-form.tsx';
import type { HandoverCommands } from './use-handover-command.ts';

interface ResolveModalProps {
  readonly bot: ApiOutputs['bot']['get'];
  readonly conversationId: ConversationId;
  readonly commands: HandoverCommands;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Resolve: the modal is the confirmation; Esc gives it up (C14, 000-28). */
export const ResolveModal = ({ bot, conversationId, commands, isOpen, onClose }: ResolveModalProps) => {
  const flows = useQuery({ ...trpc.conversation.flows.queryOptions({ conversationId }), enabled: isOpen });
  return (
    <Modal opened={isOpen} onClose={onClose} title="Resolve" size="md">
      <ResolveForm
        settings={bot.settings}
        flows={flows.data ?? []}
        isBusy={commands.running === 'resolve'}
        onCancel={onClose}
        onResolve={(command) =>
          void commands.run(command).then((isDone) => {
            if (isDone) onClose();
          })
        }
      />
    </Modal>
  );
};
