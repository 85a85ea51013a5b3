/**
 * A wall clock's time as people write it: `9`, `9:30`, `09h30`, `18`, `24:00`. Minutes of the day, 0 to 1440; null for
 * anything else.
 */
export const parseWallTime = (text: string): number | null => {
  const match = /^\s*(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?\s*$/u.exec(text);
  if (match === null) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= 1440 ? total : null;
};

/** `9`, `9:30`, `24`: as short as it can be read back. */
export const shortWallTime = (minute: number): string => {
  const minutes = minute % 60;
  const hours = Math.floor(minute / 60);
  return minutes === 0 ? String(hours) : `${hours}:${String(minutes).padStart(2, '0')}`;
};
