import { Button, Table, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { notifyError } from '../../components/notify.ts';
import { dateAndTime } from '../../lib/durations.ts';
import { roleNames } from '../../lib/role-names.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';

/** Invites that nobody used yet. Their links cannot be shown again, only withdrawn. */
export const OpenInvites = () => {
  const invites = useQuery(trpc.member.invites.queryOptions());
  const revoke = useMutation(
    trpc.member.revokeInvite.mutationOptions({
      onError: notifyError,
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.member.pathKey() }),
    }),
  );
  if (invites.data === undefined || invites.data.length === 0) return null;
  return (
    <>
      <Title order={2} fz={15} mt={32} mb={8}>
        Open invites
      </Title>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={8}>
          <Table.Tbody>
            {invites.data.map((invite) => (
              <Table.Tr key={invite.inviteId}>
                <Table.Td>{invite.email}</Table.Td>
                <Table.Td>{roleNames[invite.role]}</Table.Td>
                <Table.Td>until {dateAndTime(invite.expiresAt)}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Withdraw the invite of ${invite.email}`}
                    loading={revoke.isPending && revoke.variables.inviteId === invite.inviteId}
                    onClick={() => revoke.mutate({ inviteId: invite.inviteId })}
                  >
                    Withdraw
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
};
