import { randomBytes } from 'node:crypto';
import { blockRegistry } from '@baton/blocks/registry';
import type { OpenDatabase } from '@baton/db/database';
import { migrate } from '@baton/db/migrate';
import { expressionTools } from '@baton/expression/tools';
import type { ServiceContext } from '@baton/service/context';
import { makeProgramCache } from '@baton/service/conversation/program-cache';
import type { Logger } from 'pino';
import { makeClock } from './clock.ts';
import type { Config } from './config.ts';
import { makeAccounts } from './identity/accounts.ts';
import { makeLoginOfRequest } from './identity/login-of-request.ts';
import { makeSignInEngine } from './identity/sign-in-engine.ts';
import { newId } from './new-id.ts';
import { makeConnections } from './realtime/connections.ts';
import { makeHub } from './realtime/hub.ts';
import { makeLiveSockets } from './realtime/live-sockets.ts';
import { makeServiceLiveAccess } from './realtime/service-live-access.ts';
import { makeReadPages } from './realtime/service-read-pages.ts';
import { derivedKeys, type DerivedKeys } from './secrets/derived-keys.ts';
import { rootSecret } from './secrets/root-secret.ts';
import { bindInstallation } from './start-up/bind-installation.ts';
import { makeBus } from './start-up/make-bus.ts';
import type { Bus } from './realtime/bus.ts';

interface Parts {
  readonly config: Config;
  readonly log: Logger;
  readonly database: OpenDatabase;
}

const makeService = ({ config, log, database }: Parts, bus: Bus, keys: DerivedKeys) => {
  const { db } = database;
  const clock = makeClock(config.clockFile);
  const signInEngine = makeSignInEngine({ db, config, secret: keys.keyFor('sign-in'), log });
  const service: ServiceContext = {
    db,
    clock,
    newId,
    wake: (wakeUps) => bus.publish(wakeUps.map((wakeUp) => ({ kind: 'wake', ...wakeUp }))),
    programs: makeProgramCache({ registry: blockRegistry }),
    tools: expressionTools,
    secrets: {
      newToken: () => randomBytes(32).toString('base64url'),
      visitorToken: keys.visitorToken,
      hashToken: keys.hashToken,
    },
    accounts: makeAccounts(signInEngine, bus),
    log,
  };
  return { clock, signInEngine, service, loginOf: makeLoginOfRequest(signInEngine, clock) };
};

/**
 * Builds everything of the process once, on a database that is open: migrates it, ties it to the root secret, and puts the
 * use cases, the bus and the hub together. `close` leaves the database to its opener.
 */
export const compose = async (parts: Parts) => {
  const { config, log, database } = parts;
  const keys = derivedKeys(rootSecret(config.secretKey, config.dataDir));
  await migrate(database.pool);
  await bindInstallation(database.db, keys.fingerprint);
  const bus = makeBus(parts, keys.fingerprint);
  const made = makeService(parts, bus, keys);
  const hub = makeHub({
    bus,
    readPages: makeReadPages(made.service),
    now: () => made.clock.now(),
    onError: (error) => log.warn({ err: error }, 'a conversation could not be read'),
  });
  const liveSockets = makeLiveSockets(bus);
  let isClosing = false;
  return {
    ...parts,
    ...made,
    keys,
    bus,
    hub,
    liveSockets,
    liveAccess: makeServiceLiveAccess(made.service, makeConnections(made.service, bus)),
    isClosing: () => isClosing,
    /** From now on `/readyz` is 503, so that nobody is sent here any more. */
    beginClosing: () => {
      isClosing = true;
    },
    close: async () => {
      hub.close();
      await bus.close();
    },
  };
};
export type Composition = Awaited<ReturnType<typeof compose>>;
