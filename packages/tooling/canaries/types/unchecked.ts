const names: string[] = [];
export const first: string = names[0];

type Options = { limit?: number };
export const options: Options = { limit: undefined };
