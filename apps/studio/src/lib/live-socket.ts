import { closeCodes, type ClientFrame } from '@baton/core/live/frames';
import { LiveSubscriptions, type TopicSubscriber } from './live-subscriptions.ts';
import { parseServerFrame, type StudioFrame } from './server-frame.ts';

export type LiveStatus = 'connecting' | 'open' | 'lost' | 'signed-out';

/** One connection, as a browser and as Node give it. */
export interface LiveConnection {
  send(text: string): void;
  close(): void;
}

export interface ConnectionEvents {
  readonly onOpen: () => void;
  readonly onMessage: (data: unknown) => void;
  readonly onClose: (code: number) => void;
}

export interface LiveSocketOptions {
  readonly open: (events: ConnectionEvents) => LiveConnection;
  /** 0 to 1; spreads reconnections, so that a restart is not met by everyone at once (B12). */
  readonly random: () => number;
  readonly pingMs?: number;
  readonly longestWaitMs?: number;
}

const missedPingsAllowed = 2;
const pingsBetweenHeals = 3;

/**
 * The studio's one socket (decisions.md, Conversation, messages, live protocol). It comes back by itself and asks for each
 * topic again from the revision that its subscribers hold; what was lost on the way comes with that page.
 */
export class LiveSocket {
  status: LiveStatus = 'connecting';
  private readonly options: LiveSocketOptions;
  private readonly subscriptions = new LiveSubscriptions();
  private readonly watchers = new Set<() => void>();
  private socket: LiveConnection | null = null;
  private isReady = false;
  private attempts = 0;
  private unansweredPings = 0;
  private pings = 0;
  private pinger: ReturnType<typeof setInterval> | null = null;
  private waiting: ReturnType<typeof setTimeout> | null = null;
  private isStopped = true;

  constructor(options: LiveSocketOptions) {
    this.options = options;
  }

  start(): void {
    if (!this.isStopped) return;
    this.isStopped = false;
    this.connect();
  }

  stop(): void {
    this.isStopped = true;
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.waiting = null;
    this.drop();
  }

  /** Comes back at once instead of waiting, as after the machine woke up. */
  hurry(): void {
    if (this.isStopped || this.waiting === null) return;
    clearTimeout(this.waiting);
    this.connect();
  }

  subscribe(topic: string, subscriber: TopicSubscriber): () => void {
    this.subscriptions.add(topic, subscriber);
    this.ask(topic);
    return () => {
      if (this.subscriptions.remove(topic, subscriber)) this.send({ type: 'unsubscribe', topic });
    };
  }

  /** Asks for what is newer than the subscribers hold: after a gap, or while a page says that there is more. */
  ask(topic: string): void {
    if (this.subscriptions.has(topic)) {
      this.send({ type: 'subscribe', topic, after: this.subscriptions.after(topic) });
    }
  }

  send(frame: ClientFrame): void {
    if (this.isReady) this.socket?.send(JSON.stringify(frame));
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  private connect(): void {
    this.waiting = null;
    const socket = this.options.open({
      onOpen: () => socket.send(JSON.stringify({ type: 'hello', protocol: 1 })),
      onMessage: (data) => this.receive(socket, data),
      onClose: (code) => this.onClosed(socket, code),
    });
    this.socket = socket;
  }

  private receive(socket: LiveConnection, data: unknown): void {
    const frame = parseServerFrame(data);
    if (frame === null || socket !== this.socket) return;
    this.unansweredPings = 0;
    this.handle(frame);
  }

  private handle(frame: StudioFrame): void {
    if (frame.type === 'hello') this.onReady();
    if (frame.type === 'hello' || frame.type === 'pong' || frame.type === 'refused') return;
    this.subscriptions.deliver(frame);
    if (frame.type === 'page' && frame.hasMore) this.ask(frame.topic);
  }

  private onReady(): void {
    this.isReady = true;
    this.attempts = 0;
    this.pings = 0;
    this.pinger = setInterval(() => this.ping(), this.options.pingMs ?? 10_000);
    for (const topic of this.subscriptions.topics()) this.ask(topic);
    this.become('open');
  }

  private ping(): void {
    if (this.unansweredPings >= missedPingsAllowed) {
      this.onClosed(this.socket, 0);
      return;
    }
    this.unansweredPings += 1;
    this.pings += 1;
    this.send({ type: 'ping' });
    if (this.pings % pingsBetweenHeals !== 0) return;
    // A wake-up is a hint and may be lost; what it told of comes with this page.
    for (const topic of this.subscriptions.topics()) if (topic.startsWith('conversation:')) this.ask(topic);
  }

  private onClosed(socket: LiveConnection | null, code: number): void {
    if (socket === null || socket !== this.socket) return;
    this.drop();
    if (this.isStopped) return;
    if (code === closeCodes.notSignedIn) {
      this.isStopped = true;
      this.become('signed-out');
      return;
    }
    const longestMs = this.options.longestWaitMs ?? 5000;
    const backOffMs = Math.min(longestMs, 250 * 2 ** this.attempts);
    this.attempts += 1;
    this.waiting = setTimeout(() => this.connect(), backOffMs * (0.5 + this.options.random() / 2));
    this.become('lost');
  }

  private drop(): void {
    const { socket } = this;
    this.socket = null;
    this.isReady = false;
    this.unansweredPings = 0;
    if (this.pinger !== null) clearInterval(this.pinger);
    this.pinger = null;
    socket?.close();
  }

  private become(status: LiveStatus): void {
    if (this.status === status) return;
    this.status = status;
    for (const watcher of this.watchers) watcher();
  }
}
