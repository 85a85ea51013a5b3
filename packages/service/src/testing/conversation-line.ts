import { randomUUID } from 'node:crypto';
import { richTextToPlain } from '@baton/core/message/rich-text';
import type { AgentCommand } from '@baton/core/handover/command';
import type { ConversationId } from '@baton/core/ids';
import type { MessageContent } from '@baton/core/message/content';
import type { Refusal } from '@baton/core/refusals';
import type { Result } from '@baton/core/result';
import { findPage } from '../conversation/find-page.ts';
import { openConversation } from '../conversation/open-conversation.ts';
import { receiveVisitorMessage } from '../conversation/receive-visitor-message.ts';
import { sendAgentMessage } from '../conversation/send-agent-message.ts';
import type { StaffActor } from '../conversation/staff-actor.ts';
import type { SentVisitorMessage } from '../conversation/visitor-answer.ts';
import { commandHandover, type HandoverOutcome } from '../handover/command-handover.ts';
import { openVisitor } from '../visitor/open-visitor.ts';
import type { VisitorLogin } from '../visitor/visitor-login.ts';
import type { SeededBot } from './seed-bot.ts';
import type { TestContext } from './test-context.ts';

export const valueOf = <Value>(result: Result<Value, Refusal>): Value => {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const wordsOf = (content: MessageContent): string => {
  switch (content.type) {
    case 'text':
    case 'choices':
      return richTextToPlain(content.text);
    case 'choice':
      return content.choices.map(({ title }) => title).join(', ');
    case 'system':
      return content.text;
  }
};

/** A visitor of a bot with a conversation that the widget has just opened, and what can be done in it. */
export interface ConversationLine {
  readonly login: VisitorLogin;
  readonly conversationId: ConversationId;
  say(text: string): Promise<SentVisitorMessage>;
  command(by: StaffActor, command: AgentCommand): Promise<Result<HandoverOutcome, Refusal>>;
  answer(by: StaffActor, text: string): ReturnType<typeof sendAgentMessage>;
  /** Every line so far, as `author: words`. */
  transcript(): Promise<string[]>;
}

export const openLine = async (context: TestContext, bot: SeededBot, locale = 'en'): Promise<ConversationLine> => {
  const opened = valueOf(await openVisitor(context, { publicId: bot.publicId, clientId: randomUUID(), locale }));
  const login = { workspaceId: bot.workspaceId, visitorId: opened.visitorId };
  const { conversationId } = valueOf(await openConversation(context, login, { clientId: randomUUID() })).answer;
  const say = async (text: string): Promise<SentVisitorMessage> => {
    const input = { conversationId, clientId: randomUUID(), content: { type: 'text', text } } as const;
    return valueOf(await receiveVisitorMessage(context, login, input)).answer;
  };
  return {
    login,
    conversationId,
    say,
    command: (by, command) => commandHandover(context, by, { conversationId, clientId: randomUUID(), command }),
    answer: (by, text) => sendAgentMessage(context, by, { conversationId, clientId: randomUUID(), text }),
    transcript: async () => {
      const page = await findPage(context, bot.workspaceId, { conversationId, after: 0 });
      return (page?.messages ?? []).map(({ author, content }) => `${author.kind}: ${wordsOf(content)}`);
    },
  };
};
