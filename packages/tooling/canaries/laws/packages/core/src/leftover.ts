// TODO: finish this
export const leftover = 1;
