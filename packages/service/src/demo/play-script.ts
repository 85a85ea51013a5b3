import type { BotSettings } from '@baton/core/bot/bot-settings';
import type { Instant } from '@baton/core/clock';
import type { AgentCommand } from '@baton/core/handover/command';
import type { ConversationId } from '@baton/core/ids';
import type { Result } from '@baton/core/result';
import { randomUUID } from 'node:crypto';
import type { ServiceContext } from '../context.ts';
import { openConversation } from '../conversation/open-conversation.ts';
import { receiveVisitorMessage } from '../conversation/receive-visitor-message.ts';
import { sendAgentMessage } from '../conversation/send-agent-message.ts';
import type { StaffActor } from '../conversation/staff-actor.ts';
import { commandHandover } from '../handover/command-handover.ts';
import { findVisitor } from '../visitor/find-visitor.ts';
import { openVisitor } from '../visitor/open-visitor.ts';
import type { VisitorLogin } from '../visitor/visitor-login.ts';
import type { Script, ScriptLine } from './demo-scripts.ts';

interface Cast {
  readonly publicId: string;
  readonly settings: BotSettings;
  readonly agent: StaffActor;
}

interface Stage extends Cast {
  readonly visitor: VisitorLogin;
  readonly conversationId: ConversationId;
}

const played = async <Value>(outcome: Promise<Result<Value, { readonly code: string }>>): Promise<Value> => {
  const result = await outcome;
  if (!result.ok) throw new Error(`The demo's script was refused: ${result.error.code}`);
  return result.value;
};

const named = <Item extends { readonly name: string }>(list: readonly Item[], name: string): Item => {
  const item = list.find((one) => one.name === name);
  if (item === undefined) throw new Error(`The demo bot has no ${name}`);
  return item;
};

const commandOf = (line: Extract<ScriptLine, { does: string }>, { settings }: Cast): AgentCommand =>
  line.does === 'assigns'
    ? { type: 'assign-to-me' }
    : {
        type: 'resolve',
        topicId: named(settings.topics, line.topic).id,
        outcomeId: named(settings.outcomes, line.outcome).id,
        tags: [...line.tags],
        wrapUp: { kind: 'nothing' },
      };

const playLine = async (context: ServiceContext, stage: Stage, line: ScriptLine): Promise<void> => {
  const { conversationId, visitor, agent } = stage;
  const clientId = randomUUID();
  if ('visitor' in line) {
    const content = { type: 'text' as const, text: line.visitor };
    await played(receiveVisitorMessage(context, visitor, { conversationId, clientId, content }));
  } else if ('agent' in line) {
    await played(sendAgentMessage(context, agent, { conversationId, clientId, text: line.agent }));
  } else {
    await played(commandHandover(context, agent, { conversationId, clientId, command: commandOf(line, stage) }));
  }
};

const openStage = async (context: ServiceContext, cast: Cast, locale: string): Promise<Stage> => {
  const { publicId } = cast;
  const { token } = await played(openVisitor(context, { publicId, clientId: randomUUID(), locale }));
  const visitor = await findVisitor(context, token);
  if (visitor === null) throw new Error("The token of the demo's visitor is unknown");
  const { answer } = await played(openConversation(context, visitor, { clientId: randomUUID() }));
  return { ...cast, visitor, conversationId: answer.conversationId };
};

/** Plays a script from `startAt` on by the use cases that visitors and agents have; returns the conversation. */
export const playScript = async (
  context: ServiceContext,
  cast: Cast,
  { script, startAt }: { readonly script: Script; readonly startAt: Instant },
): Promise<ConversationId> => {
  let at = startAt;
  const past: ServiceContext = { ...context, clock: { now: () => at } };
  const stage = await openStage(past, cast, script.locale);
  for (const line of script.lines) {
    at += line.afterMs;
    await playLine(past, stage, line);
  }
  return stage.conversationId;
};
