import { readerLocale } from '../../lib/reader-locale.ts';
import { weekdaysFor } from './calendar/week-order.ts';

/** The weekdays in the order in which the person at this browser reads them. */
export const readerWeek = weekdaysFor(readerLocale());
