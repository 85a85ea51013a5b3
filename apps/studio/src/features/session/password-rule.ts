const shortest = 8;

/** Why a new password is not taken, or null; the server says the same. */
export const passwordProblem = (password: string): string | null =>
  password.length < shortest ? `Use at least ${shortest} characters.` : null;
