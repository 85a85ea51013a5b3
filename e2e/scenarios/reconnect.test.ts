import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBaton, temporaryDataDir } from '../harness/baton-process.ts';
import type { Baton } from '../harness/baton-process.ts';
import { publishEchoBot } from '../harness/bots.ts';
import { demoTeam } from '../harness/demo-team.ts';
import { eventually } from '../harness/eventually.ts';
import { listen, newVisitor } from '../harness/visitor-client.ts';
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

describe('a line that is cut', () => {
  it('[B11] coming back with the last revision brings what was missed, once and in order', async () => {
    const visitor = await newVisitor(baton.url, publicId);
    const seen: number[] = [];
    let revision = 0;
    for (let cut = 0; cut < atScale(5, 50); cut += 1) {
      const line = await listen(baton.url, visitor, revision);
      await visitor.say(`while connected ${cut}`);
      const { lastSeq } = await visitor.page();
      await eventually('the line is up to date', () => (line.messages().at(-1)?.seq === lastSeq ? true : null));
      line.cut();
      for (const message of line.messages()) {
        seen.push(message.seq);
        revision = Math.max(revision, message.revision);
      }
      await visitor.say(`while away ${cut}`);
    }
    const last = await listen(baton.url, visitor, revision);
    const { lastSeq } = await visitor.page();
    await eventually('the rest arrived', () => (last.messages().at(-1)?.seq === lastSeq ? true : null));
    seen.push(...last.messages().map(({ seq }) => seq));
    last.cut();
    expect(seen).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1));
  });

  it('[B50] a token opens its own conversation only, on the socket and over HTTP', async () => {
    const [one, two] = [await newVisitor(baton.url, publicId), await newVisitor(baton.url, publicId)];
    const line = await listen(baton.url, { token: one.token, conversationId: two.conversationId }, 0);
    expect([4401, 4403]).toContain(await line.closed);
    expect(line.messages()).toEqual([]);
    const stolen = await fetch(`${baton.url}/api/v1/conversations/${two.conversationId}/messages?after=0`, {
      headers: { authorization: `Bearer ${one.token}` },
    });
    expect([401, 403, 404]).toContain(stolen.status);
  });
});
