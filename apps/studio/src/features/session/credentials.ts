/** Why signing in did not work, in words; `null` when it did. */
export type SignInProblem = string | null;

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const problemOf = (response: Response): string => {
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after'));
    const wait = seconds > 0 ? `in ${Math.ceil(seconds / 60)} min` : 'in a few minutes';
    return `Too many attempts. Try again ${wait}.`;
  }
  // The same words for an unknown address and a wrong password (B47).
  if (response.status < 500) return 'The e-mail address or the password is not right.';
  return 'Baton cannot sign you in at the moment. Try again in a few seconds.';
};

export const signIn = async (email: string, password: string): Promise<SignInProblem> => {
  try {
    const response = await post('/api/auth/sign-in/email', { email, password });
    return response.ok ? null : problemOf(response);
  } catch {
    return 'Baton cannot be reached. Check your connection and try again.';
  }
};

/** Whether the login has ended on the server. */
export const signOut = async (): Promise<boolean> => {
  const response = await post('/api/auth/sign-out', {});
  return response.ok;
};

/** `PUBLIC_URL` over plain http on another host than localhost: cookies that are secure cannot be set there. */
export const isInsecurePage = (location: Location): boolean =>
  location.protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
