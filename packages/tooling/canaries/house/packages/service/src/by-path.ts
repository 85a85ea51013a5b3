import { about } from '../../core/src/about.ts';

export const byPath = about;
