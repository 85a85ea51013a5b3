import type { UserId, WorkspaceId } from '@baton/core/ids';
import { type DatabaseTransaction, inTransaction } from '@baton/db/database';
import { lockInstallation } from '@baton/db/queries/lock-installation';
import { saveSetUp } from '@baton/db/queries/save-set-up';
import type { ServiceContext } from '../context.ts';
import type { ActingMember } from '../identity/acting-member.ts';
import { findActingMember } from '../identity/find-acting-member.ts';
import { makeWorkspace } from '../setup/make-workspace.ts';
import { listBots } from '@baton/db/queries/list-bots';
import { demoBotName, ensureDemoBot } from './demo-bot.ts';
import { demoColleagues, type DemoPerson, demoWorkspaceOwner } from './demo-people.ts';
import { joinColleague } from './join-colleague.ts';
import { seedConversations } from './seed-conversations.ts';

/** What the server prints at its start: where the demo bot is, and who can sign in. */
export interface DemoSummary {
  readonly workspaceId: WorkspaceId;
  readonly publicId: string;
  readonly people: readonly DemoPerson[];
}

const ownerAccount = async (context: ServiceContext, password: string): Promise<UserId> => {
  const { email, displayName } = demoWorkspaceOwner;
  const known = await context.accounts.findAccountByEmail(email);
  return known?.userId ?? context.accounts.createAccount(email, password, displayName);
};

const ensureWorkspace = async (context: ServiceContext, password: string): Promise<ActingMember> => {
  const userId = await ownerAccount(context, password);
  const known = await findActingMember(context, userId, null);
  if (known !== null) return known;
  const workspaceOwner = { userId, displayName: demoWorkspaceOwner.displayName };
  const made = await inTransaction(context.db, (trx) => {
    return makeWorkspace(context, trx, { name: 'Corner Shop', workspaceOwner });
  });
  return { ...made, ...workspaceOwner, role: 'workspace-owner' };
};

const seed = async (context: ServiceContext, password: string): Promise<void> => {
  const workspaceOwner = await ensureWorkspace(context, password);
  const bot = await ensureDemoBot(context, workspaceOwner);
  const colleagues: ActingMember[] = [];
  for (const person of demoColleagues) {
    colleagues.push(await joinColleague(context, { workspaceOwner, person, botId: bot.botId, password }));
  }
  await seedConversations(context, { bot, workspaceOwner, agents: colleagues.filter(({ role }) => role === 'agent') });
};

/** Under the installation's lock, so that of two processes that start at once one seeds and the other waits for it. */
const seedOnce = async (context: ServiceContext, trx: DatabaseTransaction, password: string): Promise<void> => {
  const installation = await lockInstallation(trx);
  if (installation === null) throw new Error('The demo needs the row of the installation');
  if (installation.setUpAt !== null) return;
  await seed(context, password);
  await saveSetUp(trx, { setUpAt: context.clock.now() });
};

const findDemo = async (context: ServiceContext): Promise<DemoSummary | null> => {
  const account = await context.accounts.findAccountByEmail(demoWorkspaceOwner.email);
  const member = account === null ? null : await findActingMember(context, account.userId, null);
  if (member === null) return null;
  const { workspaceId } = member;
  const bots = await listBots(context.db, workspaceId, { memberId: null, now: context.clock.now() });
  const bot = bots.find(({ name }) => name === demoBotName) ?? bots[0];
  if (bot === undefined) return null;
  return { workspaceId, publicId: bot.publicId, people: [demoWorkspaceOwner, ...demoColleagues] };
};

/**
 * Fills an installation that nobody set up with the demo, and marks it as set up; one that is set up is left as it is. A
 * seed that was cut off goes on where it was. Everything is made by the use cases that people have, by a clock some hours
 * and days back, so that lists are not empty. Null where the installation is not the demo's. `password` is everyone's.
 */
export const seedDemo = async (
  context: ServiceContext,
  { password }: { readonly password: string },
): Promise<DemoSummary | null> => {
  await inTransaction(context.db, (trx) => seedOnce(context, trx, password));
  return findDemo(context);
};
