import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startBaton, temporaryDataDir } from '../harness/baton-process.ts';
import type { Baton } from '../harness/baton-process.ts';
import { openBrowser } from '../harness/browser.ts';
import type { TestBrowser } from '../harness/browser.ts';
import { demoTeam } from '../harness/demo-team.ts';
import { signInAs } from './studio-person.ts';

const folder = temporaryDataDir();
let baton: Baton;
let browser: TestBrowser;
let bot: { botId: string; publicId: string };

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ dataDir: folder.dataDir }), openBrowser()]);
  const [only] = await (await demoTeam(baton.url)).owner.api.bot.list.query();
  if (only === undefined) throw new Error('the demo has no bot');
  bot = only;
});
afterAll(async () => {
  await browser.close();
  await baton.stop();
  folder.remove();
});

const pathOf = (part: string) => `${baton.url}/bots/${bot.botId}/${part}`;

/** The admin writes the week as text, as one would paste it. */
const setWeek = async (admin: Page, week: string) => {
  await admin.goto(pathOf('settings/support'));
  await admin.getByLabel('The week as text').fill(week);
  await admin.getByRole('button', { name: 'Put into the week' }).click();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByRole('button', { name: 'Save' })).toBeDisabled();
};

const newVisitorAt = async (name: string, locale = 'en-GB') => {
  const visitor = await browser.person({ locale, viewport: { width: 390, height: 780 } });
  await visitor.goto(`${baton.url}/chat/${bot.publicId}`);
  await expect(visitor.getByText('What is your name?')).toBeVisible();
  await visitor.getByRole('textbox').fill(name);
  await visitor.keyboard.press('Enter');
  return visitor;
};

const say = async (visitor: Page, text: string) => {
  await visitor.getByRole('textbox').fill(text);
  await visitor.keyboard.press('Enter');
};

const agentAt = async (email: string) => {
  const agent = await browser.person();
  await signInAs(agent, baton.url, email);
  await expect(agent.getByRole('heading', { name: 'Agent Dashboard' })).toBeVisible();
  await agent.goto(pathOf('live-chat'));
  await expect(agent.getByRole('button', { name: /Pending handovers/u })).toBeVisible();
  return agent;
};

const always = 'Mon-Sun 0-24';

