import { askEmailCard, askTextCard, endCard, startCard, textCard, words } from './card.ts';
import type { Sketch } from './flow-sketch.ts';

/** Takes down how to answer a visitor later, and promises the answer. */
export const leaveDetailsSketch: Sketch = {
  start: { ...startCard, at: [0, 0], to: { next: 'intro' } },
  intro: {
    ...textCard(
      'Leave your details, and we will write to you within one working day.',
      'Laissez-nous vos coordonnées, et nous vous écrirons sous un jour ouvré.',
    ),
    at: [1, 0],
    to: { next: 'email' },
  },
  email: {
    ...askEmailCard({
      question: words(['What is your e-mail address?', 'Quelle est votre adresse e-mail ?']),
      retry: words([
        'This does not look like an e-mail address. Please write it again.',
        'Cela ne ressemble pas à une adresse e-mail. Merci de la réécrire.',
      ]),
      maxAttempts: 3,
      saveTo: 'contact.email',
    }),
    at: [2, 0],
    to: { next: 'concern', invalid: 'noAddress' },
  },
  concern: {
    ...askTextCard({
      question: words(['What is it about?', 'De quoi s’agit-il ?']),
      retry: words(['Please write a few words.', 'Merci d’écrire quelques mots.']),
      maxAttempts: null,
      saveTo: 'concern',
      minLength: 1,
      maxLength: 2000,
    }),
    at: [3, 0],
    to: { next: 'thanks' },
  },
  thanks: {
    ...textCard(
      'Thank you, {{ contact.name }}. We will answer to {{ contact.email }}.',
      'Merci, {{ contact.name }}. Nous vous répondrons à {{ contact.email }}.',
    ),
    at: [4, 0],
    to: { next: 'end' },
  },
  noAddress: {
    ...textCard(
      'Without an address I cannot promise an answer by e-mail. Please come back while our team is online.',
      'Sans adresse, je ne peux pas promettre de réponse par e-mail. Revenez quand notre équipe est en ligne.',
    ),
    at: [3, 1],
    to: { next: 'end' },
  },
  end: { ...endCard, at: [5, 0] },
};
