import { openTestService, type OpenTestService } from '@baton/service/setup/testing/open-test-service';
import { makeTestWorkspace, type TestWorkspace } from '@baton/service/setup/testing/test-workspace';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from './testing/call.ts';
import { requestOf } from './testing/test-callers.ts';

let open: OpenTestService;
let workspace: TestWorkspace;
beforeAll(async () => {
  open = await openTestService();
  workspace = await makeTestWorkspace(open.service, 'Inputs');
});
afterAll(() => open.close());

const holiday = { date: '2026-12-25', name: 'Christmas', recursYearly: true, hours: [] };
const slot = { weekday: 1, from: 540, to: 1020 };
const hours = { timeZone: 'Europe/Paris', weekly: [slot], overrides: [holiday], revision: 1 };
const save = (changes: object) =>
  call(requestOf(open.service, workspace.admin), 'support.save', { botId: workspace.botId, ...hours, ...changes });

describe('hours that cannot be', () => {
  it.each([
    ['timeZone', { timeZone: 'Europe/Atlantis' }],
    ['timeZone', { timeZone: '+02:00' }],
    ['weekly.1.from', { weekly: [slot, { ...slot, from: 1440 }] }],
    ['weekly.0.from', { weekly: [{ ...slot, from: -1 }] }],
    ['weekly.0.to', { weekly: [{ ...slot, to: 1441 }] }],
    ['weekly.0.to', { weekly: [{ ...slot, to: 9.5 }] }],
    ['weekly.0.weekday', { weekly: [{ ...slot, weekday: 8 }] }],
    ['weekly.0.weekday', { weekly: [{ ...slot, weekday: 'Monday' }] }],
    ['overrides.1.date', { overrides: [holiday, { ...holiday, name: 'Again' }] }],
    ['overrides.1.date', { overrides: [holiday, { ...holiday, date: '2030-12-25', recursYearly: false }] }],
    ['overrides.0.date', { overrides: [{ ...holiday, date: '2026-02-29' }] }],
    ['overrides.0.hours.0.to', { overrides: [{ ...holiday, hours: [{ from: 1320, to: 60 }] }] }],
  ])('are refused by the name of the field: %s', async (field, changes) => {
    const outcome = await save(changes);
    expect(outcome).toMatchObject({ ok: false, status: 400, refusal: { code: 'invalid_input', field } });
    expect(outcome.ok ? '' : outcome.error.message).toContain(`${field}: `);
  });

  it('leave the schedule as it was, and hours that can be are taken', async () => {
    expect(await save({})).toMatchObject({ ok: true, value: { revision: 2, schedule: { weekly: [slot] } } });
  });
});
