import type {
  BlockDefinition,
  BlockOutcome,
  BlockProblem,
  BlockRun,
  BoundBlock,
  BotOutline,
  Branch,
  Outlet,
  Reception,
} from '@baton/core/engine/block-definition';
import type { BotDefinition } from '@baton/core/flow/flow';
import type { VisitorContent } from '@baton/core/message/content';
import { err, ok } from '@baton/core/result';
import { z } from 'zod';

type Facts = Pick<BlockDefinition, 'type' | 'title' | 'description' | 'group'> &
  Partial<Pick<BlockDefinition, 'isEntry' | 'waitsFor'>>;

/** A block as its folder writes it: facts, a schema of its settings, and pure functions of these settings. */
export interface BlockSpec<Config> extends Facts {
  readonly config: z.ZodType<Config>;
  initial(definition: BotDefinition): Config;
  outlets(config: Config): readonly Outlet[];
  /** One line for lists and for screen readers. */
  summary(config: Config, outline: BotOutline): string;
  problems?(config: Config, outline: BotOutline): readonly BlockProblem[];
  targets?(config: Config): BoundBlock['targets'];
  branches?(config: Config, outline: BotOutline): readonly Branch[];
  enter(config: Config, run: BlockRun): BlockOutcome;
  readonly receive?: (config: Config, content: VisitorContent, run: BlockRun) => Reception;
}

const receiverOf = <Config>(spec: BlockSpec<Config>, config: Config): BoundBlock['receive'] => {
  const { receive } = spec;
  return receive === undefined ? null : (content, run) => receive(config, content, run);
};

const bindConfig = <Config>(spec: BlockSpec<Config>, config: Config): BoundBlock => ({
  outlets: spec.outlets(config),
  summary: (outline) => spec.summary(config, outline),
  problems: (outline) => spec.problems?.(config, outline) ?? [],
  targets: spec.targets?.(config) ?? [],
  branches: (outline) => spec.branches?.(config, outline) ?? [],
  enter: (run) => spec.enter(config, run),
  receive: receiverOf(spec, config),
});

/** Makes a kind of block for the registry of what its folder says. */
export const defineBlock = <Config>(spec: BlockSpec<Config>): BlockDefinition => ({
  type: spec.type,
  title: spec.title,
  description: spec.description,
  group: spec.group,
  isEntry: spec.isEntry ?? false,
  waitsFor: spec.waitsFor ?? null,
  initial: (definition) => spec.initial(definition),
  bind: (config) => {
    const parsed = spec.config.safeParse(config);
    return parsed.success ? ok(bindConfig(spec, parsed.data)) : err(z.prettifyError(parsed.error));
  },
});
