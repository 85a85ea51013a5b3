import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockFileIn, startBaton, temporaryDataDir } from '../harness/baton-process.ts';
import type { Baton } from '../harness/baton-process.ts';
import { eventually } from '../harness/eventually.ts';
import { signIn } from '../harness/member-client.ts';
import type { Member } from '../harness/member-client.ts';
import { listenAsMember } from '../harness/member-line.ts';
import type { MemberLine } from '../harness/member-line.ts';

const minuteMs = 60_000;
/** Paris puts its clocks from 02:00 to 03:00 at this instant. */
const clockChange = Date.UTC(2024, 2, 31, 1);
const folder = temporaryDataDir();
const clock = clockFileIn(folder.dataDir);
const setClock = (instant: number) => clock.set(instant - Date.now());

let baton: Baton;
let owner: Member;
let botId: Awaited<ReturnType<Member['api']['bot']['create']['mutate']>>['botId'];
let publicId: string;
let lines: MemberLine[];

beforeAll(async () => {
  setClock(clockChange - 60 * minuteMs);
  baton = await startBaton({ dataDir: folder.dataDir, env: clock.env });
  owner = await signIn(baton.url, 'olivia@corner-shop.example');
  ({ botId } = await owner.api.bot.create.mutate({ name: 'Night shift' }));
  ({ publicId } = await owner.api.bot.get.query({ botId }));
  lines = await Promise.all([0, 1, 2].map(() => listenAsMember(baton.url, owner, [`bot:${botId}`])));
  await eventually('the pages are subscribed', () => (lines.every((line) => line.changes().length > 0) ? true : null));
});
afterAll(async () => {
  for (const line of lines) line.cut();
  await baton.stop();
  folder.remove();
});

const isTold = () => (lines.every((line) => line.changes().includes('support')) ? true : null);
/** A list that was just called changed is called so again only after a moment: until what came before has arrived. */
const quiet = async () => {
  await pause(600);
  for (const line of lines) line.forget();
};
/** Does something, and waits until every page was told that support changed. */
const telling = async <Value>(withinMs: number, act: () => Promise<Value> | Value): Promise<Value> => {
  await quiet();
  const value = await act();
  await eventually('every open page is told', isTold, withinMs);
  return value;
};
const publicStatus = async (): Promise<{ isOnline: boolean; until: string | null }> => {
  const response = await fetch(`${baton.url}/api/v1/bots/${publicId}/support`);
  expect(response.status).toBe(200);
  return response.json();
};
const saveNight = async () => {
  const { revision } = await owner.api.support.get.query({ botId });
  const weekly = [{ weekday: 7, from: 180, to: 240 }];
  return owner.api.support.save.mutate({ botId, timeZone: 'Europe/Paris', weekly, overrides: [], revision });
};

describe('support by the clock of the server', () => {
  it('[B38] every open page hears of saved hours within a second', async () => {
    const saved = await telling(1000, saveNight);
    expect(saved.status).toMatchObject({ isOnline: false, until: clockChange });
    expect(await publicStatus()).toEqual({ isOnline: false, until: new Date(clockChange).toISOString() });
  });

  it('[B18] it flips at the clock change of the zone, and open pages hear of it within 5 s', async () => {
    await quiet();
    setClock(clockChange - 10_000);
    await pause(1200);
    expect(lines.map((line) => line.changes())).toEqual([[], [], []]);
    expect((await publicStatus()).isOnline).toBe(false);
    expect((await owner.api.support.get.query({ botId })).status.isOnline).toBe(false);
    await telling(5000, () => setClock(clockChange));
    const until = new Date(clockChange + 60 * minuteMs).toISOString();
    expect(await publicStatus()).toEqual({ isOnline: true, until });
    expect((await owner.api.support.get.query({ botId })).status).toMatchObject({ isOnline: true });
  });

  it('[B38] an unavailability is told when it begins, when it is ended, and when it ends by itself', async () => {
    const half = { botId, durationMs: 30 * minuteMs };
    const active = await telling(1000, () => owner.api.support.activateUnavailability.mutate(half));
    expect(active.status).toMatchObject({ isOnline: false, reason: { kind: 'unavailability' } });
    expect((await publicStatus()).isOnline).toBe(false);
    await telling(1000, () => owner.api.support.endUnavailability.mutate({ botId }));
    expect((await publicStatus()).isOnline).toBe(true);
    await owner.api.support.activateUnavailability.mutate(half);
    await telling(5000, () => setClock(clockChange + 35 * minuteMs));
    expect((await publicStatus()).isOnline).toBe(true);
  });

  it('[B18] it closes by the clock, and tells that too', async () => {
    setClock(clockChange + 59 * minuteMs);
    expect((await publicStatus()).isOnline).toBe(true);
    await telling(5000, () => setClock(clockChange + 60 * minuteMs));
    expect((await publicStatus()).isOnline).toBe(false);
  });
});
