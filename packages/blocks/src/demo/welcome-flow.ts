import type { FlowId } from '@baton/core/ids';
import {
  all,
  askTextCard,
  buttonsCard,
  conditionCard,
  endCard,
  handoverCard,
  jumpCard,
  startCard,
  textCard,
  title,
  words,
} from './card.ts';
import type { Sketch } from './flow-sketch.ts';

/** The outcome that the demo bot takes for a happy end; it belongs into the list of outcomes of the bot's settings. */
export const solvedOutcome = 'Solved';

const greeting: Sketch = {
  start: { ...startCard, at: [0, 1], to: { next: 'hello' } },
  hello: {
    ...textCard('Hello, and welcome to the Corner Shop.', 'Bonjour et bienvenue à la boutique Corner Shop.'),
    at: [1, 1],
    to: { next: 'isKnown' },
  },
  isKnown: {
    ...conditionCard({
      id: 'known',
      name: 'Name is known',
      when: all({ kind: 'variable', variable: 'contact.name', operator: 'is-not-empty', value: '' }),
    }),
    at: [2, 1],
    to: { known: 'menu', else: 'name' },
  },
  name: {
    ...askTextCard({
      question: words(['What is your name?', 'Comment vous appelez-vous ?']),
      retry: words(['Please write your name.', 'Merci d’écrire votre nom.']),
      maxAttempts: null,
      saveTo: 'contact.name',
      minLength: 1,
      maxLength: 100,
    }),
    at: [2, 2],
    to: { next: 'menu' },
  },
  menu: {
    ...buttonsCard({
      question: words(['How can I help you, {{ contact.name }}?', 'Comment puis-je vous aider, {{ contact.name }} ?']),
      retry: words(['Please choose one of these.', 'Merci de choisir une de ces réponses.']),
      maxAttempts: null,
      saveTo: 'wish',
      buttons: [
        { id: 'order', title: title(['Where is my order?', 'Où est ma commande ?']) },
        { id: 'person', title: title(['Talk to a person', 'Parler à une personne']) },
        { id: 'hours', title: title(['Opening hours', "Horaires d'ouverture"]) },
      ],
    }),
    at: [3, 1],
    to: { order: 'number', person: 'support', hours: 'hours' },
  },
};

const order: Sketch = {
  number: {
    ...askTextCard({
      question: words([
        'What is your order number? It begins with a letter, such as A1024.',
        'Quel est votre numéro de commande ? Il commence par une lettre, par exemple A1024.',
      ]),
      retry: words(['An order number has 4 to 12 characters.', 'Un numéro de commande a de 4 à 12 caractères.']),
      maxAttempts: 3,
      saveTo: 'orderNumber',
      minLength: 4,
      maxLength: 12,
    }),
    at: [4, -1],
    to: { next: 'orderState', invalid: 'noNumber' },
  },
  orderState: {
    ...conditionCard(
      {
        id: 'shipped',
        name: 'Begins with A: on its way',
        when: all({ kind: 'variable', variable: 'orderNumber', operator: 'starts-with', value: 'A' }),
      },
      {
        id: 'packing',
        name: 'Begins with B: being packed',
        when: all({ kind: 'variable', variable: 'orderNumber', operator: 'starts-with', value: 'B' }),
      },
    ),
    at: [5, -1],
    to: { shipped: 'shipped', packing: 'packing', else: 'unknown' },
  },
  shipped: {
    ...textCard(
      'Order {{ orderNumber | upcase }} is on its way and arrives within two days.',
      'La commande {{ orderNumber | upcase }} est en route et arrive sous deux jours.',
    ),
    at: [6, -2],
    to: { next: 'more' },
  },
  packing: {
    ...textCard(
      'Order {{ orderNumber | upcase }} is being packed and leaves us tomorrow.',
      'La commande {{ orderNumber | upcase }} est en préparation et part demain.',
    ),
    at: [6, -1],
    to: { next: 'more' },
  },
  unknown: {
    ...textCard(
      'I cannot find order {{ orderNumber | upcase }}. A colleague can look it up for you.',
      'Je ne trouve pas la commande {{ orderNumber | upcase }}. Un collègue peut la chercher pour vous.',
    ),
    at: [6, 0],
    to: { next: 'support' },
  },
  noNumber: {
    ...textCard(
      'Never mind: a colleague can find your order by your name.',
      'Ce n’est pas grave : un collègue peut retrouver votre commande avec votre nom.',
    ),
    at: [5, 0],
    to: { next: 'support' },
  },
};

