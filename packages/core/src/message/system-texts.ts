/** The moments that have a fixed, small line of their own in the transcript (decisions.md, System texts). */
export const systemEvents = ['transfer', 'resolved', 'released-to-queue', 'released-to-bot', 'waiting'] as const;
export type SystemEvent = (typeof systemEvents)[number];

export type SystemLanguage = 'en' | 'fr';

/** Built in and not editable (003-27); the wording is settled in decisions.md. */
const systemTexts: Record<SystemLanguage, Record<SystemEvent | 'banner', string>> = {
  en: {
    transfer: 'You are being transferred to Agent',
    banner: 'A support agent is online',
    resolved: 'Resolved',
    'released-to-queue': 'The agent has left. Please wait for the next agent.',
    'released-to-bot': 'The agent has left the conversation.',
    waiting: 'Please wait for an agent.',
  },
  fr: {
    transfer: 'Vous allez être mis en relation avec un agent',
    banner: 'Un agent du support est en ligne',
    resolved: 'Résolu',
    'released-to-queue': "L'agent est parti. Veuillez patienter, un autre agent va vous répondre.",
    'released-to-bot': "L'agent a quitté la conversation.",
    waiting: 'Veuillez patienter, un agent va vous répondre.',
  },
};

/** French where the visitor's first language is French, else English (003-27). `locale` is a BCP 47 tag or null. */
export const systemLanguageOf = (locale: string | null): SystemLanguage =>
  locale !== null && /^fr(?:$|[-_])/iu.test(locale) ? 'fr' : 'en';

export const systemText = (event: SystemEvent | 'banner', locale: string | null): string =>
  systemTexts[systemLanguageOf(locale)][event];
