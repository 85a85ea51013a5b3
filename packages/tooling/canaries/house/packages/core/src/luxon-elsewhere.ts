import { DateTime } from 'luxon';

export const luxonElsewhere = DateTime;
