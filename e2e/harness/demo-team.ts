import type { BotId, OutcomeId, TopicId } from '@baton/core/ids';
import { signIn } from './member-client.ts';
import type { Member } from './member-client.ts';

/** The people of the demo workspace, signed in. */
export const demoTeam = async (url: string) => {
  const person = async (email: string) => {
    const member = await signIn(url, email);
    const { current } = await member.api.session.me.query();
    return { ...member, memberId: current.memberId, displayName: current.displayName };
  };
  const [owner, builder, amina, lucas] = await Promise.all([
    person('olivia@corner-shop.example'),
    person('ben@corner-shop.example'),
    person('amina@corner-shop.example'),
    person('lucas@corner-shop.example'),
  ]);
  return {
    owner,
    builder,
    amina,
    lucas,
    makeAgents: (botId: BotId) =>
      owner.api.bot.setAgents.mutate({ botId, memberIds: [amina.memberId, lucas.memberId] }),
    wordsOfResolve: (botId: BotId) => resolveWords(owner, botId),
  };
};
export type DemoTeam = Awaited<ReturnType<typeof demoTeam>>;

/** The first topic and outcome that the bot offers, as Resolve needs them. */
const resolveWords = async (
  owner: Member,
  botId: BotId,
): Promise<{ topicId: TopicId; outcomeId: OutcomeId; outcomeName: string }> => {
  const { settings } = await owner.api.bot.get.query({ botId });
  const [topic, outcome] = [settings.topics[0], settings.outcomes[0]];
  if (topic === undefined || outcome === undefined) throw new Error('the bot has no topic or no outcome');
  return { topicId: topic.id, outcomeId: outcome.id, outcomeName: outcome.name };
};
