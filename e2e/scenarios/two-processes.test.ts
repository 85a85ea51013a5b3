import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBaton, temporaryDataDir } from '../harness/baton-process.ts';
import type { Baton } from '../harness/baton-process.ts';
import { handoverDrawing, publishBot } from '../harness/bots.ts';
import { demoTeam } from '../harness/demo-team.ts';
import { eventually } from '../harness/eventually.ts';
import { signIn } from '../harness/member-client.ts';
import { listen, newVisitor } from '../harness/visitor-client.ts';
import { atScale } from './scale.ts';

const folder = temporaryDataDir();
let first: Baton;
let second: Baton;

beforeAll(async () => {
  // Both at once, on an empty folder.
  [first, second] = await Promise.all([
    startBaton({ dataDir: folder.dataDir }),
    startBaton({ dataDir: folder.dataDir }),
  ]);
});
afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  folder.remove();
});

describe('two processes on one database', () => {
  it('[B8] both come up on an empty database, with one schema and one demo', async () => {
    const lists = await Promise.all(
      [first, second].map(async ({ url }) => (await signIn(url, 'olivia@corner-shop.example')).api.bot.list.query()),
    );
    expect(lists[0]?.map(({ botId }) => botId)).toEqual(lists[1]?.map(({ botId }) => botId));
    expect(lists[0]).toHaveLength(1);
  });

  it('[B9] a visitor on one and an agent on the other read each other within a second', async () => {
    const team = await demoTeam(second.url);
    const bot = await publishBot(team.owner, 'Across', handoverDrawing);
    await team.makeAgents(bot.botId);
    const visitor = await newVisitor(first.url, bot.publicId);
    const { conversationId } = visitor;
    const line = await listen(first.url, visitor, 0);
    await team.amina.api.handover.command.mutate({
      conversationId,
      clientId: randomUUID(),
      command: { type: 'assign-to-me' },
    });
    await team.amina.api.conversation.send.mutate({
      conversationId,
      clientId: randomUUID(),
      text: 'From the other process.',
    });
    const hasArrived = () => (JSON.stringify(line.messages()).includes('From the other process.') ? true : null);
    await eventually('the agent’s message', hasArrived, 1000);
    line.cut();
  });

  it('[B29] races over two processes have one winner each', async () => {
    const [one, two] = await Promise.all([demoTeam(first.url), demoTeam(second.url)]);
    const bot = await publishBot(one.owner, 'Races across', handoverDrawing);
    await one.makeAgents(bot.botId);
    const { conversationId } = await newVisitor(first.url, bot.publicId);
    for (let round = 0; round < atScale(50, 1000); round += 1) {
      const agents = [one.amina, two.lucas];
      const results = await Promise.allSettled(
        agents.map(({ api }) =>
          api.handover.command.mutate({ conversationId, clientId: randomUUID(), command: { type: 'assign-to-me' } }),
        ),
      );
      const winners = agents.filter((_, index) => results[index]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      await winners[0]?.api.handover.command.mutate({
        conversationId,
        clientId: randomUUID(),
        command: { type: 'unassign' },
      });
    }
  });
});
