import AxeBuilder from '@axe-core/playwright';
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
let conversationId: string;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ dataDir: folder.dataDir }), openBrowser()]);
  const { owner } = await demoTeam(baton.url);
  const [only] = await owner.api.bot.list.query();
  if (only === undefined) throw new Error('the demo has no bot');
  bot = only;
  const { rows } = await owner.api.handover.list.query({ botId: only.botId, view: 'all' });
  conversationId = rows[0]?.conversationId ?? '';
});
afterAll(async () => {
  await browser.close();
  await baton.stop();
  folder.remove();
});

/** Every page, by the words that show that it has arrived. */
const pages = (): ReadonlyArray<readonly [path: string, arrived: string]> => [
  ['dashboard', 'Agent Dashboard'],
  ['bots', 'Shop assistant'],
  [`bots/${bot.botId}/flows`, 'Saved'],
  [`bots/${bot.botId}/live-chat/${conversationId}`, 'Conversation started'],
  [`bots/${bot.botId}/settings/general`, 'General'],
  [`bots/${bot.botId}/settings/support`, 'Temporary unavailability'],
  [`bots/${bot.botId}/settings/handover`, 'Topics'],
  [`bots/${bot.botId}/settings/agents`, 'Amina'],
  [`bots/${bot.botId}/settings/versions`, 'Olivia'],
  ['workspace/members', 'amina@corner-shop.example'],
];

/** Axe's own findings, in words short enough to read in a failed test. */
const findingsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
};

const widthBeyond = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const visit = async (page: Page, path: string, arrived: string) => {
  await page.goto(`${baton.url}/${path}`);
  await expect(page.getByText(arrived).first()).toBeVisible();
};

describe('every page of the studio', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds, ${colorScheme}`, async () => {
      const page = await browser.person({ colorScheme });
      await page.goto(baton.url);
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      const findings: Record<string, string[]> = { 'sign-in': await findingsOf(page) };
      await signInAs(page, baton.url, 'olivia@corner-shop.example');
      for (const [path, arrived] of pages()) {
        await visit(page, path, arrived);
        findings[path] = await findingsOf(page);
      }
      expect(Object.entries(findings).filter(([, found]) => found.length > 0)).toEqual([]);
      expect(browser.troubles).toEqual([]);
    });
  }

  for (const width of [360, 2560]) {
    it(`holds at ${width} px: nothing runs out of the page`, async () => {
      const page = await browser.person({ viewport: { width, height: 800 } });
      await signInAs(page, baton.url, 'olivia@corner-shop.example');
      const beyond: Record<string, number> = {};
      for (const [path, arrived] of pages()) {
        await page.goto(`${baton.url}/${path}`);
        await expect(page.getByText(arrived).first()).toBeAttached();
        beyond[path] = await widthBeyond(page);
      }
      expect(Object.entries(beyond).filter(([, pixels]) => pixels > 0)).toEqual([]);
    });
  }
});

describe('a browser whose language is no language tag, as one without a locale has it', () => {
  it('opens the week, the builder and the chat', async () => {
    const page = await browser.person({ locale: null });
    await signInAs(page, baton.url, 'olivia@corner-shop.example');
    await visit(page, `bots/${bot.botId}/settings/support`, 'Temporary unavailability');
    await visit(page, `bots/${bot.botId}/flows`, 'Saved');
    await visit(page, `chat/${bot.publicId}`, 'Hello, and welcome to the Corner Shop.');
    expect(browser.troubles).toEqual([]);
  });
});

describe('the visitor’s page', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds, ${colorScheme}, and holds at 360 px`, async () => {
      const page = await browser.person({ colorScheme, viewport: { width: 360, height: 740 } });
      await page.goto(`${baton.url}/chat/${bot.publicId}`);
      await expect(page.getByText('What is your name?')).toBeVisible();
      expect(await findingsOf(page)).toEqual([]);
      expect(await widthBeyond(page)).toBe(0);
    });
  }
});
