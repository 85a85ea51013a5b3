import { seedDemo } from '@baton/service/demo/seed-demo';
import type { Composition } from '../composition.ts';
import type { AnnouncedDemo } from './announcement.ts';
import { demoPassword } from './demo-password.ts';

/** DEMO_PASSWORD sets the passwords at a later start too; nothing else ever changes one from here. */
const setPassword = async ({ service, signInEngine }: Composition, email: string, password: string): Promise<void> => {
  const account = await service.accounts.findAccountByEmail(email);
  if (account === null || (await service.accounts.verifyPassword(account.userId, password))) return;
  const { internalAdapter, password: hasher } = await signInEngine.$context;
  await internalAdapter.updatePassword(account.userId, await hasher.hash(password));
};

/** Makes the demo workspace where it is wanted and the database is empty; what to print of it, or null without a demo. */
export const prepareDemo = async (composition: Composition): Promise<AnnouncedDemo | null> => {
  const { config, service } = composition;
  if (!config.isDemo) return null;
  const password = demoPassword(config.demoPassword, config.dataDir);
  const demo = await seedDemo(service, { password });
  if (demo === null) return null;
  if (config.demoPassword !== null) {
    for (const { email } of demo.people) await setPassword(composition, email, password);
  }
  return { publicId: demo.publicId, people: demo.people.map(({ email, role }) => ({ email, role, password })) };
};
