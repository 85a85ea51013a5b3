import { Button } from '@mantine/core';
import { ArrowLeft, CircleCheck, PanelRight, UserRoundCheck, UserRoundMinus } from 'lucide-react';
import { IconButton } from '../../../components/icon-button.tsx';
import type { ApiOutputs } from '../../../lib/trpc.ts';
import { StatusBadge } from '../handovers/status-badge.tsx';
import { ChangeOwnerMenu } from './change-owner-menu.tsx';
import type { ConversationAccess } from './conversation-access.ts';
import classes from './conversation.module.css';
import type { AssignActions } from './use-assign.ts';
import type { HandoverCommands } from './use-handover-command.ts';

type View = ApiOutputs['conversation']['get'];

interface ConversationHeaderProps {
  readonly bot: ApiOutputs['bot']['get'];
  readonly view: View;
  readonly isVisitorConnected: boolean;
  readonly access: ConversationAccess;
  readonly commands: HandoverCommands;
  readonly assign: AssignActions;
  readonly onResolve: () => void;
  /** Phones show one pane at a time; null where all three stand side by side. */
  readonly onBack: (() => void) | null;
  readonly onDetails: (() => void) | null;
}

const Visitor = ({ view, isVisitorConnected }: Pick<ConversationHeaderProps, 'view' | 'isVisitorConnected'>) => (
  <div className={classes.who}>
    <span className={classes.label} title={`${view.conversation.reference} · ${view.conversation.conversationId}`}>
      {view.conversation.label}
    </span>
    <span className={classes.connected}>
      <span className={classes.dot} data-connected={isVisitorConnected} aria-hidden />
      {isVisitorConnected ? 'Visitor connected' : 'Visitor not connected'}
    </span>
  </div>
);

const OwnerActions = ({ commands, onResolve }: Pick<ConversationHeaderProps, 'commands' | 'onResolve'>) => (
  <>
    <IconButton
      icon={UserRoundMinus}
      label="Unassign"
      loading={commands.running === 'unassign'}
      onClick={() => void commands.run({ type: 'unassign' })}
    />
    <IconButton
      icon={CircleCheck}
      label="Resolve"
      shortcut="Ctrl Shift E"
      variant="filled"
      color="var(--baton-person)"
      c="var(--mantine-color-body)"
      loading={commands.running === 'resolve'}
      onClick={onResolve}
    />
  </>
);

/** The top of the Conversation pane: the visitor, live, and what one may do now. */
export const ConversationHeader = (props: ConversationHeaderProps) => {
  const { bot, view, access, commands, assign, onBack, onDetails } = props;
  return (
    <header className={classes.header}>
      {onBack === null ? null : <IconButton icon={ArrowLeft} label="Back to the handovers" onClick={onBack} />}
      <Visitor view={view} isVisitorConnected={props.isVisitorConnected} />
      <StatusBadge row={view.conversation} waitingColours={bot.settings.waitingColoursMs} />
      <div className={classes.actions}>
        {access.canAssignToMe || access.canTakeOver ? (
          <Button
            leftSection={<UserRoundCheck size={16} aria-hidden />}
            loading={assign.isRunning}
            variant={access.canAssignToMe ? 'filled' : 'default'}
            onClick={() => void assign.run(access.canAssignToMe ? 'assign-to-me' : 'take-over')}
          >
            {assign.label(access.canAssignToMe ? 'Assign to me' : 'Take over')}
          </Button>
        ) : null}
        {access.isMine ? <OwnerActions commands={commands} onResolve={props.onResolve} /> : null}
        {access.canChangeOwner ? (
          <ChangeOwnerMenu commands={commands} agents={bot.agents} ownerId={view.conversation.ownerId} />
        ) : null}
        {onDetails === null ? null : <IconButton icon={PanelRight} label="Contact Details" onClick={onDetails} />}
      </div>
    </header>
  );
};
