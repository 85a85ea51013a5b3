import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc, type ApiOutputs } from '../../../lib/trpc.ts';
import { ResolveForm } from './resolve-form.tsx';
import type { HandoverCommands } from './use-handover-command.ts';

interface ResolveModalProps {
  readonly bot: ApiOutputs['bot']['get'];
  readonly commands: HandoverCommands;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Resolve: the modal is the confirmation; Esc gives it up (C14, 000-28). */
export const ResolveModal = ({ bot, commands, isOpen, onClose }: ResolveModalProps) => {
  const maySeeFlows = bot.permissions.includes('flows.view');
  const draft = useQuery({ ...trpc.draft.get.queryOptions({ botId: bot.botId }), enabled: isOpen && maySeeFlows });
  return (
    <Modal opened={isOpen} onClose={onClose} title="Resolve" size="md">
      <ResolveForm
        settings={bot.settings}
        flows={maySeeFlows ? (draft.data?.document.flows ?? []) : null}
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
