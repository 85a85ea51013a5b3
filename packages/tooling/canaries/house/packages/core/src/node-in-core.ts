import { readFileSync } from 'node:fs';

export const nodeInCore = readFileSync;
