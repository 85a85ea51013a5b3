import { MINUTES_PER_DAY } from '@baton/core/availability/time-range';
import type { WeekPoint } from './slot-gesture.ts';

/** So far past the edge of a column, in columns, the pointer still means the column in which it began. */
const drift = 0.45;
/** Minutes above or below the columns in which 00:00 and 24:00 still hold, so that one need not aim. */
const edgeMinutes = 45;

interface PointerPlace {
  readonly clientX: number;
  readonly clientY: number;
}

interface CalendarShape {
  readonly grid: Element;
  /** The weekdays as shown, from the left. */
  readonly order: readonly number[];
}

const columnOf = ({ grid, order }: CalendarShape, clientX: number): number => {
  const { left, width } = grid.getBoundingClientRect();
  return ((clientX - left) / width) * order.length;
};

const pastEdge = (minute: number): number => {
  if (minute < 0) return Math.min(0, minute + edgeMinutes);
  if (minute > MINUTES_PER_DAY) return Math.max(MINUTES_PER_DAY, minute - edgeMinutes);
  return minute;
};

/**
 * The place of the week under a pointer. While a slot is drawn or stretched `home` is the weekday in which that began: a
 * hand that drifts a little sideways stays on it, and below the columns the slot runs on past midnight.
 */
export const pointUnder = (shape: CalendarShape, pointer: PointerPlace, home: number | null = null): WeekPoint => {
  const { order, grid } = shape;
  const { top, height } = grid.getBoundingClientRect();
  const column = columnOf(shape, pointer.clientX);
  const homeColumn = home === null ? -1 : order.indexOf(home);
  const isHome = homeColumn >= 0 && column > homeColumn - drift && column < homeColumn + 1 + drift;
  const index = isHome ? homeColumn : Math.min(order.length - 1, Math.max(0, Math.floor(column)));
  const minute = ((pointer.clientY - top) / height) * MINUTES_PER_DAY;
  return {
    weekday: order[index] ?? 1,
    minute: home === null ? Math.min(MINUTES_PER_DAY - 1, Math.max(0, minute)) : pastEdge(minute),
  };
};
