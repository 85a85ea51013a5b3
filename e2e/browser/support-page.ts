import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import type { Baton } from '../harness/baton-process.ts';
import type { TestBrowser } from '../harness/browser.ts';
import type { Member } from '../harness/member-client.ts';
import { signInAs } from './studio-person.ts';

type BrowserOptions = Parameters<TestBrowser['person']>[0];

interface Place {
  readonly weekday: string;
  /** `9:30`, to `24:00`. */
  readonly time: string;
}

const weekdayNumbers = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The place of an element once the page has stopped scrolling. */
const standing = async (element: Locator) => {
  for (let before = ''; ;) {
    const box = await element.boundingBox();
    if (box === null) throw new Error('the day is not shown');
    if (JSON.stringify(box) === before) return box;
    before = JSON.stringify(box);
    await element.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
};

/** Settings > Support of a bot, as an admin has it in a browser, with the places of its calendar in pixels. */
export const openSupportPage = async (
  { baton, browser, botId }: { baton: Baton; browser: TestBrowser; botId: string },
  options: BrowserOptions = {},
) => {
  const page = await browser.person({ timezoneId: 'Europe/Paris', ...options });
  page.setDefaultTimeout(10_000);
  await signInAs(page, baton.url, 'olivia@corner-shop.example');
  await page.goto(`${baton.url}/bots/${botId}/settings/support`);
  const calendar = page.getByRole('group', { name: 'Week calendar' });
  await expect(calendar).toBeVisible();
  const text = page.getByLabel('The week as text');
  return {
    page,
    calendar,
    text,
    slot: (name: RegExp | string) => calendar.getByRole('listitem', { name }),
    /** The middle of a column at a time of day, in pixels of the window. */
    async at({ weekday, time }: Place): Promise<{ x: number; y: number }> {
      await calendar.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'start' }));
      const column = calendar.locator(`[data-weekday="${weekdayNumbers.indexOf(weekday) + 1}"]`);
      const box = await standing(column);
      return { x: box.x + box.width / 2, y: box.y + (minuteOf(time) / 1440) * box.height };
    },
    /** What the week says as text, in one line. */
    async week(): Promise<string> {
      return (await text.inputValue()).replaceAll('\n', '; ');
    },
    async setWeek(week: string) {
      if ((await text.inputValue()).replaceAll('\n', '; ') === week) return;
      await text.fill(week);
      await page.getByRole('button', { name: 'Put into the week' }).click();
    },
    async save() {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
    },
  };
};
export type SupportPage = Awaited<ReturnType<typeof openSupportPage>>;

/** Drags with the mouse in steps, as a hand does. */
export const drag = async (page: Page, from: { x: number; y: number }, to: { x: number; y: number }) => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
};

/** Writes the week of a bot by the API. */
export const putWeek = async (
  { api }: Pick<Member, 'api'>,
  botId: `bot_${string}`,
  changes: Partial<Parameters<Member['api']['support']['save']['mutate']>[0]>,
) => {
  const { schedule, revision } = await api.support.get.query({ botId });
  const { weekly, timeZone, overrides } = schedule;
  return api.support.save.mutate({ botId, weekly, timeZone, overrides, revision, ...changes });
};
