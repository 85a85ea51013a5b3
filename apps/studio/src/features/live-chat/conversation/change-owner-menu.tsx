import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import type { MemberId } from '@baton/core/ids';
import { useQuery } from '@tanstack/react-query';
import { UserRoundCog } from 'lucide-react';
import { trpc } from '../../../lib/trpc.ts';
import type { HandoverCommands } from './use-handover-command.ts';

interface ChangeOwnerMenuProps {
  readonly commands: HandoverCommands;
  readonly agents: readonly MemberId[];
  readonly ownerId: MemberId | null;
}

/** Change owner, with its three actions (001-07): another agent, back to the queue, cancel the takeover. */
export const ChangeOwnerMenu = ({ commands, agents, ownerId }: ChangeOwnerMenuProps) => {
  const members = useQuery(trpc.member.list.queryOptions());
  const candidates = (members.data ?? []).filter(
    (member) => agents.includes(member.memberId) && member.memberId !== ownerId,
  );
  return (
    <Menu position="bottom-end" width={240} withinPortal>
      <Menu.Target>
        <Tooltip label="Change owner">
          <ActionIcon aria-label="Change owner">
            <UserRoundCog size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Assign to another agent</Menu.Label>
        {candidates.length === 0 ? <Menu.Item disabled>No other agent of this bot</Menu.Item> : null}
        {candidates.map((member) => (
          <Menu.Item
            key={member.memberId}
            {...(member.presence === 'online' ? {} : { c: 'dimmed' })}
            rightSection={member.presence === 'online' && member.isConnected ? 'online' : 'offline'}
            onClick={() => void commands.run({ type: 'assign-to', memberId: member.memberId })}
          >
            {member.displayName}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {ownerId === null ? null : (
          <Menu.Item onClick={() => void commands.run({ type: 'unassign' })}>Return to queue</Menu.Item>
        )}
        <Menu.Item onClick={() => void commands.run({ type: 'cancel-takeover' })}>Cancel takeover</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
