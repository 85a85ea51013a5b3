import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import pg from 'pg';

/**
 * The floor of `turns`: a bare server that keeps a session and its transcript with two round trips a turn: SELECT the session,
 * one statement that writes session and messages, in one commit. It knows the same ten steps as the measured bot, by heart.
 */
const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 20 });

const replies: ReadonlyArray<readonly string[]> = [
  ['What is your e-mail address?'],
  ['Tea, coffee or water?'],
  ['Thank you {name}, {choice} it is.', 'Anything else?'],
  ['Tea, coffee or water?'],
  ['Thank you {name}, {choice} it is.', 'Anything else?'],
  ['Goodbye.'],
];

interface FloorSession {
  step: number;
  seq: number;
  name: string;
  choice: string;
}

const next = (session: FloorSession, text: string): { session: FloorSession; messages: string[] } => {
  const known = {
    ...session,
    ...(session.step === 0 ? { name: text } : {}),
    ...(text.startsWith('t') ? { choice: text } : {}),
  };
  const messages = (replies[session.step % replies.length] ?? []).map((reply) =>
    reply.replace('{name}', known.name).replace('{choice}', known.choice),
  );
  return { session: { ...known, step: session.step + 1, seq: session.seq + 1 + messages.length }, messages };
};

const readJson = async (request: IncomingMessage): Promise<{ id: string; text: string }> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
};

const save = `
with kept as (update floor_session set state = $2 where id = $1)
insert into floor_message (id, seq, body) select $1, $3 + ordinality, body from unnest($4::text[]) with ordinality as m(body, ordinality)`;

const turn = async (id: string, text: string) => {
  const found = await pool.query({ name: 'find', text: 'select state from floor_session where id = $1', values: [id] });
  const state: FloorSession = found.rows[0].state;
  const after = next(state, text);
  await pool.query({ name: 'save', text: save, values: [id, after.session, state.seq, [text, ...after.messages]] });
  return after.messages;
};

const start = async (id: string) => {
  const state: FloorSession = { step: 0, seq: 0, name: '', choice: '' };
  await pool.query({
    name: 'start',
    text: 'insert into floor_session (id, state) values ($1, $2)',
    values: [id, state],
  });
};

await pool.query(`
  create table if not exists floor_session (id text primary key, state jsonb not null);
  create table if not exists floor_message (id text not null, seq int not null, body text not null, primary key (id, seq))`);

const respond = async (request: IncomingMessage, response: ServerResponse) => {
  const { id, text } = await readJson(request);
  const answer = request.url === '/start' ? await start(id) : await turn(id, text);
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ messages: answer ?? [] }));
};
const server = createServer((request, response) => void respond(request, response));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`listening ${typeof address === 'object' && address !== null ? address.port : 0}`);
});
