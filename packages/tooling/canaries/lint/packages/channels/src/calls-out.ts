export const callOut = (): Promise<unknown> => fetch('https://example.com');
