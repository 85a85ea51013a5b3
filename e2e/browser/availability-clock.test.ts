import { expect } from '@playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { clockFileIn, startBaton, temporaryDataDir } from '../harness/baton-process.ts';
import type { Baton } from '../harness/baton-process.ts';
import { openBrowser } from '../harness/browser.ts';
import type { TestBrowser } from '../harness/browser.ts';
import { signIn } from '../harness/member-client.ts';
import type { Member } from '../harness/member-client.ts';
import { openSupportPage, putWeek } from './support-page.ts';

const folder = temporaryDataDir();
const clock = clockFileIn(folder.dataDir);
let baton: Baton;
let browser: TestBrowser;
let olivia: Member;

/** Shifts the server's clock to an instant, as the tests' clock allows. */
const setClock = (instant: string) => clock.set(Date.parse(instant) - Date.now());

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ dataDir: folder.dataDir, env: clock.env }), openBrowser()]);
});
afterAll(async () => {
  expect(browser.troubles).toEqual([]);
  await browser.close();
  await baton.stop();
  folder.remove();
});

describe('an open page over an edge of the hours', () => {
  it('[B18] [B38] flips within 5 s where a clock change skips to the opening, without a reload', async () => {
    setClock('2024-03-31T00:59:00Z');
    olivia = await signIn(baton.url, 'olivia@corner-shop.example');
    const [bot] = await olivia.api.bot.list.query();
    if (bot === undefined) throw new Error('the demo has no bot');
    // At 01:00Z clocks in Paris go from 02:00 to 03:00: the slot from 02:30 on opens at that instant.
    await putWeek(olivia, bot.botId, {
      timeZone: 'Europe/Paris',
      weekly: [{ weekday: 7, from: 150, to: 300 }],
      overrides: [],
    });
    const support = await openSupportPage({ baton, browser, botId: bot.botId });
    const { page } = support;
    await expect(page.getByText('Support offline').first()).toBeVisible();
    await expect(page.getByText('Clock change: 02:00 becomes 03:00').first()).toBeVisible();
    setClock('2024-03-31T00:59:58Z');
    await expect(page.getByText('Support offline').first()).toBeVisible();
    await expect(page.getByText('Support online').first()).toBeVisible({ timeout: 7000 });

    // And at the end of the slot.
    setClock('2024-03-31T02:59:58Z');
    await expect(page.getByText('Support offline').first()).toBeVisible({ timeout: 7000 });
    await page.close();
  });
});
