import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { BotId } from '@baton/core/ids';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startBaton, temporaryDataDir } from '../harness/baton-process.ts';
import type { Baton } from '../harness/baton-process.ts';
import { openBrowser } from '../harness/browser.ts';
import type { TestBrowser } from '../harness/browser.ts';
import { signIn } from '../harness/member-client.ts';
import type { Member } from '../harness/member-client.ts';
import { openSupportPage, putWeek } from './support-page.ts';
import type { SupportPage } from './support-page.ts';
import { signInAs } from './studio-person.ts';

const folder = temporaryDataDir();
let baton: Baton;
let browser: TestBrowser;
let olivia: Member;
let botId: BotId;
let support: SupportPage;

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const always = everyDay.map((weekday) => ({ weekday, from: 0, to: 1440 }));

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ dataDir: folder.dataDir }), openBrowser()]);
  olivia = await signIn(baton.url, 'olivia@corner-shop.example');
  const [bot] = await olivia.api.bot.list.query();
  if (bot === undefined) throw new Error('the demo has no bot');
  botId = bot.botId;
  await putWeek(olivia, botId, { weekly: always, timeZone: 'Europe/Paris' });
  support = await openSupportPage({ baton, browser, botId }, { viewport: { width: 1440, height: 1400 } });
});
afterAll(async () => {
  expect(browser.troubles).toEqual([]);
  await browser.close();
  await baton.stop();
  folder.remove();
});

const modal = () => support.page.getByRole('dialog', { name: 'Temporary unavailability' });
const remaining = () => support.page.getByRole('timer', { name: /Remaining time/u });

