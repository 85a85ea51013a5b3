import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, type UseNavigateResult } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { usePaletteActions } from '../lib/palette-actions.ts';
import { trpc, type ApiOutputs } from '../lib/trpc.ts';
import { mayInWorkspace, useMe } from '../lib/use-me.ts';

type BotRow = ApiOutputs['bot']['list'][number];
type Navigate = UseNavigateResult<string>;

const actionsOfBot = (bot: BotRow, mayView: boolean, navigate: Navigate): SpotlightActionData[] => {
  const { botId, name } = bot;
  const liveChat: SpotlightActionData = {
    id: `${botId}-live-chat`,
    label: `${name}: Live Chat`,
    keywords: ['handovers', 'takeover', 'conversations', 'inbox', 'queue', 'pending'],
    onClick: () => void navigate({ to: '/bots/$botId/live-chat/{-$conversationId}', params: { botId } }),
  };
  if (!mayView) return bot.isLiveChatEnabled ? [liveChat] : [];
  const builder: SpotlightActionData = {
    id: `${botId}-flows`,
    label: `${name}: Builder`,
    keywords: ['flows', 'edit', 'canvas', 'open', 'publish'],
    onClick: () => void navigate({ to: '/bots/$botId/flows/{-$flowId}', params: { botId } }),
  };
  const settings: SpotlightActionData = {
    id: `${botId}-settings`,
    label: `${name}: Settings`,
    keywords: ['support', 'availability', 'hours', 'topics', 'outcomes', 'agents', 'versions'],
    onClick: () => void navigate({ to: '/bots/$botId/settings/$tab', params: { botId, tab: 'general' } }),
  };
  return [builder, ...(bot.isLiveChatEnabled ? [liveChat] : []), settings];
};

const workspaceActions = (mayManage: boolean, navigate: Navigate): SpotlightActionData[] => [
  {
    id: 'dashboard',
    label: 'Agent Dashboard',
    keywords: ['home', 'start', 'overview'],
    onClick: () => void navigate({ to: '/dashboard' }),
  },
  { id: 'bots', label: 'Bots', keywords: ['list', 'create'], onClick: () => void navigate({ to: '/bots' }) },
  ...(mayManage
    ? [
        {
          id: 'members',
          label: 'Members',
          keywords: ['invite', 'roles', 'team', 'people', 'users'],
          onClick: () => void navigate({ to: '/workspace/members' }),
        },
      ]
    : []),
];

/** Ctrl/Cmd-K: every page, and what the open page can do, also under the names that others give it. */
export const CommandPalette = () => {
  const me = useMe();
  const navigate = useNavigate();
  const bots = useQuery(trpc.bot.list.queryOptions());
  const offered = usePaletteActions((state) => state.actions);
  const here = offered.map(({ id, label, keywords, run }) => ({ id, label, keywords: [...keywords], onClick: run }));
  const mayView = mayInWorkspace(me, 'flows.view');
  const groups: SpotlightActionGroupData[] = [
    ...(here.length === 0 ? [] : [{ group: 'Here', actions: here }]),
    { group: 'Workspace', actions: workspaceActions(mayInWorkspace(me, 'members.manage'), navigate) },
    { group: 'Bots', actions: (bots.data ?? []).flatMap((bot) => actionsOfBot(bot, mayView, navigate)) },
  ];
  return (
    <Spotlight
      actions={groups}
      shortcut="mod + K"
      attributes={{ content: { 'aria-label': 'Command palette' } }}
      nothingFound="Nothing of this name"
      highlightQuery
      overlayProps={{ blur: 0 }}
      scrollable
      maxHeight={420}
      searchProps={{ leftSection: <Search size={16} aria-hidden />, placeholder: 'Go to, or do' }}
    />
  );
};
