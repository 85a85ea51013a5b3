import { systemLanguageOf, systemText } from '@baton/core/message/system-texts';

const english = {
  open: 'Open chat',
  close: 'Close chat',
  title: 'Chat with us',
  placeholder: 'Write a message',
  placeholderEmail: 'name@example.com',
  placeholderChoice: 'Choose above, or write',
  send: 'Send',
  sending: 'Sending',
  notSent: 'Not sent.',
  tryAgain: 'Try again',
  offline: 'You are offline. What you write is kept and sent when the line is back.',
  reconnecting: 'Connecting again…',
  starting: 'Starting the conversation…',
  failed: 'The chat cannot be reached at the moment.',
  notHere: 'This chat does not exist, or is not published yet.',
  retry: 'Try again',
  today: 'Today',
  bot: 'Bot',
  agent: 'Agent',
  you: 'You',
  typing: 'is writing',
  oneNew: '1 new message',
  manyNew: '{count} new messages',
  conversation: 'Conversation',
  waiting: 'You are waiting for an agent.',
  talk: 'Talk to an agent',
  stop: 'Stop waiting',
};

export type InterfaceTexts = Readonly<Record<keyof typeof english | 'banner', string>>;

const french: typeof english = {
  open: 'Ouvrir la discussion',
  close: 'Fermer la discussion',
  title: 'Discutez avec nous',
  placeholder: 'Écrivez un message',
  placeholderEmail: 'nom@exemple.fr',
  placeholderChoice: 'Choisissez ci-dessus, ou écrivez',
  send: 'Envoyer',
  sending: 'Envoi en cours',
  notSent: 'Non envoyé.',
  tryAgain: 'Réessayer',
  offline: 'Vous êtes hors ligne. Vos messages sont gardés et partiront au retour de la connexion.',
  reconnecting: 'Reconnexion…',
  starting: 'La conversation démarre…',
  failed: 'La discussion est injoignable pour le moment.',
  notHere: "Cette discussion n'existe pas ou n'est pas encore publiée.",
  retry: 'Réessayer',
  today: "Aujourd'hui",
  bot: 'Bot',
  agent: 'Agent',
  you: 'Vous',
  typing: 'écrit',
  oneNew: '1 nouveau message',
  manyNew: '{count} nouveaux messages',
  conversation: 'Conversation',
  waiting: 'Vous attendez un agent.',
  talk: 'Parler à un agent',
  stop: 'Ne plus attendre',
};

/** The words around the conversation; French where the browser's first language is French (003-27). */
export const interfaceTexts = (locale: string | null): InterfaceTexts => ({
  ...(systemLanguageOf(locale) === 'fr' ? french : english),
  banner: systemText('banner', locale),
});
