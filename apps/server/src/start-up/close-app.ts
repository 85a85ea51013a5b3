import type { FastifyInstance } from 'fastify';

/** Lines that a browser keeps open would hold `close()` for minutes (libraries.md). */
const idleMs = 50;

/** Ends the app: takes no new line, answers what is under way, and lets go of each line as it falls idle. */
export const closeApp = async (app: FastifyInstance): Promise<void> => {
  const timer = setInterval(() => app.server.closeIdleConnections(), idleMs);
  try {
    await app.close();
  } finally {
    clearInterval(timer);
  }
};
