import { buttonsCard, endCard, startCard, textCard, title, words } from './card.ts';
import type { Sketch } from './flow-sketch.ts';

/** A wrap-up for the Resolve modal: asks how it was, then the conversation goes on at the handover's outlet. */
export const quickQuestionSketch: Sketch = {
  start: { ...startCard, at: [0, 0], to: { next: 'ask' } },
  ask: {
    ...buttonsCard({
      question: words(['Did our colleague help you?', 'Notre collègue vous a-t-il aidé ?']),
      retry: words(['Please choose one of these.', 'Merci de choisir une de ces réponses.']),
      maxAttempts: null,
      saveTo: 'wasHelped',
      buttons: [
        { id: 'yes', title: title(['Yes, it did', 'Oui']) },
        { id: 'no', title: title(['Not really', 'Pas vraiment']) },
      ],
    }),
    at: [1, 0],
    to: { yes: 'thanks', no: 'sorry' },
  },
  thanks: { ...textCard('Good to hear.', 'Nous en sommes ravis.'), at: [2, 0], to: { next: 'end' } },
  sorry: {
    ...textCard('Thank you for telling us. We will do better.', 'Merci de nous le dire. Nous ferons mieux.'),
    at: [2, 1],
    to: { next: 'end' },
  },
  end: { ...endCard, at: [3, 0] },
};
