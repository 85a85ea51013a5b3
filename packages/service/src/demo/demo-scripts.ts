/** One line of a script: who does what, and how long after the line before. */
export type ScriptLine = { readonly afterMs: number } & (
  | { readonly visitor: string }
  | { readonly agent: string }
  | { readonly does: 'assigns' }
  | { readonly does: 'resolves'; readonly topic: string; readonly outcome: string; readonly tags: readonly string[] }
);

/** A conversation of the past, played by the use cases of visitors and agents. */
export interface Script {
  readonly locale: string;
  /** It is played at the last time that is at least this long ago and has support as it needs it. */
  readonly atLeastMsAgo: number;
  readonly needsSupport: 'online' | 'offline';
  /** Which of the demo's agents answers, in their order. */
  readonly agent: number;
  readonly lines: readonly ScriptLine[];
}

const secondMs = 1000;
const hourMs = 3600 * secondMs;

const says = (visitor: string, seconds = 25): ScriptLine => ({ visitor, afterMs: seconds * secondMs });
const answers = (agent: string, seconds = 40): ScriptLine => ({ agent, afterMs: seconds * secondMs });
const assigns: ScriptLine = { does: 'assigns', afterMs: 50 * secondMs };
const resolves = (topic: string, outcome: string, tags: readonly string[]): ScriptLine => ({
  does: 'resolves',
  topic,
  outcome,
  tags,
  afterMs: 60 * secondMs,
});

const solvedByAmina: Script = {
  locale: 'en-GB',
  atLeastMsAgo: 30 * hourMs,
  needsSupport: 'online',
  agent: 0,
  lines: [
    says('Emma'),
    says('Talk to a person', 15),
    assigns,
    answers('What can I do for you?', 20),
    says('My lamp came without a bulb. Is that right?'),
    answers('It is at the bottom of the box, under the foam. Could you have a look?'),
    says('Found it, thank you so much!', 90),
    resolves('Product question', 'Solved', ['lamp']),
    says('No, thank you', 20),
  ],
};

const followedUpByLucas: Script = {
  locale: 'en-GB',
  atLeastMsAgo: 3 * hourMs,
  needsSupport: 'online',
  agent: 1,
  lines: [
    says('James'),
    says('Where is my order?', 10),
    says('C2210', 20),
    assigns,
    answers('I see C2210 here: the carrier has had it since Tuesday.', 30),
    says('It was promised for yesterday.'),
    answers('I am asking the carrier, and will write to you as soon as they answer.'),
    resolves('Delivery', 'Follow-up needed', ['carrier', 'late']),
    says('james@visitor.example', 30),
    says('Order C2210 is late', 20),
  ],
};

const answeredByTheBot: Script = {
  locale: 'fr-FR',
  atLeastMsAgo: 2 * hourMs,
  needsSupport: 'online',
  agent: 0,
  lines: [says('Chloé'), says('Où est ma commande ?', 12), says('A1024', 18), says('Non, merci', 15)],
};

const leftADetail: Script = {
  locale: 'en-US',
  atLeastMsAgo: 4 * hourMs,
  needsSupport: 'offline',
  agent: 0,
  lines: [
    says('Noah'),
    says('Talk to a person', 12),
    says('noah@visitor.example', 30),
    says('Do you ship to Norway?', 20),
  ],
};

/** The oldest first. */
export const demoScripts: readonly Script[] = [solvedByAmina, leftADetail, followedUpByLucas, answeredByTheBot];
