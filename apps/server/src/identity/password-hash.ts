import { hash, verify } from '@node-rs/argon2';

/** OWASP's least costly setting of argon2id: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const passwordHash = {
  hash: (password: string): Promise<string> => hash(password, cost),
  verify: ({ hash: kept, password }: { hash: string; password: string }): Promise<boolean> => verify(kept, password),
};
