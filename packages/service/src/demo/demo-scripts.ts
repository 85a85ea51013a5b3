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
  locale: 'fr-FR',
  atLeastMsAgo: 30 * hourMs,
  needsSupport: 'online',
  agent: 0,
  lines: [
    says('Marie'),
    says('Parler à une personne', 15),
    assigns,
    answers('Bonjour Marie, que puis-je faire pour vous ?', 20),
    says('Ma lampe est arrivée sans ampoule. Est-ce normal ?'),
    answers('Elle est dans le fond du carton, sous la mousse. Pouvez-vous regarder ?'),
    says('Je l’ai trouvée, merci beaucoup !', 90),
    resolves('Product question', 'Solved', ['lamp']),
    says('Non, merci', 20),
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
    answers('Hello James, I see C2210 here: the carrier has had it since Tuesday.', 30),
    says('It was promised for yesterday.'),
    answers('I am asking the carrier, and will write to you as soon as they answer.'),
    resolves('Delivery', 'Follow-up needed', ['carrier', 'late']),
    says('james@visitor.example', 30),
    says('Order C2210 is late', 20),
  ],
};

const answeredByTheBot: Script = {
  locale: 'en-US',
  atLeastMsAgo: 2 * hourMs,
  needsSupport: 'online',
  agent: 0,
  lines: [says('Sofia'), says('Where is my order?', 12), says('A1024', 18), says('No, thank you', 15)],
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
