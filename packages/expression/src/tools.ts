import type { Tools } from '@baton/core/engine/tools';
import { evaluate } from './evaluate.ts';
import { renderTemplate } from './render-template.ts';

/** What the engine borrows, on the server and in the browser alike (decisions.md, Flows). */
export const expressionTools: Tools = { renderTemplate, evaluate };
