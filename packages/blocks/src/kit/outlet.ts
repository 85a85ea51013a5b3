import type { Outlet } from '@baton/core/engine/block-definition';

/** An outlet whose being unconnected only ends the flow. */
export const outlet = (id: string, label: string): Outlet => ({ id, label, whenUnconnected: 'warning' });

/** An outlet that must lead on, because a visitor stands there without an answer. */
export const requiredOutlet = (id: string, label: string): Outlet => ({ id, label, whenUnconnected: 'error' });

/** The one way on of a block that has no choice to make. */
export const nextOutlet: Outlet = outlet('next', 'Next');
