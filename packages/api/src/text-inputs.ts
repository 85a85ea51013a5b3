import { z } from 'zod';

/** A name of a member, a bot or a workspace: 1 to 200 characters. */
export const nameSchema = z.string().min(1).max(200);

export const emailSchema = z.email().max(254);

/** Length alone is asked for (OWASP ASVS 5, 6.2.1); never trimmed or changed. */
export const passwordSchema = z.string().min(8).max(128);

/** The secret of a set-up or invite link, as it stands in the address. */
export const linkTokenSchema = z.string().min(1).max(200);
