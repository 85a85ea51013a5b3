import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startBaton, temporaryDataDir } from '../harness/baton-process.ts';
import type { Baton } from '../harness/baton-process.ts';
import { openBrowser } from '../harness/browser.ts';
import type { TestBrowser } from '../harness/browser.ts';
import { signIn } from '../harness/member-client.ts';
import { openSupportPage } from './support-page.ts';
import type { SupportPage } from './support-page.ts';

const folder = temporaryDataDir();
let baton: Baton;
let browser: TestBrowser;
let botId: string;
let support: SupportPage;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ dataDir: folder.dataDir }), openBrowser()]);
  const { api } = await signIn(baton.url, 'olivia@corner-shop.example');
  const [bot] = await api.bot.list.query();
  if (bot === undefined) throw new Error('the demo has no bot');
  botId = bot.botId;
  support = await openSupportPage({ baton, browser, botId }, { viewport: { width: 1440, height: 1400 } });
});
afterAll(async () => {
  expect(browser.troubles).toEqual([]);
  await browser.close();
  await baton.stop();
  folder.remove();
});

const weekIs = (week: string, of = support) => expect.poll(() => of.week()).toBe(week);

describe('drawing the week by keyboard', () => {
  it('[003-06] adds, moves, extends, removes and takes back by keys alone, each step with its name', async () => {
    const { page } = support;
    await support.setWeek('');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.getByRole('button', { name: 'Copy the hours of Sunday' }).first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Home');
    await expect.poll(focused).toMatch(/00:00, offline$/u);
    for (let hour = 0; hour < 9; hour += 1) await page.keyboard.press('PageDown');
    while (!(await focused()).startsWith('Monday')) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toBe('Tuesday 09:00, offline');
    await page.keyboard.press('Enter');
    await weekIs('Tue 9-10');
    await expect.poll(focused).toMatch(/^Tuesday 09:00, online/u);
    await expect(page.getByRole('status').filter({ hasText: 'Added Tuesday 09:00 to 10:00, 1 h' })).toHaveCount(1);
    await page.keyboard.press('Shift+ArrowDown');
    await weekIs('Tue 9-10:15');
    await page.keyboard.press('Control+Shift+ArrowUp');
    await weekIs('Tue 8:45-10:15');
    await page.keyboard.press('Control+ArrowDown');
    await weekIs('Tue 9-10:30');
    await page.keyboard.press('Control+ArrowRight');
    await weekIs('Wed 9-10:30');
    await expect.poll(focused).toMatch(/^Wednesday 09:00, online/u);
    await page.keyboard.press('Delete');
    await weekIs('');
    await page.keyboard.press('Control+z');
    await weekIs('Wed 9-10:30');
  });

  it('moves a slot over midnight by keys', async () => {
    const { page } = support;
    await support.setWeek('Sun 22-23:45');
    const { x, y } = await support.at({ weekday: 'Sunday', time: '22:30' });
    await page.mouse.click(x, y);
    await page.keyboard.press('Control+ArrowDown');
    await weekIs('Sun 22:15-24');
    await page.keyboard.press('Control+ArrowDown');
    await weekIs('Sun 22:30-0:15');
    await page.keyboard.press('Control+ArrowRight');
    await weekIs('Mon 22:30-0:15');
  });
});

describe('drawing the week by finger', () => {
  it('[003-05] [003-06] taps, a long press and drags of the selected slot', async () => {
    const phone = await openSupportPage(
      { baton, browser, botId },
      { viewport: { width: 360, height: 1500 }, hasTouch: true, isMobile: true },
    );
    const { page } = phone;
    await phone.setWeek('');
    const line = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', place?: { x: number; y: number }) =>
      line.send('Input.dispatchTouchEvent', { type, touchPoints: place === undefined ? [] : [place] });
    const swipe = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
      await touch('touchStart', from);
      for (const part of [0.25, 0.5, 0.75, 1]) {
        await touch('touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
      }
      // A finger that stands before it is lifted throws nothing.
      for (let frame = 0; frame < 12; frame += 1) {
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
      await touch('touchMove', to);
      await touch('touchEnd');
    };
    await phone.calendar.scrollIntoViewIfNeeded();
    const { x, y } = await phone.at({ weekday: 'Monday', time: '9:05' });
    await page.touchscreen.tap(x, y);
    await weekIs('Mon 9-10', phone);
    // The slot is selected now, so that a finger moves it at once and stretches its edge.
    await swipe(
      await phone.at({ weekday: 'Monday', time: '9:30' }),
      await phone.at({ weekday: 'Tuesday', time: '11:30' }),
    );
    await weekIs('Tue 11-12', phone);
    await swipe(
      await phone.at({ weekday: 'Tuesday', time: '11:58' }),
      await phone.at({ weekday: 'Tuesday', time: '13:02' }),
    );
    await weekIs('Tue 11-13', phone);
    // On an empty place a finger that moves at once scrolls; one that rests draws.
    await swipe(
      await phone.at({ weekday: 'Monday', time: '6:00' }),
      await phone.at({ weekday: 'Monday', time: '5:00' }),
    );
    await weekIs('Tue 11-13', phone);
    const rest = await phone.at({ weekday: 'Monday', time: '14:05' });
    const end = await phone.at({ weekday: 'Monday', time: '16:02' });
    await touch('touchStart', rest);
    await expect(phone.slot(/^Monday 14:00 to 15:00/u)).toBeVisible();
    await touch('touchMove', { x: end.x, y: (rest.y + end.y) / 2 });
    await touch('touchMove', end);
    await touch('touchEnd');
    await weekIs('Mon 14-16; Tue 11-13', phone);
    await page.close();
  });
});

describe('the calendar for everyone', () => {
  it('has no finding of axe in either theme, and holds at 360 px', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const other = await openSupportPage(
        { baton, browser, botId },
        { colorScheme, viewport: { width: 360, height: 800 } },
      );
      await other.setWeek('Mon-Fri 9-12, 13:30-18; Sat 22-2');
      const { violations } = await new AxeBuilder({ page: other.page }).include('main').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const width = await other.page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
      await other.page.close();
    }
  });

  it('begins the week where the reader’s people begin it', async () => {
    const american = await openSupportPage(
      { baton, browser, botId },
      { locale: 'en-US', timezoneId: 'America/New_York' },
    );
    await expect(american.calendar.locator('[data-weekday]').first()).toHaveAttribute('data-weekday', '7');
    await expect(support.calendar.locator('[data-weekday]').first()).toHaveAttribute('data-weekday', '1');
    await american.setWeek('Mon 9-12');
    const { x, y } = await american.at({ weekday: 'Monday', time: '10:00' });
    await american.page.mouse.click(x, y);
    await expect(american.page.getByRole('group', { name: 'Selected slot' })).toContainText('for you Mon 03:00–06:00');
    await american.page.close();
  });
});
