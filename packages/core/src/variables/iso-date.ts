import { z } from 'zod';
import { dayNumberOf } from '../availability/civil-date.ts';

const isoDate = z.iso.date();
const isoInstant = z.iso.datetime({ offset: true });
const dayMs = 86_400_000;

const offsetMs = (text: string): number => {
  const match = /([+-])(\d{2}):?(\d{2})$/u.exec(text);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
};

const timeMs = (text: string): number => {
  const match = /T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?)\d*)?/u.exec(text);
  if (match === null) return 0;
  return (Number(match[1]) * 60 + Number(match[2])) * 60_000 + Math.round(Number(match[3] ?? '0') * 1000);
};

/**
 * The instant (epoch ms) of an ISO 8601 date (`2026-03-01`, midnight UTC) or date-time with its offset; null when the
 * text is neither. Only for comparing two of them.
 */
export const isoDateMs = (text: string): number | null => {
  if (text.length > 40) return null;
  if (isoDate.safeParse(text).success) return dayNumberOf(text) * dayMs;
  if (!isoInstant.safeParse(text).success) return null;
  return dayNumberOf(text.slice(0, 10)) * dayMs + timeMs(text) - offsetMs(text.slice(10));
};
