import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBaton, temporaryDataDir } from '../harness/baton-process.ts';
import type { Baton } from '../harness/baton-process.ts';
import { handoverDrawing, publishBot, publishEchoBot } from '../harness/bots.ts';
import { demoTeam } from '../harness/demo-team.ts';
import type { DemoTeam } from '../harness/demo-team.ts';
import { newVisitor } from '../harness/visitor-client.ts';
import { atScale } from './scale.ts';

const folder = temporaryDataDir();
let baton: Baton;
let team: DemoTeam;
let echo: string;

beforeAll(async () => {
  baton = await startBaton({ dataDir: folder.dataDir });
  team = await demoTeam(baton.url);
  echo = (await publishEchoBot(team.owner)).publicId;
});
afterAll(async () => {
  await baton.stop();
  folder.remove();
});

describe('the same command again', () => {
  it('[B35] fifty parallel sends of one client id make one message and equal answers', async () => {
    const visitor = await newVisitor(baton.url, echo);
    for (let round = 0; round < atScale(3, 50); round += 1) {
      const clientId = randomUUID();
      const answers = await Promise.all(Array.from({ length: 50 }, () => visitor.say('once', clientId)));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
        ...Array.from({ length: 49 }, () => 200),
        201,
      ]);
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      const { messages } = await visitor.page();
      expect(messages.filter((message) => message.clientId === clientId)).toHaveLength(1);
    }
  });

  it('[B35] four times in a row, whatever the body says, and after later messages too', async () => {
    const visitor = await newVisitor(baton.url, echo);
    const clientId = randomUUID();
    const first = await visitor.say('first words', clientId);
    await visitor.say('something later');
    for (const text of ['first words', 'other words', 'x']) {
      const again = await visitor.say(text, clientId);
      expect(again.status).toBe(200);
      expect(again.body).toEqual(first.body);
    }
  });

  it('[B35] an agent’s message and a note sent four times are there once', async () => {
    const bot = await publishBot(team.owner, 'Once', handoverDrawing);
    await team.makeAgents(bot.botId);
    const visitor = await newVisitor(baton.url, bot.publicId);
    const { conversationId } = visitor;
    const { api } = team.amina;
    await api.handover.command.mutate({ conversationId, clientId: randomUUID(), command: { type: 'assign-to-me' } });
    const clientId = randomUUID();
    for (let time = 0; time < 4; time += 1) {
      await api.conversation.send.mutate({ conversationId, clientId, text: 'Good morning.' });
      await api.note.add.mutate({ conversationId, clientId, text: 'A note.' });
    }
    expect((await visitor.words()).filter((line) => line === 'agent: Good morning.')).toHaveLength(1);
    expect(await api.note.list.query({ conversationId })).toHaveLength(1);
  });

  it('[B34] twenty writers: sequence numbers are dense, and everyone reads one order', async () => {
    const visitor = await newVisitor(baton.url, echo);
    await Promise.all(Array.from({ length: 20 }, (_, writer) => visitor.say(`writer ${writer}`)));
    const { messages, lastSeq } = await visitor.page();
    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1));
    expect((await visitor.page()).messages).toEqual(messages);
  });
});
