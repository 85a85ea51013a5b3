/** Sign-in: attempts counted by address (better-auth). */
export interface AuthRateLimitTable {
  id: string;
  key: string;
  count: number;
  lastRequest: number;
}