describe('from a designer’s flow to a resolved handover', () => {
  it('[003-13] [003-14] hours off lead a visitor to the offline flow, hours on to a person', async () => {
    const admin = await browser.person();
    await signInAs(admin, baton.url, 'olivia@corner-shop.example');
    await setWeek(admin, '');
    await expect(admin.getByText('Support offline').first()).toBeVisible();
    const late = await newVisitorAt('Late');
    await late.getByRole('button', { name: 'Talk to a person' }).click();
    await expect(late.getByText(/e-mail/iu).last()).toBeVisible();
    await expect(late.getByText('Please wait for an agent.')).toHaveCount(0);

    await setWeek(admin, always);
    await expect(admin.getByText('Support online').first()).toBeVisible();
    const early = await newVisitorAt('Early');
    await early.getByRole('button', { name: 'Talk to a person' }).click();
    await expect(early.getByText('Please wait for an agent.')).toBeVisible();
    expect(browser.troubles).toEqual([]);
  });

  it('[B29] [B33] [000-10] [000-13] [001-03] [001-05] [001-10] [003-19] [003-20] [003-26] [004-07] [004-08] [004-11] [004-15] [004-16] [004-17] [004-18] [004-20] [004-21] [004-22] [004-23] [C7] [C8] [C14] [C16] two agents, one winner, both ways, unassign, resolve, and the flow goes on', async () => {
    const [amina, lucas] = await Promise.all([
      agentAt('amina@corner-shop.example'),
      agentAt('lucas@corner-shop.example'),
    ]);
    const visitor = await newVisitorAt('Vera');
    await visitor.getByRole('button', { name: 'Talk to a person' }).click();

    // It appears to both without a reload, with what the bot and the visitor said, and the composer is locked.
    for (const agent of [amina, lucas]) {
      await agent.getByRole('button', { name: /Vera/u }).click();
      await expect(agent.getByText('How can I help you, Vera?')).toBeVisible();
      await expect(agent.getByLabel('Reply')).toHaveCount(0);
    }
    await Promise.all([amina, lucas].map((agent) => agent.getByRole('button', { name: 'Assign to me' }).click()));
    await expect(amina.getByText(/Already taken by|Assigned to Amina/u).first()).toBeVisible();
    const isAminas = await amina.getByLabel('Reply').isVisible();
    const [winner, loser] = isAminas ? [amina, lucas] : [lucas, amina];
    const [winnerName, loserName] = isAminas ? ['Amina', 'Lucas'] : ['Lucas', 'Amina'];
    await expect(loser.getByText(`Already taken by ${winnerName}.`)).toBeVisible();

    await expect(visitor.getByText('You are being transferred to Agent')).toHaveCount(1);
    await expect(visitor.getByText('A support agent is online')).toBeVisible();
    await winner.getByLabel('Reply').fill('Good morning, Vera.');
    await winner.keyboard.press('Enter');
    await expect(visitor.getByText('Good morning, Vera.')).toBeVisible();
    await say(visitor, 'My lamp does not light.');
    await expect(winner.getByText('My lamp does not light.').last()).toBeVisible();

    await winner.getByRole('button', { name: 'Unassign' }).click();
    await expect(visitor.getByText('The agent has left. Please wait for the next agent.')).toBeVisible();
    await expect(visitor.getByText('A support agent is online')).toHaveCount(0);
    await loser.getByRole('button', { name: 'Assign to me' }).click();
    await expect(loser.getByText(`Assigned to ${loserName}`)).toBeVisible();
    await expect(visitor.getByText('You are being transferred to Agent')).toHaveCount(2);

    await loser.keyboard.press('Control+Shift+E');
    const modal = loser.getByRole('dialog', { name: 'Resolve' });
    await expect(modal.getByRole('button', { name: 'Resolve' })).toBeDisabled();
    await modal.getByRole('combobox', { name: 'Topic' }).click();
    await loser.getByRole('option').first().click();
    await modal.getByRole('combobox', { name: 'Outcome' }).click();
    await loser.getByRole('option', { name: 'Solved' }).click();
    await modal.getByRole('button', { name: 'Resolve' }).click();

    await expect(visitor.getByText('Resolved', { exact: true })).toBeVisible();
    await expect(visitor.getByText('A support agent is online')).toHaveCount(0);
    await expect(visitor.getByText(/glad|solved|anything else/iu).last()).toBeVisible();
    for (const agent of [amina, lucas]) {
      await agent.getByRole('button', { name: /Pending handovers/u }).click();
      await expect(agent.getByRole('button', { name: /Vera/u })).toHaveCount(0);
    }
    expect(browser.troubles).toEqual([]);
  });

  it('[003-25] [003-27] a French visitor reads the banner and the lines in French', async () => {
    const amina = await agentAt('amina@corner-shop.example');
    const visitor = await browser.person({ locale: 'fr-FR', viewport: { width: 390, height: 780 } });
    await visitor.goto(`${baton.url}/chat/${bot.publicId}`);
    await say(visitor, 'Zoé');
    await visitor.getByRole('button', { name: 'Parler à une personne' }).click();
    await expect(visitor.getByText('Veuillez patienter, un agent va vous répondre.')).toBeVisible();
    await amina.getByRole('button', { name: /Zoé/u }).click();
    await amina.getByRole('button', { name: 'Assign to me' }).click();
    await expect(visitor.getByText('Vous allez être mis en relation avec un agent')).toBeVisible();
    await expect(visitor.getByText('Un agent du support est en ligne')).toBeVisible();
  });

  it('[002-03] a visitor asks for an agent in mid-question, stops waiting, and is asked the question again', async () => {
    const visitor = await newVisitorAt('Wim');
    await expect(visitor.getByText('How can I help you, Wim?')).toHaveCount(1);
    await visitor.getByRole('button', { name: 'Talk to an agent' }).click();
    await expect(visitor.getByText('You are waiting for an agent.')).toBeVisible();
    await visitor.getByRole('button', { name: 'Stop waiting' }).click();
    await expect(visitor.getByText('You are waiting for an agent.')).toHaveCount(0);
    await expect(visitor.getByText('How can I help you, Wim?')).toHaveCount(2);
    await visitor.getByRole('button', { name: 'Opening hours' }).click();
    expect(browser.troubles).toEqual([]);
  });

  it('[B10] [B11] a reload and a cut line lose and double nothing', async () => {
    const visitor = await newVisitorAt('Rita');
    await expect(visitor.getByText('How can I help you, Rita?')).toBeVisible();
    await visitor.reload();
    await expect(visitor.getByText('How can I help you, Rita?')).toHaveCount(1);

    await visitor.context().setOffline(true);
    await say(visitor, 'Opening hours');
    await expect(visitor.getByText(/You are offline/u)).toBeVisible();
    await visitor.context().setOffline(false);
    await expect(visitor.getByText('Sending')).toHaveCount(0);
    await visitor.reload();
    await expect(visitor.getByText('Opening hours', { exact: true }).first()).toBeVisible();
    await expect(visitor.getByText('How can I help you, Rita?')).toHaveCount(1);
    expect(browser.troubles).toEqual([]);
  });
});
