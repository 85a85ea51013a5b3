/**
 * Time is the server's (reliability.md): an answer that names the server's instant sets the difference to this browser's
 * clock, and every waiting time and status on screen is counted from `serverNow`.
 */
const ignoredDifferenceMs = 1500;
let differenceMs = 0;

/** The server's clock, as far as it is known; epoch ms. */
export const serverNow = (): number => Date.now() + differenceMs;

/** Takes the server's instant from an answer that has just arrived; less than a trip on the network is no difference. */
export const learnServerNow = (instant: number): void => {
  const difference = instant - Date.now();
  differenceMs = Math.abs(difference) < ignoredDifferenceMs ? 0 : difference;
};
