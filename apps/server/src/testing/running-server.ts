import { createTestDatabase, type TestDatabase } from '@baton/db/testing/test-database';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import { compose, type Composition } from '../composition.ts';
import { makeLog } from '../log.ts';
import { openConfiguredDatabase } from '../start-up/open-configured-database.ts';
import { prepareDemo } from '../start-up/prepare-demo.ts';
import { startWorkers } from '../workers/start-workers.ts';
import { makeCookieJar } from './cookie-jar.ts';
import { testConfig } from './test-config.ts';

const demoPassword = 'demo-password-1';
/** No test is a crowd, unless it says so. */
const noLimits = {
  LIMIT_MESSAGES_PER_10_S: '0',
  LIMIT_MESSAGES_PER_HOUR: '0',
  LIMIT_CONVERSATIONS_PER_HOUR: '0',
  LIMIT_SIGN_INS_PER_15_MIN: '0',
  LIMIT_LINKS_PER_15_MIN: '0',
  LIMIT_CALLS_PER_10_S: '0',
};

export interface RunningServer {
  readonly app: FastifyInstance;
  readonly composition: Composition;
  readonly testDatabase: TestDatabase;
  readonly publicId: string;
  readonly address: string;
  readonly host: string;
  close(): Promise<void>;
}

/** The whole server with the demo workspace, listening on a port of its own; `on` joins the database of another one. */
export const runServer = async (
  options: Readonly<Record<string, string>> = {},
  on?: TestDatabase,
): Promise<RunningServer> => {
  const testDatabase = on ?? (await createTestDatabase());
  const given = { DATABASE_URL: testDatabase.connectionString, DEMO: '1', DEMO_PASSWORD: demoPassword };
  const config = testConfig({ ...noLimits, ...given, ...options });
  const log = makeLog(config.logLevel);
  const database = await openConfiguredDatabase(config, log);
  const composition = await compose({ config, log, database });
  const demo = await prepareDemo(composition);
  const app = await buildApp(composition, { demoPublicId: demo?.publicId ?? null });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const workers = startWorkers(composition);
  return {
    app,
    composition,
    testDatabase,
    publicId: demo?.publicId ?? '',
    address,
    host: address.slice('http://'.length),
    close: async () => {
      await Promise.all([workers.stop(), composition.liveSockets.close()]);
      await app.close();
      await composition.close();
      await database.close();
      if (on === undefined) await testDatabase.drop();
    },
  };
};

/** The cookie header of a demo person who signed in from a page of this server. */
export const signInAs = async ({ app, address, host }: RunningServer, name: string): Promise<string> => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: address, host },
    payload: { email: `${name}@corner-shop.example`, password: demoPassword },
  });
  if (answer.statusCode !== 200) throw new Error(`${name} could not sign in: ${answer.body}`);
  const jar = makeCookieJar();
  jar.take(answer);
  return jar.header;
};
