import { alive } from './alive.ts';

export const dead = alive;
