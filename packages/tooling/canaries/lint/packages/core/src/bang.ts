export const banged = (value: string | null): string => value!;
