/** How long an invite's link can be used (reliability.md, B47: single use, expiring). */
export const inviteLifetimeMs = 7 * 24 * 60 * 60_000;
