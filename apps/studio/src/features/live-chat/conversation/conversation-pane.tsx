import { useDisclosure, useHotkeys } from '@mantine/hooks';
import type { ConversationId } from '@baton/core/ids';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { QueryView } from '../../../components/query-view.tsx';
import { useOfferActions, type PaletteAction } from '../../../lib/palette-actions.ts';
import { trpc, type ApiOutputs } from '../../../lib/trpc.ts';
import { useMe } from '../../../lib/use-me.ts';
import { TranscriptSkeleton, Transcript } from '../transcript/transcript.tsx';
import { useTranscript } from '../transcript/use-transcript.ts';
import { Composer } from './composer.tsx';
import { conversationAccess, type ConversationAccess } from './conversation-access.ts';
import { ConversationHeader } from './conversation-header.tsx';
import classes from './conversation.module.css';
import { ResolveModal } from './resolve-modal.tsx';
import { useAssign, type AssignActions } from './use-assign.ts';
import { useHandoverCommand, type HandoverCommands } from './use-handover-command.ts';

interface ConversationPaneProps {
  readonly bot: ApiOutputs['bot']['get'];
  readonly conversationId: ConversationId;
  readonly onBack: (() => void) | null;
  readonly onDetails: (() => void) | null;
}

export const ConversationPane = (props: ConversationPaneProps) => {
  const view = useQuery(trpc.conversation.get.queryOptions({ conversationId: props.conversationId }));
  return (
    <QueryView query={view} loading={<TranscriptSkeleton />}>
      {(data) => <OpenConversation key={props.conversationId} {...props} view={data} />}
    </QueryView>
  );
};

const focusReply = (): void => document.getElementById('composer')?.focus();

const paletteActionsOf = (
  access: ConversationAccess,
  acts: { readonly assign: AssignActions; readonly commands: HandoverCommands; readonly resolve: () => void },
): PaletteAction[] => {
  const actions: (PaletteAction & { readonly isOffered: boolean })[] = [
    {
      id: 'assign',
      label: 'Assign to me',
      keywords: ['claim', 'accept', 'take', 'take control'],
      run: () => void acts.assign.run('assign-to-me'),
      isOffered: access.canAssignToMe,
    },
    {
      id: 'take-over',
      label: 'Take over',
      keywords: ['take control', 'intervene', 'claim'],
      run: () => void acts.assign.run('take-over'),
      isOffered: access.canTakeOver,
    },
    {
      id: 'unassign',
      label: 'Unassign',
      keywords: ['return to queue', 'release', 'give back'],
      run: () => void acts.commands.run({ type: 'unassign' }),
      isOffered: access.isMine,
    },
    {
      id: 'resolve',
      label: 'Resolve',
      keywords: ['finish conversation', 'complete takeover', 'end', 'close', 'done', 'release control'],
      run: acts.resolve,
      isOffered: access.isMine,
    },
    {
      id: 'cancel-takeover',
      label: 'Cancel takeover',
      keywords: ['return to bot', 'abort'],
      run: () => void acts.commands.run({ type: 'cancel-takeover' }),
      isOffered: access.canChangeOwner,
    },
  ];
  return actions.filter((action) => action.isOffered);
};

interface OpenConversationProps extends ConversationPaneProps {
  readonly view: ApiOutputs['conversation']['get'];
}

const useAccess = ({ bot, view }: OpenConversationProps): ConversationAccess => {
  const { memberId } = useMe().current;
  const { control, ownerId, ownerName, closedAt } = view.conversation;
  const mayAct = bot.permissions.includes('live-chat.act');
  const mayAssignOthers = bot.permissions.includes('live-chat.assign-others');
  return useMemo(
    () =>
      conversationAccess({
        control,
        ownerId,
        ownerName,
        isClosed: closedAt !== null,
        memberId,
        mayAct,
        mayAssignOthers,
      }),
    [control, ownerId, ownerName, closedAt, memberId, mayAct, mayAssignOthers],
  );
};

const OpenConversation = (props: OpenConversationProps) => {
  const { bot, conversationId, view } = props;
  const store = useTranscript(conversationId, view);
  const isVisitorConnected = useStore(store, (state) => state.isVisitorConnected) ?? view.isVisitorConnected;
  const hasAgentSpoken = useStore(store, (state) => state.messages.some((message) => message.author.kind === 'agent'));
  const me = useMe();
  const access = useAccess(props);
  const commands = useHandoverCommand(conversationId);
  const assign = useAssign(commands);
  const [isResolving, resolving] = useDisclosure(false);
  const resolve = () => (access.isMine ? resolving.open() : undefined);
  useHotkeys([
    ['a', () => (access.canAssignToMe && !assign.isRunning ? void assign.run('assign-to-me') : undefined)],
    ['r', focusReply],
  ]);
  // Also from inside the composer.
  useHotkeys([['mod+shift+E', resolve]], []);
  useOfferActions(paletteActionsOf(access, { assign, commands, resolve: resolving.open }));
  const greeting = `Hello, this is ${me.current.displayName.split(' ')[0] ?? me.current.displayName}. How can I help?`;
  const isGreetingOffered = bot.settings.startMessage === null && !hasAgentSpoken;
  return (
    <div className={classes.pane}>
      <ConversationHeader
        {...props}
        isVisitorConnected={isVisitorConnected}
        access={access}
        commands={commands}
        assign={assign}
        onResolve={resolving.open}
      />
      <Transcript
        conversationId={conversationId}
        store={store}
        events={view.events}
        names={{ visitor: view.conversation.label, bot: view.botName }}
      />
      {access.lock === null ? (
        <Composer conversationId={conversationId} store={store} greeting={isGreetingOffered ? greeting : null} />
      ) : (
        <div className={classes.locked}>{access.lock}</div>
      )}
      <ResolveModal
        bot={bot}
        conversationId={conversationId}
        commands={commands}
        isOpen={isResolving}
        onClose={resolving.close}
      />
    </div>
  );
};
