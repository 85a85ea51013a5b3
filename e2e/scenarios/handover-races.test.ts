import { randomUUID } from 'node:crypto';
import { refusalSchema } from '@baton/core/refusals';
import { TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBaton, temporaryDataDir } from '../harness/baton-process.ts';
import type { Baton } from '../harness/baton-process.ts';
import { handoverDrawing, publishBot } from '../harness/bots.ts';
import { demoTeam } from '../harness/demo-team.ts';
import type { DemoTeam } from '../harness/demo-team.ts';
import { newVisitor } from '../harness/visitor-client.ts';
import type { Visitor } from '../harness/visitor-client.ts';
import { atScale } from './scale.ts';

const folder = temporaryDataDir();
let baton: Baton;
let team: DemoTeam;
let publicId: string;
let resolveWith: Awaited<ReturnType<DemoTeam['wordsOfResolve']>>;

beforeAll(async () => {
  baton = await startBaton({ dataDir: folder.dataDir });
  team = await demoTeam(baton.url);
  const bot = await publishBot(team.owner, 'Races', handoverDrawing);
  publicId = bot.publicId;
  await team.makeAgents(bot.botId);
  resolveWith = await team.wordsOfResolve(bot.botId);
});
afterAll(async () => {
  await baton.stop();
  folder.remove();
});

const refusalOf = (reason: unknown) =>
  refusalSchema.parse(reason instanceof TRPCClientError ? reason.data?.refusal : undefined);

const race = async (visitor: Visitor) => {
  const { conversationId } = visitor;
  const command = { type: 'assign-to-me' } as const;
  const both = [team.amina, team.lucas].map(({ api }) =>
    api.handover.command.mutate({ conversationId, clientId: randomUUID(), command }),
  );
  const results = await Promise.allSettled(both);
  return {
    winner: results[0]?.status === 'fulfilled' ? team.amina : team.lucas,
    won: results.filter((result) => result.status === 'fulfilled').length,
    refusals: results.flatMap((result) => (result.status === 'rejected' ? [refusalOf(result.reason)] : [])),
  };
};

describe('two agents and one visitor', () => {
  it('[B29] a thousand races for one handover have one winner each, and the loser reads who won', async () => {
    const visitor = await newVisitor(baton.url, publicId);
    const rounds = atScale(1000, 5000);
    for (let round = 0; round < rounds; round += 1) {
      const { won, refusals, winner } = await race(visitor);
      expect(won).toBe(1);
      expect(refusals).toEqual([{ code: 'already_taken', ownerName: winner.displayName }]);
      const { conversationId } = visitor;
      await winner.api.handover.command.mutate({
        conversationId,
        clientId: randomUUID(),
        command: { type: 'unassign' },
      });
    }
    const words = await visitor.words();
    expect(words.filter((line) => line === 'system: You are being transferred to Agent')).toHaveLength(rounds);
  });

  it('[B31] no bubble of the bot between assign and resolve, whatever the visitor writes meanwhile', async () => {
    const { topicId, outcomeId, outcomeName } = resolveWith;
    const rounds = atScale(20, 500);
    for (let round = 0; round < rounds; round += 1) {
      const visitor = await newVisitor(baton.url, publicId);
      const { conversationId } = visitor;
      const act = (command: Parameters<typeof team.amina.api.handover.command.mutate>[0]['command']) =>
        team.amina.api.handover.command.mutate({ conversationId, clientId: randomUUID(), command });
      const chatter = (text: string) => Promise.all([1, 2, 3].map((part) => visitor.say(`${text} ${part}`)));
      await Promise.all([chatter('before'), act({ type: 'assign-to-me' }), chatter('during')]);
      await Promise.all([
        act({ type: 'resolve', topicId, outcomeId, tags: [], wrapUp: { kind: 'nothing' } }),
        chatter('after'),
      ]);

      const words = await visitor.words();
      const assigned = words.indexOf('system: You are being transferred to Agent');
      const resolved = words.indexOf('system: Resolved');
      expect(assigned).toBeGreaterThan(-1);
      expect(resolved).toBeGreaterThan(assigned);
      expect(words.slice(assigned, resolved).filter((line) => line.startsWith('bot:'))).toEqual([]);
      expect(words.slice(resolved).find((line) => line.startsWith('bot:'))).toBe(`bot: Outcome: ${outcomeName}`);
    }
  });

  it('[B32] the loser of a race and an outsider cannot send, and nothing reaches the visitor', async () => {
    const visitor = await newVisitor(baton.url, publicId);
    const { winner } = await race(visitor);
    const loser = winner === team.amina ? team.lucas : team.amina;
    for (const outsider of [loser, team.builder]) {
      const sent = outsider.api.conversation.send.mutate({
        conversationId: visitor.conversationId,
        clientId: randomUUID(),
        text: 'not for you',
      });
      await expect(sent).rejects.toThrow();
    }
    expect((await visitor.words()).join()).not.toContain('not for you');
  });
});
