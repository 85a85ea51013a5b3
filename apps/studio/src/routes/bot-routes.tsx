import { botIdSchema, conversationIdSchema, flowIdSchema, type BotId } from '@baton/core/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createRoute, Outlet, redirect, useNavigate } from '@tanstack/react-router';
import { BotHeader } from '../builder/bot-header.tsx';
import { BuilderFrame } from '../builder/builder-frame.tsx';
import { RowSkeletons } from '../components/page-state.tsx';
import { SupportTab } from '../features/availability/support-tab.tsx';
import { FlowEditor } from '../features/flow-editor/flow-editor.tsx';
import { LiveChatPage } from '../features/live-chat/live-chat-page.tsx';
import { isSettingsTab } from '../features/settings/settings-tabs.ts';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { queryClient, trpc } from '../lib/trpc.ts';
import { appRoute } from './app-routes.tsx';

const useBot = (botId: BotId) => useSuspenseQuery(trpc.bot.get.queryOptions({ botId })).data;

export const botRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/bots/$botId',
  params: {
    parse: ({ botId }) => ({ botId: botIdSchema.parse(botId) }),
    stringify: ({ botId }) => ({ botId }),
  },
  loader: ({ params }) => queryClient.ensureQueryData(trpc.bot.get.queryOptions({ botId: params.botId })),
  pendingComponent: () => <RowSkeletons count={6} height={40} label="Loading the bot" />,
  component: Outlet,
});

/** A bot's own address leads to its flows, or to its Live Chat for who may not see them. */
export const botHomeRoute = createRoute({
  getParentRoute: () => botRoute,
  path: '/',
  beforeLoad: async ({ params }) => {
    const { permissions } = await queryClient.ensureQueryData(trpc.bot.get.queryOptions(params));
    throw permissions.includes('flows.view')
      ? redirect({ to: '/bots/$botId/flows/{-$flowId}', params: { ...params, flowId: undefined }, replace: true })
      : redirect({
          to: '/bots/$botId/live-chat/{-$conversationId}',
          params: { ...params, conversationId: undefined },
          replace: true,
        });
  },
});

export const flowsRoute = createRoute({
  getParentRoute: () => botRoute,
  path: '/flows/{-$flowId}',
  component: function Builder() {
    const { botId, flowId } = flowsRoute.useParams();
    const bot = useBot(botId);
    const opened = flowIdSchema.safeParse(flowId);
    const openId = opened.success ? opened.data : null;
    return (
      <BuilderFrame key={botId} bot={bot} flowId={openId}>
        <FlowEditor botId={botId} flowId={openId} />
      </BuilderFrame>
    );
  },
});

export const liveChatRoute = createRoute({
  getParentRoute: () => botRoute,
  path: '/live-chat/{-$conversationId}',
  component: function LiveChat() {
    const { botId, conversationId } = liveChatRoute.useParams();
    const navigate = useNavigate();
    const bot = useBot(botId);
    const opened = conversationIdSchema.safeParse(conversationId);
    return (
      <>
        <BotHeader bot={bot} place="live-chat" />
        <LiveChatPage
          bot={bot}
          openId={opened.success ? opened.data : null}
          onOpen={(id) =>
            void navigate({
              to: '/bots/$botId/live-chat/{-$conversationId}',
              params: id === null ? { botId, conversationId: undefined } : { botId, conversationId: id },
            })
          }
        />
      </>
    );
  },
});

export const settingsRoute = createRoute({
  getParentRoute: () => botRoute,
  path: '/settings/$tab',
  component: function Settings() {
    const { botId, tab } = settingsRoute.useParams();
    const bot = useBot(botId);
    return (
      <>
        <BotHeader bot={bot} place="settings" />
        <SettingsPage
          key={botId}
          bot={bot}
          tab={isSettingsTab(tab) ? tab : 'general'}
          support={<SupportTab bot={bot} />}
        />
      </>
    );
  },
});