const hours: Sketch = {
  hours: {
    ...textCard(
      'Our team answers on the days and at the hours shown on our page, and this assistant always does.',
      'Notre équipe répond aux jours et heures indiqués sur notre page, et cet assistant à tout moment.',
    ),
    at: [4, 3],
    to: { next: 'isOpen' },
  },
  isOpen: {
    ...conditionCard({ id: 'open', name: '', when: all({ kind: 'support', is: 'online' }) }),
    at: [5, 3],
    to: { open: 'open', else: 'closed' },
  },
  open: {
    ...textCard('The support team is online right now.', "L'équipe de support est en ligne en ce moment."),
    at: [6, 3],
    to: { next: 'more' },
  },
  closed: {
    ...textCard('The support team is offline right now.', "L'équipe de support est hors ligne en ce moment."),
    at: [6, 4],
    to: { next: 'more' },
  },
};

const person = (leaveDetails: FlowId): Sketch => ({
  support: { ...jumpCard(leaveDetails, { kind: 'support', is: 'offline' }), at: [7, 1], to: { else: 'handover' } },
  handover: {
    ...handoverCard(
      words([
        'I am getting a colleague for you. Please wait a moment.',
        'Je cherche un collègue pour vous. Merci de patienter un instant.',
      ]),
      '{{ contact.name }}: {{ wish }} {{ orderNumber }}',
    ),
    at: [8, 1],
    to: { resolved: 'outcome', 'no-answer': 'nobody', cancelled: 'left', 'cancelled-by-visitor': 'stopped' },
  },
  outcome: {
    ...conditionCard({
      id: 'solved',
      name: 'Solved',
      when: all({ kind: 'variable', variable: 'handover.outcome', operator: 'equals', value: solvedOutcome }),
    }),
    at: [9, 0],
    to: { solved: 'thanks', else: 'sorry' },
  },
  thanks: {
    ...textCard('Great that this is solved. Thank you.', 'Ravi que ce soit résolu. Merci.'),
    at: [10, -1],
    to: { next: 'more' },
  },
  sorry: {
    ...textCard('Sorry that this is not solved yet.', 'Désolé que ce ne soit pas encore résolu.'),
    at: [10, 0],
    to: { next: 'details' },
  },
  nobody: {
    ...textCard('Sorry, nobody is free at the moment.', "Désolé, personne n'est disponible pour le moment."),
    at: [9, 1],
    to: { next: 'details' },
  },
  left: {
    ...textCard('We will come back to you about this.', 'Nous reviendrons vers vous à ce sujet.'),
    at: [9, 2],
    to: { next: 'details' },
  },
  stopped: {
    ...textCard('All right, you are no longer waiting.', "D'accord, vous n'attendez plus."),
    at: [9, 3],
    to: { next: 'more' },
  },
  details: { ...jumpCard(leaveDetails), at: [11, 1] },
});

const farewell: Sketch = {
  more: {
    ...buttonsCard({
      question: words(['Is there anything else?', 'Puis-je vous aider pour autre chose ?']),
      retry: words(['Please choose one of these.', 'Merci de choisir une de ces réponses.']),
      maxAttempts: null,
      saveTo: null,
      buttons: [
        { id: 'yes', title: title(['Yes', 'Oui']) },
        { id: 'no', title: title(['No, thank you', 'Non, merci']) },
      ],
    }),
    at: [11, 3],
    to: { yes: 'menu', no: 'bye' },
  },
  bye: {
    ...textCard('Thank you for your visit, {{ contact.name }}.', 'Merci de votre visite, {{ contact.name }}.'),
    at: [12, 3],
    to: { next: 'end' },
  },
  end: { ...endCard, at: [13, 3] },
};

/** The start flow: greets, asks the name, offers the three ways, and brings in people where support is online. */
export const welcomeSketch = (leaveDetails: FlowId): Sketch => ({
  ...greeting,
  ...order,
  ...hours,
  ...person(leaveDetails),
  ...farewell,
});
