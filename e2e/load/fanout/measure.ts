import { eventually } from '../../harness/eventually.ts';
import { percentile } from '../report.ts';
import { cpuSecondsOf, residentBytesOf } from '../server-process.ts';
import { gatherAudience } from './audience.ts';

export interface Speaker {
  readonly pid: number;
  readonly liveUrl: string;
  readonly hello: string | null;
  /** Makes the server tell the whole audience something that holds `mark`. */
  say(mark: string): Promise<void>;
}

export interface Fanout {
  /** Deliveries that one second of the server's processor time makes. */
  readonly deliveriesPerCpuSecond: number;
  readonly p99Ms: number;
  readonly bytesPerConnection: number;
}

/** Says `rounds` things to an audience of `size`, one after the other has reached everyone. */
export const measureFanout = async (speaker: Speaker, size: number, rounds: number): Promise<Fanout> => {
  const before = residentBytesOf(speaker.pid);
  const audience = await gatherAudience(speaker.liveUrl, size, speaker.hello);
  const bytesPerConnection = Math.max(0, residentBytesOf(speaker.pid) - before) / size;
  const cpuBefore = cpuSecondsOf(speaker.pid);
  const latencies: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const mark = `mark-${size}${performance.now().toFixed(0)}${round}`;
    const sentAt = performance.now();
    await speaker.say(mark);
    await eventually(`all ${size} heard it`, () => (audience.heard(mark) >= size ? true : null), 30_000);
    latencies.push(...audience.latencies(mark, sentAt));
  }
  const cpu = cpuSecondsOf(speaker.pid) - cpuBefore;
  audience.close();
  return { deliveriesPerCpuSecond: (size * rounds) / cpu, p99Ms: percentile(latencies, 0.99), bytesPerConnection };
};
