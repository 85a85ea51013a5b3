import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, type OpenTestService } from '../setup/testing/open-test-service.ts';
import { testStart } from '../setup/testing/test-service.ts';
import { makeTestWorkspace, type TestWorkspace } from '../setup/testing/test-workspace.ts';
import { activateUnavailability } from './activate-unavailability.ts';
import { endUnavailability } from './end-unavailability.ts';
import { readSupport } from './read-support.ts';
import { saveSupport } from './save-support.ts';
import type { SupportView } from './support-summary.ts';

const hourMs = 60 * 60_000;
let open: OpenTestService;
let workspace: TestWorkspace;
beforeAll(async () => {
  open = await openTestService();
  workspace = await makeTestWorkspace(open.service, 'Lanterns');
});
afterAll(() => open.close());

const read = async (): Promise<SupportView> => {
  const view = await readSupport(open.service, workspace.admin, workspace.botId);
  if (!view.ok) throw new Error(view.error.code);
  return view.value;
};
const activate = (durationMs: number) =>
  activateUnavailability(open.service, workspace.admin, { botId: workspace.botId, durationMs });

describe('the support schedule of a bot', () => {
  it('[003-06] merges slots that touch, says when it changes, and tells open pages', async () => {
    const { revision } = await read();
    open.service.wakes.length = 0;
    const hours = {
      botId: workspace.botId,
      timeZone: 'Europe/Paris',
      weekly: [
        { weekday: 1, from: 9 * 60, to: 12 * 60 },
        { weekday: 1, from: 12 * 60, to: 18 * 60 },
      ],
      overrides: [],
    };
    const saved = await saveSupport(open.service, workspace.admin, { ...hours, revision });
    expect(saved).toMatchObject({
      ok: true,
      value: {
        schedule: { weekly: [{ weekday: 1, from: 540, to: 1080 }] },
        status: { isOnline: true },
        nextChangeAt: testStart + 8 * hourMs,
        now: testStart,
      },
    });
    expect(open.service.wakes).toEqual([{ topic: `bot:${workspace.botId}`, what: 'support', revision: null }]);
    expect(await saveSupport(open.service, workspace.admin, { ...hours, revision })).toEqual({
      ok: false,
      error: { code: 'stale_revision' },
    });
  });

  it('[003-11] takes an unavailability to the end of the local day and no longer, and ends it now', async () => {
    const untilMidnight = 14 * hourMs;
    expect(await activate(untilMidnight + 1)).toEqual({
      ok: false,
      error: { code: 'unavailability_too_long', longestMs: untilMidnight },
    });
    expect(await activate(1)).toEqual({
      ok: false,
      error: { code: 'unavailability_too_short', shortestMs: 60_000 },
    });
    expect(await activate(2 * hourMs)).toMatchObject({
      ok: true,
      value: { status: { isOnline: false }, nextChangeAt: testStart + 2 * hourMs },
    });
    const { revision, schedule } = await read();
    const smuggled = { botId: workspace.botId, ...schedule, unavailability: null, revision };
    expect(await saveSupport(open.service, workspace.admin, smuggled)).toMatchObject({
      ok: true,
      value: { schedule: { unavailability: schedule.unavailability }, status: { isOnline: false } },
    });
    open.service.clock.advance(2 * hourMs);
    expect((await read()).status.isOnline).toBe(true);
    await activate(hourMs);
    const ended = await endUnavailability(open.service, workspace.admin, workspace.botId);
    expect(ended).toMatchObject({
      ok: true,
      value: { status: { isOnline: true }, schedule: { unavailability: null } },
    });
  });

  it('notes who changed it', async () => {
    const entries = await open.service.db
      .selectFrom('audit_entry')
      .select(['action', 'actor_id as actorId'])
      .where('workspace_id', '=', workspace.admin.workspaceId)
      .where('subject_id', '=', workspace.botId)
      .where('action', 'like', 'support.%')
      .orderBy('id')
      .execute();
    const actorId = workspace.admin.memberId;
    expect(entries).toEqual(
      ['saved', 'unavailability-activated', 'saved', 'unavailability-activated', 'unavailability-ended'].map(
        (what) => ({
          action: `support.${what}`,
          actorId,
        }),
      ),
    );
  });
});
