import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBaton, temporaryDataDir } from '../harness/baton-process.ts';
import type { Baton } from '../harness/baton-process.ts';
import { publishEchoBot } from '../harness/bots.ts';
import { demoTeam } from '../harness/demo-team.ts';
import { listen, newVisitor } from '../harness/visitor-client.ts';
import type { Visitor } from '../harness/visitor-client.ts';
import { atScale } from './scale.ts';

const folder = temporaryDataDir();
let baton: Baton;
let publicId: string;

beforeAll(async () => {
  baton = await startBaton({ dataDir: folder.dataDir });
  const { owner } = await demoTeam(baton.url);
  publicId = (await publishEchoBot(owner)).publicId;
});
afterAll(async () => {
  await baton.stop();
  folder.remove();
});

/** Sends until the line breaks; answers what was acknowledged and what was still open. */
const sendUntilBroken = async (visitor: Visitor, count: number) => {
  const acknowledged: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const clientId = randomUUID();
    const sent = await visitor.say(`message ${number}`, clientId).catch(() => null);
    if (sent === null) return { acknowledged, open: clientId };
    if (sent.status === 201) acknowledged.push(clientId);
  }
  return { acknowledged, open: null };
};

describe('a server that dies', () => {
  it('[B1] kill -9 while messages arrive: every acknowledged one is there once, and the open one can be sent again', async () => {
    for (let round = 0; round < atScale(3, 20); round += 1) {
      const visitors = await Promise.all(Array.from({ length: 8 }, () => newVisitor(baton.url, publicId)));
      const sending = visitors.map((visitor) => sendUntilBroken(visitor, 200));
      const enough = visitors[0];
      await enough?.untilWords('some messages arrived', (words) => words.length > 6 + ((round * 7) % 40));
      await baton.kill();
      const sent = await Promise.all(sending);
      baton = await startBaton({ dataDir: folder.dataDir, port: baton.port });

      for (const [index, visitor] of visitors.entries()) {
        const { acknowledged = [], open = null } = sent[index] ?? {};
        if (open !== null) expect([200, 201]).toContain((await visitor.say('the open one', open)).status);
        const { messages, lastSeq } = await visitor.page();
        const ids = messages.flatMap((message) => (message.author.kind === 'visitor' ? [message.clientId] : []));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(open === null ? acknowledged : [...acknowledged, open]));
        expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq }, (_, at) => at + 1));
      }
    }
  });

  it('[B2] a turn is all or nothing: after the kill every visitor message has its whole answer', async () => {
    const visitor = await newVisitor(baton.url, publicId);
    const sending = sendUntilBroken(visitor, 200);
    await visitor.untilWords('some messages arrived', (words) => words.length > 15);
    await baton.kill();
    await sending;
    baton = await startBaton({ dataDir: folder.dataDir, port: baton.port });
    const words = await visitor.words();
    const turns = words.slice(1);
    expect(turns.length % 3).toBe(0);
    for (let at = 0; at < turns.length; at += 3) {
      const said = turns[at]?.replace('visitor: ', '');
      expect(turns.slice(at + 1, at + 3)).toEqual([`bot: You said ${said}`, 'bot: Say something.']);
    }
  });

  it('[B4] SIGTERM under load: no answer is lost, sockets are told to come back, and it is over in 10 s', async () => {
    const visitor = await newVisitor(baton.url, publicId);
    const line = await listen(baton.url, visitor, 0);
    const sending = sendUntilBroken(visitor, 10_000);
    await visitor.untilWords('some messages arrived', (words) => words.length > 15);
    const before = performance.now();
    const code = await baton.stop();
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(code).toBe(0);
    expect(await line.closed).toBe(1012);
    const { acknowledged } = await sending;
    baton = await startBaton({ dataDir: folder.dataDir, port: baton.port });
    const { messages } = await visitor.page();
    expect(messages.map(({ clientId }) => clientId)).toEqual(expect.arrayContaining(acknowledged));
  });
});
