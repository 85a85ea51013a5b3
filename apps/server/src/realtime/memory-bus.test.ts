import { busContract } from './bus.contract.ts';
import type { makeListeners } from './listeners.ts';
import { makeMemoryBus } from './memory-bus.ts';

const room = new Set<ReturnType<typeof makeListeners>>();

busContract('memory', { make: () => makeMemoryBus(() => undefined, room), cut: null });
