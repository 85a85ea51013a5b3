import type { AgentCommand } from '@baton/core/handover/command';
import { flowIdSchema, outcomeIdSchema, topicIdSchema } from '@baton/core/ids';
import type { WrapUp } from '@baton/core/handover/handover';

export type ResolveCommand = Extract<AgentCommand, { type: 'resolve' }>;

/** What the Resolve modal holds while it is filled in; ids are '' or null until they are chosen. */
export interface ResolutionForm {
  readonly topicId: string | null;
  readonly outcomeId: string | null;
  readonly tags: readonly string[];
  readonly wrapUp: WrapUp['kind'];
  readonly message: string;
  readonly flowId: string | null;
}

export const emptyResolution: ResolutionForm = {
  topicId: null,
  outcomeId: null,
  tags: [],
  wrapUp: 'nothing',
  message: '',
  flowId: null,
};

const wrapUpOf = (form: ResolutionForm): WrapUp | null => {
  if (form.wrapUp === 'custom-message') {
    return form.message.trim() === '' ? null : { kind: 'custom-message', text: form.message };
  }
  if (form.wrapUp === 'flow') {
    const flowId = flowIdSchema.safeParse(form.flowId);
    return flowId.success ? { kind: 'flow', flowId: flowId.data } : null;
  }
  return { kind: form.wrapUp };
};

/** The command that the form makes, or null while something required is missing (001-12). */
export const resolveCommandOf = (form: ResolutionForm): ResolveCommand | null => {
  const topicId = topicIdSchema.safeParse(form.topicId);
  const outcomeId = outcomeIdSchema.safeParse(form.outcomeId);
  const wrapUp = wrapUpOf(form);
  if (!topicId.success || !outcomeId.success || wrapUp === null) return null;
  return { type: 'resolve', topicId: topicId.data, outcomeId: outcomeId.data, tags: [...form.tags], wrapUp };
};
