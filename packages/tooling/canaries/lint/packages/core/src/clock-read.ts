export const readAt = (): number => Date.now();
