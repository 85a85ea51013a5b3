import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteAddresses } from '@baton/db/queries/delete-addresses';
import { openServiceDatabase, type ServiceDatabase } from '@baton/service/testing/service-database';
import { seedBot } from '@baton/service/testing/seed-bot';
import { supportBot } from '@baton/service/testing/support-bot';
import { openVisitor } from '@baton/service/visitor/open-visitor';
import { valueOf } from '../../plugins/refusal-answer.ts';
import { visitorLogin } from './visitor-login.ts';

let database: ServiceDatabase;

beforeAll(async () => {
  database = await openServiceDatabase();
});
afterAll(() => database.close());

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

describe('the visitor of a request', () => {
  it('[B49] is asked for once in five seconds, and refused once the token is gone', async () => {
    const { context } = database;
    const bot = await seedBot(context, supportBot());
    const opened = valueOf(await openVisitor(context, { publicId: bot.publicId, clientId: randomUUID() }));
    expect(await visitorLogin(context, bearer(opened.token))).toMatchObject({ visitorId: opened.visitorId });
    await deleteAddresses(context.db, bot.workspaceId, opened.visitorId);
    context.clock.advance(4999);
    expect(await visitorLogin(context, bearer(opened.token))).toMatchObject({ visitorId: opened.visitorId });
    context.clock.advance(1);
    await expect(visitorLogin(context, bearer(opened.token))).rejects.toMatchObject({
      refusal: { code: 'not_signed_in' },
    });
    await expect(visitorLogin(context, { headers: {} })).rejects.toMatchObject({ refusal: { code: 'not_signed_in' } });
  });
});
