import type { BlockRegistry, Problem } from '../engine/block-definition.ts';
import { err, ok, type Result } from '../result.ts';
import type { BotDocument } from './flow.ts';
import { validateDocument, type ValidationTools } from './validate.ts';

export interface PublishRules extends ValidationTools {
  /** The bot's switch *Live Chat*: while it is off, no block that waits for people may be published (003-01). */
  readonly isLiveChatEnabled: boolean;
}

const liveChatProblems = (document: BotDocument, registry: BlockRegistry): Problem[] =>
  document.flows.flatMap((flow) =>
    flow.blocks
      .filter(({ type }) => registry.get(type)?.waitsFor === 'people')
      .map(({ id }): Problem => ({
        severity: 'error',
        code: 'live-chat-off',
        message: 'Live Chat is switched off for this bot. Switch it on in Settings, or delete this block.',
        flowId: flow.id,
        blockId: id,
      })),
  );

/**
 * Decides whether a draft may become a version: any error stops it (product.md section 6). The version's document is the
 * draft's, as it is; who calls freezes it.
 */
export const publish = (
  document: BotDocument,
  registry: BlockRegistry,
  rules: PublishRules = { isLiveChatEnabled: true },
): Result<BotDocument, { readonly problems: readonly Problem[] }> => {
  const problems = [
    ...validateDocument(document, registry, rules),
    ...(rules.isLiveChatEnabled ? [] : liveChatProblems(document, registry)),
  ];
  return problems.some(({ severity }) => severity === 'error') ? err({ problems }) : ok(document);
};
