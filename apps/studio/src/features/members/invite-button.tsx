import { Button, Group, Modal, MultiSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { botIdSchema } from '@baton/core/ids';
import { roleSchema, type Role } from '@baton/core/identity/role';
import { useMutation, useQuery } from '@tanstack/react-query';
import { UserRoundPlus } from 'lucide-react';
import { CopyField } from '../../components/copy-field.tsx';
import { dateAndTime } from '../../lib/durations.ts';
import { errorText } from '../../lib/refusal.ts';
import { roleLines, roleNames } from '../../lib/role-names.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';

interface InviteValues {
  readonly email: string;
  readonly role: Role;
  readonly botIds: string[];
}

const initialValues: InviteValues = { email: '', role: 'agent', botIds: [] };

const InviteForm = ({ onClose }: { readonly onClose: () => void }) => {
  const bots = useQuery(trpc.bot.list.queryOptions());
  const form = useForm({ initialValues });
  const invite = useMutation(
    trpc.member.invite.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.member.pathKey() }),
    }),
  );
  if (invite.data !== undefined) {
    return (
      <Stack gap={14}>
        <Text fz={13}>
          Send this link to {form.values.email}. It works once, until {dateAndTime(invite.data.expiresAt)}, and is not
          shown again.
        </Text>
        <CopyField label="Invite link" value={invite.data.link} />
        <Group justify="flex-end">
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    );
  }
  const submit = form.onSubmit(({ email, role, botIds }) =>
    invite.mutate({
      email: email.trim(),
      role,
      botIds: botIds.flatMap((botId) => {
        const parsed = botIdSchema.safeParse(botId);
        return parsed.success ? [parsed.data] : [];
      }),
    }),
  );
  return (
    <form onSubmit={submit}>
      <Stack gap={14}>
        <TextInput
          label="E-mail"
          type="email"
          required
          data-autofocus
          error={invite.error === null ? null : errorText(invite.error)}
          {...form.getInputProps('email')}
        />
        <Radio.Group label="Role" {...form.getInputProps('role')}>
          <Stack gap={8} mt={6}>
            {roleSchema.options.map((role) => (
              <Radio key={role} value={role} label={roleNames[role]} description={roleLines[role]} />
            ))}
          </Stack>
        </Radio.Group>
        <MultiSelect
          label="Agent of"
          description="Bots whose Live Chat they see"
          data={(bots.data ?? []).map((bot) => ({ value: bot.botId, label: bot.name }))}
          {...form.getInputProps('botIds')}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={invite.isPending}>
            Make the link
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Invites by a link that is shown once; no mail server is needed. */
export const InviteButton = () => {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<UserRoundPlus size={16} aria-hidden />} onClick={open}>
        Invite
      </Button>
      <Modal opened={isOpen} onClose={close} title="Invite a member">
        {isOpen ? <InviteForm onClose={close} /> : null}
      </Modal>
    </>
  );
};
