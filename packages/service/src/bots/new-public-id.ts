import { createHash } from 'node:crypto';
import type { ServiceContext } from '../context.ts';

/** The id by which visitors reach a bot: 16 characters of base64url that tell nothing of the workspace or of other bots. */
export const newPublicId = (context: ServiceContext): string =>
  createHash('sha256').update(context.secrets.newToken()).digest('base64url').slice(0, 16);
