import { listWorkspaceIds } from '@baton/db/queries/list-workspace-ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLogin } from '../identity/read-login.ts';
import { completeSetUp } from './complete-set-up.ts';
import { offerSetUp } from './offer-set-up.ts';
import { readSetUp } from './read-set-up.ts';
import { openTestService, type OpenTestService } from './testing/open-test-service.ts';

let open: OpenTestService;
beforeAll(async () => {
  open = await openTestService();
});
afterAll(() => open.close());

const input = (token: string) => ({
  token,
  workspaceName: 'Lanterns',
  displayName: 'Olga',
  email: 'Olga@Lanterns.example',
  password: 'a long password',
});

describe('first set-up', () => {
  it('[B78] makes a Workspace owner by the printed token only, and only once', async () => {
    const { service } = open;
    expect(await completeSetUp(service, input(''))).toEqual({ ok: false, error: { code: 'link_expired' } });
    await open.install();
    const first = await offerSetUp(service);
    const token = await offerSetUp(service);
    if (first === null || token === null) throw new Error('no link was offered');
    for (const wrong of ['', 'token', first]) {
      expect(await completeSetUp(service, input(wrong))).toEqual({ ok: false, error: { code: 'link_expired' } });
    }
    expect(await listWorkspaceIds(service.db)).toEqual([]);
    expect(await readSetUp(service)).toEqual({ isSetUp: false });

    const twice = await Promise.all(
      [completeSetUp(service, input(token)), completeSetUp(service, input(token))].map((attempt) =>
        attempt.catch(() => null),
      ),
    );
    expect(twice.filter((one) => one?.ok === true)).toHaveLength(1);
    expect(await listWorkspaceIds(service.db)).toHaveLength(1);
    expect(await readSetUp(service)).toEqual({ isSetUp: true });
    expect(await offerSetUp(service)).toBeNull();
    expect(await completeSetUp(service, input(token))).toEqual({ ok: false, error: { code: 'link_expired' } });

    const account = await service.accounts.findAccountByEmail('olga@lanterns.example');
    if (account === null) throw new Error('there is no account');
    const login = await readLogin(service, account.userId, null);
    expect(login).toMatchObject({
      ok: true,
      value: { email: 'olga@lanterns.example', current: { workspaceName: 'Lanterns', role: 'workspace-owner' } },
    });
  });
});
