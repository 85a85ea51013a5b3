import { isAllowed, type Permission } from '@baton/core/identity/permission';
import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc, type ApiOutputs } from './trpc.ts';

export type Me = ApiOutputs['session']['me'];

/** Who is signed in, in the workspace of this tab. The frame has loaded it before anything inside is shown. */
export const useMe = (): Me => useSuspenseQuery(trpc.session.me.queryOptions()).data;

/** Whether the role alone allows something of the workspace; what depends on a bot comes with `bot.get`. */
export const mayInWorkspace = (me: Me, permission: Permission): boolean =>
  isAllowed({ role: me.current.role, isAgentOfBot: false }, permission);
