import { z } from 'zod';

/** Roles of a workspace (product.md section 1); `workspace-owner` is never just "owner", which is the agent in control. */
export const roleSchema = z.enum(['workspace-owner', 'admin', 'builder', 'agent']);
export type Role = z.infer<typeof roleSchema>;
