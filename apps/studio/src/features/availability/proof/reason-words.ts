import type { SupportReason } from '@baton/core/availability/support-verdict';
import { slotTimes, slotWords } from '../calendar/slot-words.ts';
import { fullDate } from '../date-words.ts';

/** Why support is online or offline, for a designer. */
export const reasonInWords = (reason: SupportReason): string => {
  switch (reason.kind) {
    case 'unavailability':
      return 'Temporary unavailability.';
    case 'override': {
      const name = reason.name === '' ? 'Date override' : reason.name;
      return `${name} on ${fullDate(reason.date)}${reason.hours === null ? ', closed.' : `, ${slotTimes(reason.hours)}.`}`;
    }
    case 'slot':
      return `In the slot ${slotWords(reason.slot)}.`;
    case 'outside-hours':
      return 'Outside of all slots.';
    case 'no-hours':
      return 'No hours are set.';
  }
};
