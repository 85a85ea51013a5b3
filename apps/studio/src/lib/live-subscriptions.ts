import type { TopicFrame } from './server-frame.ts';

export interface TopicSubscriber {
  /** The last revision held, asked for at each (re)connection; 0 for topics without one. */
  readonly after: () => number;
  readonly onFrame: (frame: TopicFrame) => void;
}

/** Who listens to which topic; several parts of a page may share one. */
export class LiveSubscriptions {
  private readonly byTopic = new Map<string, Set<TopicSubscriber>>();

  topics(): string[] {
    return [...this.byTopic.keys()];
  }

  has(topic: string): boolean {
    return this.byTopic.has(topic);
  }

  /** Whether this is the first subscriber of the topic. */
  add(topic: string, subscriber: TopicSubscriber): boolean {
    const known = this.byTopic.get(topic);
    if (known === undefined) this.byTopic.set(topic, new Set([subscriber]));
    else known.add(subscriber);
    return known === undefined;
  }

  /** Whether nobody listens to the topic any more. */
  remove(topic: string, subscriber: TopicSubscriber): boolean {
    const known = this.byTopic.get(topic);
    known?.delete(subscriber);
    if (known === undefined || known.size > 0) return false;
    return this.byTopic.delete(topic);
  }

  /** The lowest revision that all subscribers of a topic hold. */
  after(topic: string): number {
    const revisions = [...(this.byTopic.get(topic) ?? [])].map((subscriber) => subscriber.after());
    return revisions.length === 0 ? 0 : Math.min(...revisions);
  }

  deliver(frame: TopicFrame): void {
    for (const subscriber of this.byTopic.get(frame.topic) ?? []) subscriber.onFrame(frame);
  }
}
