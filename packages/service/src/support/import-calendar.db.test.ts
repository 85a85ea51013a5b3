import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, type OpenTestService } from '../setup/testing/open-test-service.ts';
import { testStart } from '../setup/testing/test-service.ts';
import { makeTestWorkspace, type TestWorkspace } from '../setup/testing/test-workspace.ts';
import { importCalendar } from './import-calendar.ts';
import { readSupport } from './read-support.ts';

let open: OpenTestService;
let workspace: TestWorkspace;
beforeAll(async () => {
  open = await openTestService();
  workspace = await makeTestWorkspace(open.service, 'Calendars');
});
afterAll(() => open.close());

const event = (summary: string, ...lines: string[]): string =>
  ['BEGIN:VEVENT', `SUMMARY:${summary}`, ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...events: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
const read = async () => {
  const view = await readSupport(open.service, workspace.admin, workspace.botId);
  if (!view.ok) throw new Error(view.error.code);
  return view.value;
};
const importNow = async (ics: string, revision?: number) => {
  const input = { botId: workspace.botId, ics, revision: revision ?? (await read()).revision };
  return importCalendar(open.service, workspace.admin, input);
};
const closed = (date: string, name: string, recursYearly = false) => ({ date, name, recursYearly, hours: [] });

describe('an imported calendar', () => {
  it('closes its whole days, tells what it left out and why, and tells open pages', async () => {
    const { revision } = await read();
    open.service.wakes.length = 0;
    const imported = await importNow(
      calendar(
        event('Christmas', 'DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY'),
        event('Holidays', 'DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'),
        event('Meeting', 'DTSTART:20261228T090000Z'),
      ),
    );
    const added = [
      closed('2026-12-25', 'Christmas', true),
      closed('2026-12-24', 'Holidays'),
      closed('2026-12-26', 'Holidays'),
    ];
    expect(imported).toEqual({
      ok: true,
      value: {
        added,
        skipped: [
          { summary: 'Meeting', why: 'It has a time of day; only whole days become closed days.' },
          { summary: 'Holidays', why: 'On 2026-12-25 Christmas holds already.' },
        ],
        revision: revision + 1,
      },
    });
    expect((await read()).schedule.overrides).toEqual(added.toSorted((a, b) => (a.date < b.date ? -1 : 1)));
    expect(open.service.wakes).toEqual([{ topic: `bot:${workspace.botId}`, what: 'support', revision: null }]);
  });

  it('changes nothing the second time', async () => {
    const { revision } = await read();
    open.service.wakes.length = 0;
    const again = await importNow(calendar(event('Holidays', 'DTSTART;VALUE=DATE:20261224', 'DURATION:P2D')));
    expect(again).toEqual({
      ok: true,
      value: {
        added: [],
        skipped: [{ summary: 'Holidays', why: 'On 2026-12-24 Holidays holds already (and 1 more of its days).' }],
        revision,
      },
    });
    expect(open.service.wakes).toEqual([]);
  });

  it('is refused by name: no calendar, too large, and a schedule that someone changed meanwhile', async () => {
    expect(await importNow('hello')).toMatchObject({ ok: false, error: { code: 'invalid_input', field: 'ics' } });
    expect(await importNow(`${calendar()}${'é'.repeat(600_000)}`)).toEqual({
      ok: false,
      error: { code: 'too_large', limit: '1 MiB' },
    });
    const manyEvents = Array.from({ length: 5001 }, () => 'BEGIN:VEVENT\r\nEND:VEVENT');
    expect(await importNow(calendar(...manyEvents))).toEqual({
      ok: false,
      error: { code: 'too_large', limit: '5000 events' },
    });
    expect(await importNow(calendar(), (await read()).revision - 1)).toEqual({
      ok: false,
      error: { code: 'stale_revision' },
    });
  });

  it('fills a schedule and no more', async () => {
    const days = Array.from({ length: 6 }, (_, year) =>
      event(`Year ${year}`, `DTSTART;VALUE=DATE:${2030 + year}0101`, 'DURATION:P365D'),
    );
    const imported = await importNow(calendar(...days));
    const { overrides } = (await read()).schedule;
    expect(overrides).toHaveLength(2000);
    expect(imported).toMatchObject({
      ok: true,
      value: {
        skipped: expect.arrayContaining([{ summary: 'Year 5', why: 'A schedule holds at most 2000 date overrides.' }]),
      },
    });
  });

  it('notes who imported, when and how much', async () => {
    const [entry] = await open.service.db
      .selectFrom('audit_entry')
      .select(['action', 'actor_id as actorId', 'detail', 'at'])
      .where('workspace_id', '=', workspace.admin.workspaceId)
      .where('action', '=', 'support.calendar-imported')
      .orderBy('id')
      .execute();
    expect(entry).toMatchObject({ actorId: workspace.admin.memberId, at: testStart });
    expect(entry?.detail).toEqual({ revision: 2, added: 3, skipped: 2 });
  });
});
