import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import { startBaton, temporaryDataDir } from '../../harness/baton-process.ts';
import { publishEchoBot } from '../../harness/bots.ts';
import { demoTeam } from '../../harness/demo-team.ts';
import { newVisitor } from '../../harness/visitor-client.ts';
import { median } from '../report.ts';
import type { BenchReport } from '../report.ts';
import { startFloor } from '../server-process.ts';
import { measureFanout } from './measure.ts';
import type { Fanout, Speaker } from './measure.ts';

const sizes = [1000, 5000] as const;
const rounds = 5;
const saidEach = 20;
const goal = 0.8;

const floorSpeaker = async (): Promise<Speaker & { stop(): void }> => {
  const floor = await startFloor('fanout/floor-server.ts', {});
  const liveUrl = floor.url.replace('http', 'ws');
  const mouth = new WebSocket(liveUrl);
  await new Promise((resolve) => mouth.once('open', resolve));
  // The frame is as long as a real page with one message in it.
  const publish = (mark: string) => ({
    type: 'page',
    topic: `conversation:${randomUUID()}`,
    text: mark,
    rest: 'x'.repeat(480),
  });
  return {
    pid: floor.pid,
    liveUrl,
    hello: null,
    say: async (mark) => mouth.send(JSON.stringify({ publish: publish(mark) })),
    stop: floor.stop,
  };
};

/** One conversation that many sockets watch; each message of its visitor is a wake-up, a read of the log, and a frame to all. */
const batonSpeaker = async (): Promise<Speaker & { stop(): Promise<void> }> => {
  const folder = temporaryDataDir();
  const baton = await startBaton({ dataDir: folder.dataDir, env: { NODE_ENV: 'development', LOG_LEVEL: 'warn' } });
  const { owner } = await demoTeam(baton.url);
  const { publicId } = await publishEchoBot(owner);
  const visitor = await newVisitor(baton.url, publicId);
  const { token, conversationId } = visitor;
  return {
    pid: baton.pid,
    liveUrl: `${baton.url.replace('http', 'ws')}/api/v1/live`,
    hello: JSON.stringify({ type: 'hello', protocol: 1, token, conversationId, after: 1_000_000 }),
    async say(mark) {
      await visitor.say(mark);
    },
    async stop() {
      await baton.stop();
      folder.remove();
    },
  };
};

const row = (server: string, size: number, found: readonly Fanout[]) => ({
  server,
  connected: size,
  'deliveries per cpu s': Math.round(median(found.map((each) => each.deliveriesPerCpuSecond))),
  'p99 ms': Math.round(median(found.map((each) => each.p99Ms))),
  'kB each': Number((median(found.map((each) => each.bytesPerConnection)) / 1024).toFixed(1)),
});

/** Deliveries of one core's worth to 1,000 and 5,000 connected sockets, against `ws` with a frame made once (performance.md, fanout). */
export const fanout = async (): Promise<BenchReport> => {
  const [floor, baton] = [await floorSpeaker(), await batonSpeaker()];
  const rows = [];
  const ratios: number[] = [];
  for (const size of sizes) {
    const found: { floor: Fanout[]; baton: Fanout[] } = { floor: [], baton: [] };
    for (let round = 0; round < rounds; round += 1) {
      found.baton.push(await measureFanout(baton, size, saidEach));
      found.floor.push(await measureFanout(floor, size, saidEach));
    }
    rows.push(row('floor, ws', size, found.floor), row('baton', size, found.baton));
    const rate = (each: readonly Fanout[]) => median(each.map(({ deliveriesPerCpuSecond }) => deliveriesPerCpuSecond));
    ratios.push(rate(found.baton) / rate(found.floor));
  }
  floor.stop();
  await baton.stop();
  return { bench: 'fanout', ratio: Math.min(...ratios), goal, better: 'higher', rows };
};
