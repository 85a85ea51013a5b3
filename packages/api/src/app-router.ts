import { botRouter } from './routers/bot.ts';
import { contactRouter } from './routers/contact.ts';
import { conversationRouter } from './routers/conversation.ts';
import { dashboardRouter } from './routers/dashboard.ts';
import { draftRouter } from './routers/draft.ts';
import { handoverRouter } from './routers/handover.ts';
import { inviteRouter } from './routers/invite.ts';
import { memberRouter } from './routers/member.ts';
import { noteRouter } from './routers/note.ts';
import { presenceRouter } from './routers/presence.ts';
import { sessionRouter } from './routers/session.ts';
import { setupRouter } from './routers/setup.ts';
import { supportRouter } from './routers/support.ts';
import { versionRouter } from './routers/version.ts';
import { router } from './trpc.ts';

/** Every procedure of the studio. Clients import the type only. */
export const appRouter = router({
  session: sessionRouter,
  setup: setupRouter,
  invite: inviteRouter,
  member: memberRouter,
  bot: botRouter,
  draft: draftRouter,
  version: versionRouter,
  support: supportRouter,
  handover: handoverRouter,
  conversation: conversationRouter,
  contact: contactRouter,
  note: noteRouter,
  presence: presenceRouter,
  dashboard: dashboardRouter,
});
export type AppRouter = typeof appRouter;
