import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { offerSetUp } from '@baton/service/setup/offer-set-up';
import { buildApp } from '../app.ts';
import { compose, type Composition } from '../composition.ts';
import { configOf, type Config } from '../config.ts';
import { readEnv } from '../env.ts';
import { makeLog } from '../log.ts';
import { startWorkers } from '../workers/start-workers.ts';
import { announcement } from './announcement.ts';
import { closeApp } from './close-app.ts';
import { openConfiguredDatabase } from './open-configured-database.ts';
import { prepareDemo } from './prepare-demo.ts';
import { startFailureWords } from './start-failure.ts';

/** SIGTERM to exit, at most (reliability.md, B4); what hangs longer is cut. */
const graceMs = 9000;

const serve = async (config: Config, log: Logger) => {
  const database = await openConfiguredDatabase(config, log);
  const composition = await compose({ config, log, database });
  const demo = await prepareDemo(composition);
  const token = await offerSetUp(composition.service);
  const app = await buildApp(composition, { demoPublicId: demo?.publicId ?? null });
  await app.listen({ port: config.port, host: config.host });
  const workers = startWorkers(composition);
  const setUpLink = token === null ? null : `${config.publicUrl}/set-up?token=${token}`;
  process.stdout.write(announcement({ ...config, demo, setUpLink }));
  return { composition, app, workers };
};

/** No new work, then the sockets, then the answers under way, then the database. */
const stop = async (
  composition: Composition,
  app: FastifyInstance,
  workers: ReturnType<typeof startWorkers>,
): Promise<void> => {
  composition.beginClosing();
  await Promise.all([workers.stop(), composition.liveSockets.close()]);
  await closeApp(app);
  await composition.close();
  await composition.database.close();
};

/** Starts the process from its environment; ends it with words where it cannot start. */
export const start = async (): Promise<void> => {
  try {
    const config = configOf(readEnv(process.env), process.cwd());
    const log = makeLog(config.logLevel);
    const { composition, app, workers } = await serve(config, log);
    closeWithGrace({ delay: graceMs, logger: false }, async ({ signal, err }) => {
      if (err) log.fatal({ err }, 'a bug ends the process');
      else log.info({ signal }, 'stopping');
      await stop(composition, app, workers);
    });
  } catch (error) {
    process.stderr.write(`Baton cannot start: ${startFailureWords(error)}\n`);
    process.exit(1);
  }
};
