const pad = (value: number): string => String(value).padStart(2, '0');

/** `03:12`, from an hour on `1:03:12`; never negative, because a clock may be set back (reliability.md, B17). */
export const clockDuration = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${pad(minutes)}:${pad(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(seconds % 60)}`;
};

/** `now`, `5 min`, `3 h`, `2 d`: how long ago, for lists. */
export const shortAge = (ms: number): string => {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} d`;
};

/** `14:05`, minutes of a wall clock's day, 0 to 1440. */
export const wallTime = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

const timeFormat = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const dayFormat = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const dateTimeFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const dayKeyFormat = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' });

/** The same for all instants of one date in the reader's zone. */
export const dayKey = (instant: number): string => dayKeyFormat.format(instant);
/** Time of day in the reader's zone. */
export const timeOfDay = (instant: number): string => timeFormat.format(instant);
/** Weekday, day and month in the reader's zone. */
export const dayName = (instant: number): string => dayFormat.format(instant);
/** Date and time in the reader's zone. */
export const dateAndTime = (instant: number): string => dateTimeFormat.format(instant);
