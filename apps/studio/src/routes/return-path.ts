/** Where to go after signing in: a path of this site only, never another host's address. */
export const safeReturnPath = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/u.test(next) && !next.startsWith('/sign-in') ? next : '/';
