import type { AppRouter } from '@baton/api/app-router';
import { createTRPCClient, httpLink } from '@trpc/client';
import { demoPassword } from './baton-process.ts';

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');

/** A member of the demo workspace, signed in over HTTP as the studio does it. */
export const signIn = async (url: string, email: string, password = demoPassword) => {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`${email} cannot sign in: ${response.status} ${await response.text()}`);
  const cookie = cookiesOf(response);
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/trpc`, headers: { cookie, origin: url } })],
  });
  return { email, cookie, api };
};
export type Member = Awaited<ReturnType<typeof signIn>>;
