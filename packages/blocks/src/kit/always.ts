import type { ConditionGroup } from '@baton/core/conditions/condition';

/** The condition of what is done where no other held. */
export const always: ConditionGroup = { kind: 'all', conditions: [] };
