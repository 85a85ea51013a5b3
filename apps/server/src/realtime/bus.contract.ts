import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Bus, BusEvent, BusMessage } from './bus.ts';

interface BusMaker {
  /** A bus that hears every other bus which this maker made. */
  make(): Bus;
  /** Cuts every line of the buses so far, so that each has to come back; null where there is no line. */
  readonly cut: (() => Promise<void>) | null;
}

const wake = (id: string, revision: number | null): BusMessage => ({
  kind: 'wake',
  topic: `conversation:${id}`,
  what: 'conversation',
  revision,
});

const heardBy = (bus: Bus): BusEvent[] => {
  const heard: BusEvent[] = [];
  bus.listen((event) => heard.push(event));
  return heard;
};

const newsOf = (heard: readonly BusEvent[]) => heard.filter((event) => event.kind !== 'resync');

/** What every bus does, whatever carries it (architecture.md, The bus). */
export const busContract = (name: string, maker: BusMaker): void => {
  describe(`${name} bus`, () => {
    const made: Bus[] = [];
    const makeReady = async () => {
      const bus = maker.make();
      made.push(bus);
      await bus.ready;
      return bus;
    };
    afterEach(async () => {
      await Promise.all(made.splice(0).map((bus) => bus.close()));
    });

    it('[B9] tells every listener of every process once, in order', async () => {
      const [one, two] = [await makeReady(), await makeReady()];
      const [hereFirst, hereSecond, there] = [heardBy(one), heardBy(one), heardBy(two)];
      const sent = Array.from({ length: 500 }, (_, index) => wake(`cnv_${index}`, index));
      for (const message of sent) one.publish([message]);
      await vi.waitFor(() => expect(newsOf(there)).toHaveLength(500), { timeout: 5000 });
      expect(newsOf(there)).toEqual(sent);
      expect(newsOf(hereFirst)).toEqual(sent);
      expect(newsOf(hereSecond)).toEqual(sent);
    });

    it('[B9] carries typing, presence and ended logins as they are', async () => {
      const [one, two] = [await makeReady(), await makeReady()];
      const there = heardBy(two);
      const sent: BusMessage[] = [
        { kind: 'typing', topic: 'conversation:cnv_1', who: 'agent', name: 'Zoë "Z" O\'Neil 👩🏽‍💻', at: 1 },
        { kind: 'presence', topic: 'conversation:cnv_1', isConnected: false },
        { kind: 'login-ended', userId: 'usr_1', loginId: null },
      ];
      one.publish(sent);
      await vi.waitFor(() => expect(newsOf(there)).toEqual(sent), { timeout: 5000 });
    });

    it('does not let one listener keep the news from another', async () => {
      const bus = await makeReady();
      bus.listen(() => {
        throw new Error('a listener that fails');
      });
      const heard = heardBy(bus);
      bus.publish([wake('cnv_1', 1)]);
      expect(newsOf(heard)).toEqual([wake('cnv_1', 1)]);
    });

    it('tells nothing to who stopped listening, nor after its end', async () => {
      const [one, two] = [await makeReady(), await makeReady()];
      const heard: BusEvent[] = [];
      const stop = two.listen((event) => heard.push(event));
      const still = heardBy(two);
      stop();
      one.publish([wake('cnv_1', 1)]);
      await vi.waitFor(() => expect(newsOf(still)).toHaveLength(1), { timeout: 5000 });
      await two.close();
      one.publish([wake('cnv_1', 2)]);
      expect(newsOf(heard)).toEqual([]);
      expect(newsOf(still)).toHaveLength(1);
    });

    const { cut } = maker;
    if (cut === null) return;
    it('[B6] comes back after a cut line, says resync, and hears again', async () => {
      const [one, two] = [await makeReady(), await makeReady()];
      const there = heardBy(two);
      const before = there.filter((event) => event.kind === 'resync').length;
      await cut();
      await vi.waitFor(() => expect(there.filter((event) => event.kind === 'resync').length).toBeGreaterThan(before), {
        timeout: 10_000,
      });
      await vi.waitFor(
        () => {
          one.publish([wake('cnv_after', 7)]);
          expect(newsOf(there)).toContainEqual(wake('cnv_after', 7));
        },
        { timeout: 10_000, interval: 200 },
      );
    });
  });
};