describe('a temporary unavailability', () => {
  it('[003-08] [003-11] [C18] the modal tells the end, refuses more than the day, offers the longest, and who is affected', async () => {
    const { page } = support;
    await page.getByRole('button', { name: 'Activate' }).click();
    await expect(modal().getByText(/^From now until \d\d:\d\d in Paris/u)).toBeVisible();
    await expect(modal().getByRole('list', { name: 'Affected now' }).getByRole('listitem')).toHaveCount(3);
    await expect(modal().getByText(/flows? takes? the offline branch: Welcome/u)).toBeVisible();
    await modal().getByLabel('Hours').fill('24');
    await modal().getByLabel('Minutes').fill('59');
    await expect(modal().getByText(/may not pass the end of the current day in Paris/u)).toBeVisible();
    await expect(modal().getByRole('button', { name: 'Activate' })).toBeDisabled();
    await modal()
      .getByRole('button', { name: /^Take the longest/u })
      .click();
    await expect(modal().getByText(/^From now until (23:59|00:00) in Paris/u)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('[003-09] [003-10] hatches today, counts down in the section and in every header, and ends now', async () => {
    const { page } = support;
    const other = await browser.person();
    await signInAs(other, baton.url, 'amina@corner-shop.example');
    await other.goto(`${baton.url}/bots/${botId}/live-chat`);
    await expect(other.getByText('Support online').first()).toBeVisible();

    await modal().getByLabel('Hours').fill('0');
    await modal().getByLabel('Minutes').fill('2');
    const before = performance.now();
    await modal().getByRole('button', { name: 'Activate' }).click();
    await expect(other.getByText(/Support offline/u).first()).toContainText(/0[12]:\d\d/u);
    expect(performance.now() - before).toBeLessThan(4000);
    await expect(remaining()).toHaveText(/0[12]:\d\d left, until \d\d:\d\d in Paris/u);
    const shown = await remaining().textContent();
    await expect(remaining()).not.toHaveText(shown ?? '');
    await expect(support.calendar.getByTitle('Unavailable')).toBeVisible();
    await expect(page.getByText(/Support offline ?· 0[12]:\d\d/u).first()).toBeVisible();

    await page.getByRole('button', { name: 'End now' }).click();
    await expect(other.getByText('Support online').first()).toBeVisible();
    await expect(support.calendar.getByTitle('Unavailable')).toHaveCount(0);
    await other.close();
  });
});

const calendarFile = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//', ...events, 'END:VCALENDAR', ''].join('\r\n');
const holiday = (uid: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');

describe('date overrides', () => {
  it('lists a year, takes a calendar file and says what was added and what was not', async () => {
    const { page } = support;
    const year = Number(new Date().getFullYear());
    await page.getByLabel('Date', { exact: true }).fill(`${year}-12-24`);
    await page.getByLabel('Name', { exact: true }).fill('Christmas Eve');
    await page.getByLabel('Hours', { exact: true }).fill('9-12');
    await page.getByRole('button', { name: 'Add date' }).click();
    const table = page.getByRole('table', { name: `Date overrides in ${year}` });
    await expect(table).toContainText('Christmas Eve');
    await expect(table).toContainText('9-12');
    await expect(page.getByRole('button', { name: 'Import a calendar file' })).toBeDisabled();
    await support.save();

    const file = calendarFile(
      holiday('1', `DTSTART;VALUE=DATE:${year}1225`, 'RRULE:FREQ=YEARLY', 'SUMMARY:Christmas'),
      holiday('2', `DTSTART;VALUE=DATE:${year}1224`, 'SUMMARY:Eve'),
      holiday('3', `DTSTART:${year}1226T090000Z`, 'SUMMARY:Staff breakfast'),
    );
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a calendar file' }).click();
    await (await chooser).setFiles({ name: 'holidays.ics', mimeType: 'text/calendar', buffer: Buffer.from(file) });
    await expect(page.getByRole('list', { name: 'Added', exact: true })).toContainText('Christmas, closed');
    const notAdded = page.getByRole('list', { name: 'Not added' });
    await expect(notAdded).toContainText('Eve: ');
    await expect(notAdded).toContainText('Staff breakfast: ');
    await expect(table).toContainText('every year');
    await page.getByRole('button', { name: 'Next year' }).click();
    await expect(page.getByRole('table', { name: `Date overrides in ${year + 1}` })).toContainText('Christmas');
    await expect(page.getByRole('table', { name: `Date overrides in ${year + 1}` })).not.toContainText('Eve');
  });

  it('shows them in a real week, and moves from week to week', async () => {
    const { page } = support;
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(Date.now());
    const { schedule } = await olivia.api.support.get.query({ botId });
    await putWeek(olivia, botId, {
      overrides: [...schedule.overrides, { date: today, name: 'Inventory', recursYearly: false, hours: [] }],
    });
    await page.getByText('Real week').click();
    const real = page.getByRole('group', { name: 'Real week' });
    await expect(real.getByText('Closed')).toBeVisible();
    await expect(page.getByTitle('Inventory')).toBeVisible();
    await page.getByRole('button', { name: 'Next week' }).click();
    await expect(page.getByTitle('Inventory')).toHaveCount(0);
    await page.getByRole('button', { name: 'Previous week' }).click();
    await expect(page.getByText(/^This week, /u)).toBeVisible();
    await page.getByText('Template', { exact: true }).click();
    await putWeek(olivia, botId, { overrides: [] });
  });
});

describe('the proof', () => {
  it('shows the branch at any moment, lit on a canvas, and along the week by keyboard', async () => {
    const { page } = support;
    await putWeek(olivia, botId, { weekly: [{ weekday: 1, from: 540, to: 1020 }] });
    await support.page.reload();
    const moment = page.getByLabel('Date and time');
    const flow = page.getByRole('list', { name: 'Flows' }).getByRole('listitem', { name: 'Welcome' });
    await moment.fill('2030-01-07T10:00');
    await expect(page.getByText('In the slot Monday 09:00 to 17:00, 8 h.')).toBeVisible();
    await expect(flow).toContainText('Support team is online');
    const handover = flow.locator('[data-kind="handover"]').first();
    await expect(handover).toHaveAttribute('data-lit', 'true');

    await moment.fill('2030-01-08T10:00');
    await expect(page.getByText('Outside of all slots.')).toBeVisible();
    await expect(flow).toContainText(/offline|Else/u);

    await page.getByRole('slider', { name: 'Along the week' }).focus();
    await page.keyboard.press('Home');
    await expect(moment).toHaveValue('2030-01-07T00:00');
    for (let quarter = 0; quarter < 36; quarter += 1) await page.keyboard.press('ArrowRight');
    await expect(moment).toHaveValue('2030-01-07T09:00');
    await expect(page.getByText('In the slot Monday 09:00 to 17:00, 8 h.')).toBeVisible();
  });
});

describe('changes that are not saved', () => {
  it('are kept when one leaves by mistake, and when someone else saved meanwhile', async () => {
    const { page } = support;
    await support.setWeek('Mon 9-12');
    await page.getByRole('link', { name: 'General' }).click();
    await page.getByRole('dialog', { name: 'Unsaved changes' }).getByRole('button', { name: 'Stay' }).click();
    await expect.poll(() => support.week()).toBe('Mon 9-12');

    await putWeek(olivia, botId, { weekly: [{ weekday: 5, from: 600, to: 720 }] });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Someone else saved these hours meanwhile' });
    await expect(notice).toContainText('Fri 10-12');
    await expect.poll(() => support.week()).toBe('Mon 9-12');
    await notice.getByRole('button', { name: 'Save mine over theirs' }).click();
    await expect(notice).toHaveCount(0);
    await expect
      .poll(async () => (await olivia.api.support.get.query({ botId })).schedule.weekly)
      .toEqual([{ weekday: 1, from: 540, to: 720 }]);
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();

    await support.setWeek('Tue 9-12');
    await page.getByRole('link', { name: 'General' }).click();
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await expect(page).toHaveURL(/settings\/general$/u);
  });
});
