import { expect } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { startBaton, temporaryDataDir } from '../harness/baton-process.ts';
import type { Baton } from '../harness/baton-process.ts';
import { openBrowser } from '../harness/browser.ts';
import type { TestBrowser } from '../harness/browser.ts';
import { signIn } from '../harness/member-client.ts';
import { drag, openSupportPage } from './support-page.ts';
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

describe('drawing the week with a mouse', () => {
  beforeEach(() => support.setWeek(''));

  it('[003-03] shows weekdays without dates', async () => {
    await expect(support.calendar).toBeVisible();
    await expect(support.page.getByText(/\d+ (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u)).toHaveCount(0);
  });

  it('[003-05] a click adds an hour, and dragging its lower edge extends it', async () => {
    const { page } = support;
    const { x, y } = await support.at({ weekday: 'Tuesday', time: '9:05' });
    await page.mouse.click(x, y);
    await weekIs('Tue 9-10');
    await drag(
      page,
      await support.at({ weekday: 'Tuesday', time: '9:58' }),
      await support.at({ weekday: 'Tuesday', time: '12:32' }),
    );
    await weekIs('Tue 9-12:30');
    await drag(
      page,
      await support.at({ weekday: 'Tuesday', time: '9:02' }),
      await support.at({ weekday: 'Tuesday', time: '8:18' }),
    );
    await weekIs('Tue 8:15-12:30');
  });

  it('[003-05] dragging on an empty place draws a slot in quarters of an hour, upwards too', async () => {
    const { page } = support;
    await drag(
      page,
      await support.at({ weekday: 'Monday', time: '9:05' }),
      await support.at({ weekday: 'Monday', time: '11:20' }),
    );
    await drag(
      page,
      await support.at({ weekday: 'Monday', time: '16:05' }),
      await support.at({ weekday: 'Monday', time: '14:01' }),
    );
    await weekIs('Mon 9-11:15, 14-16:15');
  });

  it('[003-06] a slot is dragged within its day and to another', async () => {
    const { page } = support;
    await support.setWeek('Mon 9-12');
    await drag(
      page,
      await support.at({ weekday: 'Monday', time: '10:00' }),
      await support.at({ weekday: 'Monday', time: '13:00' }),
    );
    await weekIs('Mon 12-15');
    await drag(
      page,
      await support.at({ weekday: 'Monday', time: '14:00' }),
      await support.at({ weekday: 'Friday', time: '14:00' }),
    );
    await weekIs('Fri 12-15');
    await drag(
      page,
      await support.at({ weekday: 'Friday', time: '12:30' }),
      await support.at({ weekday: 'Sunday', time: '8:30' }),
    );
    await weekIs('Sun 8-11');
  });

  it('[003-06] slots that touch or overlap become one', async () => {
    const { page } = support;
    await support.setWeek('Mon 9-12, 14-16');
    await drag(
      page,
      await support.at({ weekday: 'Monday', time: '15:00' }),
      await support.at({ weekday: 'Monday', time: '13:00' }),
    );
    await weekIs('Mon 9-14');
    await expect(support.calendar.getByRole('listitem')).toHaveCount(1);
  });

  it('a slot runs to 24:00, and over midnight as one slot in both days', async () => {
    const { page } = support;
    await support.setWeek('Wed 20-22');
    const end = await support.at({ weekday: 'Wednesday', time: '24:00' });
    await drag(page, await support.at({ weekday: 'Wednesday', time: '21:57' }), { x: end.x, y: end.y + 8 });
    await weekIs('Wed 20-24');
    await drag(
      page,
      await support.at({ weekday: 'Wednesday', time: '23:57' }),
      await support.at({ weekday: 'Thursday', time: '2:03' }),
    );
    await weekIs('Wed 20-2');
    await expect(support.slot(/^Wednesday 20:00 to Thursday 02:00/u)).toBeVisible();
    await expect(support.slot(/^until 02:00/u)).toBeVisible();
    // Grabbed by its second half it moves as one.
    await drag(
      page,
      await support.at({ weekday: 'Thursday', time: '1:00' }),
      await support.at({ weekday: 'Saturday', time: '1:00' }),
    );
    await weekIs('Fri 20-2');
    await drag(
      page,
      await support.at({ weekday: 'Saturday', time: '1:57' }),
      await support.at({ weekday: 'Saturday', time: '4:02' }),
    );
    await weekIs('Fri 20-4');
  });

  it('copies a day to others, removes a slot, and takes each edit back and brings it again', async () => {
    const { page } = support;
    await support.setWeek('Mon 9-12');
    await page.getByRole('button', { name: 'Copy the hours of Monday' }).first().click();
    await page.getByRole('menuitem', { name: 'To Monday to Friday' }).click();
    await weekIs('Mon-Fri 9-12');
    const { x, y } = await support.at({ weekday: 'Wednesday', time: '10:00' });
    await page.mouse.click(x, y);
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await weekIs('Mon-Tue, Thu-Fri 9-12');
    await page.keyboard.press('Control+z');
    await weekIs('Mon-Fri 9-12');
    await page.keyboard.press('Control+z');
    await weekIs('Mon 9-12');
    await page.keyboard.press('Control+Shift+z');
    await weekIs('Mon-Fri 9-12');
    await page.getByRole('button', { name: 'Undo' }).click();
    await weekIs('Mon 9-12');
  });

  it('Escape lets go of a slot without moving it', async () => {
    const { page } = support;
    await support.setWeek('Mon 9-12');
    const from = await support.at({ weekday: 'Monday', time: '10:00' });
    const to = await support.at({ weekday: 'Thursday', time: '15:00' });
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await expect(support.slot(/^Thursday 14:00 to 17:00/u)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await weekIs('Mon 9-12');
  });

  it('[003-06] calendar, form and text are one state; the form takes finer times', async () => {
    const { page } = support;
    await support.setWeek('Mon 9-12');
    const { x, y } = await support.at({ weekday: 'Monday', time: '10:00' });
    await page.mouse.click(x, y);
    await page.getByLabel('Selected slot, to').fill('12:07');
    await page.keyboard.press('Enter');
    await weekIs('Mon 9-12:07');
    await expect(page.getByLabel('Monday, to')).toHaveValue('12:07');
    await support.text.fill('Mon 9-25');
    await expect(page.getByText('Write times from 0:00 to 24:00', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Take back' }).first().click();
    await weekIs('Mon 9-12:07');
  });
});
