/** Every promise has one scenario at two scales: small in `npm test`, full by `npm run scenarios -- --full B28` (decisions.md, Two scales). */
export const atScale = (small: number, full: number): number => (process.env.BATON_SCALE === 'full' ? full : small);
