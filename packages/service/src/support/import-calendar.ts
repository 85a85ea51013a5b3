import { addOverrides } from '@baton/core/availability/add-overrides';
import { type DateOverride, mostOverrides, type SupportSchedule } from '@baton/core/availability/support-schedule';
import type { BotId } from '@baton/core/ids';
import type { Refusal } from '@baton/core/refusals';
import { err, ok, type Result } from '@baton/core/result';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { type ClosedDays, closedDaysOf, type SkippedEvent } from './calendar/closed-days.ts';
import type { CalendarFileProblem } from './calendar/event-lines.ts';
import { changeSchedule, type DecidedSchedule } from './change-schedule.ts';

/** Longest file, in bytes of UTF-8. */
const longestBytes = 1_048_576;

export interface CalendarInput {
  readonly botId: BotId;
  /** The text of an iCalendar file, at most 1 MiB. */
  readonly ics: string;
  /** The revision that the overrides were shown with. */
  readonly revision: number;
}

export interface ImportedCalendar {
  readonly added: readonly DateOverride[];
  readonly skipped: readonly SkippedEvent[];
  readonly revision: number;
}

const refusalOf = (problem: CalendarFileProblem): Refusal =>
  problem.kind === 'too-many-events'
    ? { code: 'too_large', limit: `${problem.limit} events` }
    : { code: 'invalid_input', field: 'ics', message: problem.message };

const readFile = (ics: string): Result<ClosedDays, Refusal> => {
  if (new TextEncoder().encode(ics).length > longestBytes) return err({ code: 'too_large', limit: '1 MiB' });
  const closed = closedDaysOf(ics);
  return closed.ok ? closed : err(refusalOf(closed.error));
};

type Refused = ReturnType<typeof addOverrides>['refused'];

/** One line for an event, however many of its days are taken. */
const whyRefused = (refused: Refused): string => {
  const [first] = refused;
  const by = first?.by ?? null;
  if (first === undefined || by === null) return `A schedule holds at most ${mostOverrides} date overrides.`;
  const other = by.name === '' ? 'another override' : by.name;
  const rest = refused.length === 1 ? '' : ` (and ${refused.length - 1} more of its days)`;
  return `On ${first.override.date} ${other} holds already${rest}.`;
};

interface Taken extends DecidedSchedule {
  readonly added: readonly DateOverride[];
  readonly skipped: readonly SkippedEvent[];
}

const takeDays = (schedule: SupportSchedule, { events, skipped }: ClosedDays): Taken => {
  const { overrides, added, refused } = addOverrides(schedule.overrides, events.flat());
  const refusalOfDay = new Map(refused.map((one) => [one.override, one]));
  const clashes = events.flatMap((days) => {
    const ofEvent = days.flatMap((day) => refusalOfDay.get(day) ?? []);
    return ofEvent.length === 0 ? [] : [{ summary: days[0]?.name ?? '', why: whyRefused(ofEvent) }];
  });
  return {
    schedule: added.length === 0 ? schedule : { ...schedule, overrides },
    detail: { added: added.length, skipped: skipped.length + clashes.length },
    added,
    skipped: [...skipped, ...clashes],
  };
};

/**
 * Adds the whole days of an iCalendar file as closed days: those that come every year recur, those of several days are an
 * override each. What has a time of day, repeats otherwise or meets another override is skipped, each with its reason.
 */
export const importCalendar = async (
  context: ServiceContext,
  member: ActingMember,
  { botId, ics, revision }: CalendarInput,
): Promise<Result<ImportedCalendar, Refusal>> => {
  const closed = readFile(ics);
  if (!closed.ok) return closed;
  const changed = await changeSchedule(context, member, {
    botId,
    action: 'support.calendar-imported',
    decide: (kept) =>
      kept.revision === revision ? ok(takeDays(kept.schedule, closed.value)) : err({ code: 'stale_revision' }),
  });
  if (!changed.ok) return changed;
  const { decided, revision: newRevision } = changed.value;
  return ok({ added: decided.added, skipped: decided.skipped, revision: newRevision });
};
