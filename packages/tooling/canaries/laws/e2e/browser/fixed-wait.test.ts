export const wait = (page: { waitForTimeout(ms: number): void }): void => page.waitForTimeout(100);
