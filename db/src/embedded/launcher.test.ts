import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from './launcher.ts';
import { findPostmaster } from './postmaster-file.ts';
import { waitFor } from './wait-for.ts';

const memberProgram = fileURLToPath(new URL('../testing/embedded-member.ts', import.meta.url));
let dataDir = '';
let members: ChildProcess[] = [];

beforeEach(() => {
  // Private to this user, as the folder of a clone may be.
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'baton-launcher-'));
});

afterEach(async () => {
  for (const member of members) member.kill('SIGKILL');
  members = [];
  await waitFor(() => postmaster() === null, 10_000);
  rmSync(dataDir, { recursive: true, force: true });
});

const postmaster = () => findPostmaster(path.join(dataDir, 'postgres/data'));

/** Another process that uses the database; resolves to the host that it was given. */
function startMember(): Promise<{ member: ChildProcess; host: string }> {
  const member = spawn(process.execPath, ['--import', 'tsx', memberProgram, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  members.push(member);
  return new Promise((resolve, reject) => {
    member.stdout?.once('data', (line: Buffer) => resolve({ member, host: line.toString().trim() }));
    member.once('exit', (code) => reject(new Error(`the member ended with ${code}`)));
  });
}

async function query(host: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ host, user: 'baton', database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('startEmbeddedPostgres', () => {
  it('starts a durable PostgreSQL on a socket only, stops it, and keeps the data', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    const { host } = first.connection;
    await query(host, 'create table kept as select 42 as answer');
    expect(await query(host, `select current_setting('fsync') f, current_setting('listen_addresses') l`)).toEqual([
      { f: 'on', l: '' },
    ]);
    await Promise.all([first.stop(), first.stop()]);
    expect(postmaster()).toBeNull();

    const second = await startEmbeddedPostgres({ dataDir });
    expect(await query(second.connection.host, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('[B8] two processes that start at once on an empty folder use one database', async () => {
    const [one, two, three] = await Promise.all([startMember(), startMember(), startEmbeddedPostgres({ dataDir })]);
    expect(two.host).toBe(one.host);
    expect(three.connection.host).toBe(one.host);
    expect(await query(one.host, 'select 1 as one')).toEqual([{ one: 1 }]);
    await three.stop();
    expect(await query(one.host, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('goes on for who joined when the starter is killed with -9, and stops when the last is', async () => {
    const starter = await startMember();
    const joined = await startMember();
    starter.member.kill('SIGKILL');
    await sleep(300);
    expect(await query(joined.host, 'select 1 as one')).toEqual([{ one: 1 }]);
    joined.member.kill('SIGKILL');
    expect(await waitFor(() => postmaster() === null, 10_000)).toBe(true);
  });

  it('waits for a database that is stopping and starts it again', async () => {
    const starter = await startMember();
    starter.member.kill('SIGKILL');
    const next = await startEmbeddedPostgres({ dataDir });
    expect(await query(next.connection.host, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.stop();
  });

  it('starts PostgreSQL again when it dies, with all that was acknowledged', async () => {
    const database = await startEmbeddedPostgres({ dataDir });
    await query(database.connection.host, 'create table kept as select 42 as answer');
    const before = postmaster();
    process.kill(before?.pid ?? 0, 'SIGKILL');
    const isBack = () => postmaster()?.isReady === true && postmaster()?.pid !== before?.pid;
    expect(await waitFor(isBack, 15_000)).toBe(true);
    expect(await query(database.connection.host, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await database.stop();
  });

  it('takes over the lock of a process that was killed', async () => {
    mkdirSync(path.join(dataDir, 'postgres'));
    writeFileSync(path.join(dataDir, 'postgres/lock'), '1 0');
    const database = await startEmbeddedPostgres({ dataDir });
    expect(postmaster()?.isReady).toBe(true);
    await database.stop();
  });

  it('says why when PostgreSQL does not come up, and names DATABASE_URL', async () => {
    const broken = startEmbeddedPostgres({ dataDir, settings: { shared_buffers: 'nonsense' } });
    await expect(broken).rejects.toThrow(/nonsense.*DATABASE_URL/s);
  });
});
