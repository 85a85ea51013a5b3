import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { BotId } from '@baton/core/ids';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../lib/refusal.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';

/** Makes a bot with a start flow of its own and opens it. */
export const CreateBotButton = ({ onCreated }: { readonly onCreated: (botId: BotId) => void }) => {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [name, setName] = useState('');
  const create = useMutation(
    trpc.bot.create.mutationOptions({
      onSuccess: async (created) => {
        await queryClient.invalidateQueries({ queryKey: trpc.bot.list.queryKey() });
        close();
        onCreated(created.botId);
      },
    }),
  );
  return (
    <>
      <Button leftSection={<Plus size={16} aria-hidden />} onClick={open}>
        Create bot
      </Button>
      <Modal opened={isOpen} onClose={close} title="Create bot" size="sm">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate({ name: name.trim() });
          }}
        >
          <TextInput
            label="Name"
            description="Visitors see it at the top of the chat."
            required
            data-autofocus
            maxLength={200}
            value={name}
            error={create.error === null ? null : errorText(create.error)}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
              Create
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
};
