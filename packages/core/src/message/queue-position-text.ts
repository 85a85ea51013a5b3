import { systemLanguageOf } from './system-texts.ts';

/** Where a visitor stands in the queue, 1 is next; said only where the bot's settings show it (product.md section 4). */
export const queuePositionText = (position: number, locale: string | null): string =>
  systemLanguageOf(locale) === 'fr'
    ? `Vous êtes en position ${position} dans la file d'attente.`
    : `You are number ${position} in the queue.`;
