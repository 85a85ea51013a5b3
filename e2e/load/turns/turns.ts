import { randomUUID } from 'node:crypto';
import { startEmbeddedPostgres } from '@baton/db/embedded/launcher';
import pg from 'pg';
import { startBaton, temporaryDataDir } from '../../harness/baton-process.ts';
import { publishBot } from '../../harness/bots.ts';
import { demoTeam } from '../../harness/demo-team.ts';
import { median } from '../report.ts';
import type { BenchReport } from '../report.ts';
import { startFloor } from '../server-process.ts';
import { keepAlivePosts } from './keep-alive-post.ts';
import { loadFor } from './load-for.ts';
import type { Subject, Load } from './load-for.ts';
import { tenSteps, tenStepsInputs, tenStepsVariables } from './ten-steps.ts';

const visitors = 16;
const secondsEach = 5;
const rounds = 5;
const goal = 0.6;

const floorDatabase = async (dataDir: string): Promise<{ url: string; close(): Promise<void> }> => {
  const embedded = await startEmbeddedPostgres({ dataDir });
  const client = new pg.Client(embedded.connection);
  await client.connect();
  await client.query('create database floor');
  await client.end();
  const { host, user } = embedded.connection;
  return { url: `postgres://${user}@/floor?host=${encodeURIComponent(host)}`, close: () => embedded.stop() };
};

const floorSubject = (url: string): Subject => {
  const post = keepAlivePosts(url);
  return {
    async begin() {
      const id = randomUUID();
      await post('/start', '', { id });
      return (text) => post('/turn', '', { id, text });
    },
  };
};

/** A visitor of Baton: opens by the public API, then says its lines over it. */
const batonSubject = (url: string, publicId: string): Subject => {
  const post = keepAlivePosts(`${url}/api/v1`);
  const json = async (answer: Promise<{ body: string }>) => JSON.parse((await answer).body);
  return {
    async begin() {
      const { token } = await json(post(`/bots/${publicId}/visitors`, '', { clientId: randomUUID(), locale: 'en' }));
      const opened = await json(post(`/bots/${publicId}/conversations`, token, { clientId: randomUUID() }));
      const path = `/conversations/${opened.conversationId}/messages`;
      return (text) => post(path, token, { clientId: randomUUID(), content: { type: 'text', text } });
    },
  };
};

const row = (name: string, loads: readonly Load[]) => ({
  server: name,
  'turns/s': Math.round(median(loads.map((load) => load.turnsPerSecond))),
  'p50 ms': Number(median(loads.map((load) => load.p50Ms)).toFixed(2)),
  'p99 ms': Number(median(loads.map((load) => load.p99Ms)).toFixed(2)),
});

/**
 * Persisted bot turns a second and p99 over HTTP, of the ten-step flow with 16 visitors at once, against the two-round-trip
 * floor on the same database server, in turn (performance.md, turns).
 */
export const turns = async (): Promise<BenchReport> => {
  const folder = temporaryDataDir();
  const baton = await startBaton({ dataDir: folder.dataDir, env: { NODE_ENV: 'development', LOG_LEVEL: 'warn' } });
  const { owner } = await demoTeam(baton.url);
  const { publicId } = await publishBot(owner, 'Ten steps', tenSteps, { variables: tenStepsVariables });
  const database = await floorDatabase(folder.dataDir);
  const floor = await startFloor('turns/floor-server.ts', { FLOOR_DATABASE_URL: database.url });

  const subjects = { baton: batonSubject(baton.url, publicId), floor: floorSubject(floor.url) };
  const load = (subject: Subject, seconds: number) => loadFor({ subject, visitors, seconds, inputs: tenStepsInputs });
  const measured: { baton: Load[]; floor: Load[] } = { baton: [], floor: [] };
  await load(subjects.floor, 2);
  await load(subjects.baton, 2);
  for (let round = 0; round < rounds; round += 1) {
    measured.baton.push(await load(subjects.baton, secondsEach));
    measured.floor.push(await load(subjects.floor, secondsEach));
  }
  floor.stop();
  await baton.stop();
  await database.close();
  folder.remove();

  const rows = [row('floor, two round trips', measured.floor), row('baton', measured.baton)];
  const rate = (loads: readonly Load[]) => median(loads.map((each) => each.turnsPerSecond));
  return { bench: 'turns', ratio: rate(measured.baton) / rate(measured.floor), goal, better: 'higher', rows };
};
