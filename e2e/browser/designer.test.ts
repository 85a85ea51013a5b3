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

const openBuilder = async (email: string): Promise<Page> => {
  const designer = await browser.person();
  await signInAs(designer, baton.url, email);
  await designer.goto(`${baton.url}/bots/${bot.botId}/flows`);
  await expect(designer.getByText('Saved', { exact: true })).toBeVisible();
  return designer;
};

const greetingCard = (designer: Page) =>
  designer.locator('.react-flow__node', { hasText: /Hello,|Good day|Welcome back/u }).first();

const writeGreeting = async (designer: Page, text: string) => {
  await greetingCard(designer).click();
  const field = designer.getByRole('region', { name: 'Settings of Text' }).getByRole('textbox', { name: 'Text' });
  await field.click();
  await designer.keyboard.press('Control+A');
  await designer.keyboard.type(text);
};

describe('a designer in the builder', () => {
  it('[004-01] the Explorer has seven sections in this order, Live Chat the seventh', async () => {
    const designer = await openBuilder('ben@corner-shop.example');
    const sections = designer.getByRole('complementary', { name: 'Explorer' }).getByRole('region');
    await expect(sections).toHaveCount(7);
    const names = await sections.evaluateAll((all) => all.map((section) => section.getAttribute('aria-label')));
    expect(names).toEqual([
      'Flows',
      'Blocks',
      'Variables',
      'Triggers & default answer',
      'Lists & replies',
      'Channels',
      'Live Chat',
    ]);
  });

  it('[B26] edits a text, publishes, and new visitors read it while running conversations end as they began', async () => {
    const running = await browser.person({ viewport: { width: 390, height: 780 } });
    await running.goto(`${baton.url}/chat/${bot.publicId}`);
    await expect(running.getByText('Hello, and welcome to the Corner Shop.')).toBeVisible();

    const designer = await openBuilder('olivia@corner-shop.example');
    await writeGreeting(designer, 'Good day to you.');
    await expect(greetingCard(designer)).toContainText('Good day to you.');
    await expect(designer.getByText('Saved', { exact: true })).toBeVisible();
    await designer.getByRole('button', { name: 'Publish' }).click();
    const dialog = designer.getByRole('dialog', { name: 'Publish version 2' });
    await dialog.getByLabel('What changed (for your team)').fill('A shorter greeting');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await expect(designer.getByText('Version 2 live')).toBeVisible();

    const visitor = await browser.person({ viewport: { width: 390, height: 780 } });
    await visitor.goto(`${baton.url}/chat/${bot.publicId}`);
    await expect(visitor.getByText('Good day to you.')).toBeVisible();
    await running.getByRole('textbox').fill('Ada');
    await running.keyboard.press('Enter');
    await expect(running.getByText('How can I help you, Ada?')).toBeVisible();
    expect(browser.troubles).toEqual([]);
  });

  it('adds a block from the palette, connects, undoes, and stops publishing what would leave a visitor alone', async () => {
    const designer = await openBuilder('ben@corner-shop.example');
    await designer.getByRole('button', { name: 'Add flow' }).click();
    await designer.keyboard.type('Evening');
    await designer.keyboard.press('Enter');
    await designer.getByRole('region', { name: 'Flows' }).getByText('Evening').click();
    const cards = designer.locator('.react-flow__node');
    const before = await cards.count();
    await designer.getByRole('region', { name: 'Blocks' }).getByText('Handover', { exact: true }).click();
    await expect(cards).toHaveCount(before + 1);
    await designer.getByRole('button', { name: /Publish/u }).click();
    await expect(designer.getByText(/Publishing is stopped/u)).toBeVisible();
    await designer.keyboard.press('Escape');
    await designer.getByRole('button', { name: /Undo/u }).click();
    await expect(cards).toHaveCount(before);
    await expect(designer.getByText('Saved', { exact: true })).toBeVisible();
  });

  it('[B27] two designers change one block: the second sees both sides and loses neither', async () => {
    const [one, two] = await Promise.all([
      openBuilder('olivia@corner-shop.example'),
      openBuilder('ben@corner-shop.example'),
    ]);
    await greetingCard(two).click();
    await expect(two.getByRole('textbox', { name: 'Text' })).toBeVisible();
    await two.context().setOffline(true);
    await writeGreeting(two, 'Welcome back, from Ben.');
    await writeGreeting(one, 'Welcome back, from Olivia.');
    await expect(one.getByText('Saved', { exact: true })).toBeVisible();
    await two.context().setOffline(false);
    await two
      .getByRole('button', { name: /Conflict/u })
      .or(two.getByRole('dialog'))
      .first()
      .waitFor();
    if (!(await two.getByRole('dialog').isVisible())) await two.getByRole('button', { name: /Conflict/u }).click();
    const dialog = two.getByRole('dialog');
    await expect(dialog).toContainText('from Ben.');
    await expect(dialog).toContainText('from Olivia.');
  });

  it('what was typed is there again after the tab is killed two seconds later', async () => {
    const designer = await openBuilder('olivia@corner-shop.example');
    await writeGreeting(designer, 'Welcome back, kept.');
    const typedAt = performance.now();
    await expect.poll(() => performance.now() - typedAt > 2000).toBe(true);
    await designer.close({ runBeforeUnload: false });
    const again = await openBuilder('olivia@corner-shop.example');
    await expect(greetingCard(again)).toContainText('Welcome back, kept.');
  });
});
