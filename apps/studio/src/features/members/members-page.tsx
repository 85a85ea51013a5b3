import { Select, Table, VisuallyHidden } from '@mantine/core';
import { modals } from '@mantine/modals';
import { roleSchema } from '@baton/core/identity/role';
import { useMutation, useQuery } from '@tanstack/react-query';
import { UserRoundX } from 'lucide-react';
import { IconButton } from '../../components/icon-button.tsx';
import { notifyError } from '../../components/notify.ts';
import { RowSkeletons } from '../../components/page-state.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { roleNames } from '../../lib/role-names.ts';
import { queryClient, trpc, type ApiOutputs } from '../../lib/trpc.ts';
import { mayInWorkspace, useMe } from '../../lib/use-me.ts';
import { InviteButton } from './invite-button.tsx';
import { OpenInvites } from './open-invites.tsx';

type Member = ApiOutputs['member']['list'][number];

const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.member.pathKey() });

const RoleSelect = ({ member }: { readonly member: Member }) => {
  const setRole = useMutation(trpc.member.setRole.mutationOptions({ onError: notifyError, onSettled: refresh }));
  return (
    <Select
      aria-label={`Role of ${member.displayName}`}
      size="xs"
      w={160}
      allowDeselect={false}
      disabled={setRole.isPending}
      data={roleSchema.options.map((role) => ({ value: role, label: roleNames[role] }))}
      value={member.role}
      onChange={(value) => {
        const role = roleSchema.safeParse(value);
        if (role.success) setRole.mutate({ memberId: member.memberId, role: role.data });
      }}
    />
  );
};

const RemoveButton = ({ member }: { readonly member: Member }) => {
  const remove = useMutation(trpc.member.remove.mutationOptions({ onError: notifyError, onSettled: refresh }));
  const ask = () =>
    modals.openConfirmModal({
      title: `Remove ${member.displayName}`,
      children: 'They are signed out of this workspace at once, and their conversations go back to the queue.',
      labels: { confirm: 'Remove', cancel: 'Cancel' },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate({ memberId: member.memberId }),
    });
  return (
    <IconButton icon={UserRoundX} label={`Remove ${member.displayName}`} loading={remove.isPending} onClick={ask} />
  );
};

interface MemberRowProps {
  readonly member: Member;
  readonly isMe: boolean;
  readonly mayManage: boolean;
}

const MemberRow = ({ member, isMe, mayManage }: MemberRowProps) => (
  <Table.Tr>
    <Table.Td>
      {member.displayName}
      {isMe ? ' (you)' : ''}
    </Table.Td>
    <Table.Td>{member.email}</Table.Td>
    <Table.Td>{mayManage ? <RoleSelect member={member} /> : roleNames[member.role]}</Table.Td>
    <Table.Td>
      <ToneBadge tone={member.presence === 'online' ? 'online' : 'offline'}>
        {member.presence === 'online' ? 'Agent Online' : 'Agent Offline'}
      </ToneBadge>
    </Table.Td>
    <Table.Td w={48}>{mayManage && !isMe ? <RemoveButton member={member} /> : null}</Table.Td>
  </Table.Tr>
);

/** Workspace > Members: who is here, in which role, and who is invited. */
export const MembersPage = () => {
  const me = useMe();
  const mayManage = mayInWorkspace(me, 'members.manage');
  const members = useQuery(trpc.member.list.queryOptions());
  return (
    <Page title="Members" actions={mayManage ? <InviteButton /> : null}>
      <QueryView query={members} loading={<RowSkeletons count={5} height={40} label="Loading the members" />}>
        {(rows) => (
          <Table.ScrollContainer minWidth={680}>
            <Table verticalSpacing={8}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Name</Table.Th>
                  <Table.Th>E-mail</Table.Th>
                  <Table.Th>Role</Table.Th>
                  <Table.Th>Presence</Table.Th>
                  <Table.Th>
                    <VisuallyHidden>Actions</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((member) => (
                  <MemberRow
                    key={member.memberId}
                    member={member}
                    isMe={member.memberId === me.current.memberId}
                    mayManage={mayManage}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </QueryView>
      {mayManage ? <OpenInvites /> : null}
    </Page>
  );
};
