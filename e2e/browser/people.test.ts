import { expect } from '@playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startBaton, temporaryDataDir } from '../harness/baton-process.ts';
import type { Baton } from '../harness/baton-process.ts';
import { openBrowser } from '../harness/browser.ts';
import type { TestBrowser } from '../harness/browser.ts';
import { signInAs } from './studio-person.ts';

const [withDemo, withoutDemo] = [temporaryDataDir(), temporaryDataDir()];
let demo: Baton;
let bare: Baton;
let browser: TestBrowser;

beforeAll(async () => {
  [demo, bare, browser] = await Promise.all([
    startBaton({ dataDir: withDemo.dataDir }),
    startBaton({ dataDir: withoutDemo.dataDir, env: { DEMO: '0' } }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([demo.stop(), bare.stop()]);
  withDemo.remove();
  withoutDemo.remove();
});

describe('people of a workspace', () => {
  it('[B78] without demo data the first start prints a link that makes the Workspace owner, once', async () => {
    const link = /http:\/\/\S+\/set-up\?token=\S+/u.exec(bare.printed())?.[0] ?? '';
    const founder = await browser.person();
    await founder.goto(link);
    await founder.getByLabel('Name of the workspace').fill('Paper & Ink');
    await founder.getByLabel('Your name').fill('Iris');
    await founder.getByLabel('E-mail').fill('iris@paper.example');
    await founder.getByLabel(/^Password/u).fill('a long enough password');
    await founder.keyboard.press('Enter');
    await expect(founder.getByRole('heading', { name: 'Bots' })).toBeVisible();

    const second = await browser.person();
    await second.goto(link);
    await expect(second.getByText(/used already|set up already|expired/iu)).toBeVisible();
    await expect(second.getByLabel(/^Password/u)).toHaveCount(0);
  });

  it('[004-10] an invited agent joins by a link, lands on the Agent Dashboard, and sees no other bot', async () => {
    const owner = await browser.person();
    await signInAs(owner, demo.url, 'olivia@corner-shop.example');
    await owner.goto(`${demo.url}/workspace/members`);
    await owner.getByRole('button', { name: 'Invite' }).click();
    const modal = owner.getByRole('dialog', { name: 'Invite a member' });
    await modal.getByLabel('E-mail').fill('nina@corner-shop.example');
    await modal.getByRole('radio', { name: 'Agent' }).check();
    await modal.getByRole('button', { name: /Invite|Make/u }).click();
    const link = await modal.getByLabel('Invite link').inputValue();

    const nina = await browser.person();
    await nina.goto(link);
    await nina.getByLabel('Your name').fill('Nina');
    await nina.getByLabel(/^Password/u).fill('a long enough password');
    await nina.keyboard.press('Enter');
    await expect(nina.getByRole('heading', { name: 'Agent Dashboard' })).toBeVisible();
    await expect(nina.getByText('Shop assistant')).toHaveCount(0);

    const late = await browser.person();
    await late.goto(link);
    await expect(late.getByText(/used already|expired/iu)).toBeVisible();
  });

  it('[004-10] a bot’s own address leads to its flows, and an agent to its Live Chat', async () => {
    const owner = await browser.person();
    await signInAs(owner, demo.url, 'olivia@corner-shop.example');
    await owner.goto(`${demo.url}/bots`);
    await owner
      .getByRole('link', { name: /Shop assistant/u })
      .first()
      .click();
    await expect(owner).toHaveURL(/\/bots\/bot_[0-9a-z]{26}\/flows/u);
    const address = owner.url().replace(/\/flows.*$/u, '');
    await owner.goto(address);
    await expect(owner).toHaveURL(/\/flows/u);
    const agent = await browser.person();
    await signInAs(agent, demo.url, 'amina@corner-shop.example');
    await agent.goto(address);
    await expect(agent).toHaveURL(/\/live-chat/u);
  });

  it('[B45] signing out ends the login: the page goes to sign-in, and the cookie opens nothing', async () => {
    const ben = await browser.person();
    await signInAs(ben, demo.url, 'ben@corner-shop.example');
    const cookies = await ben.context().cookies();
    await ben.getByRole('button', { name: /Ben/u }).click();
    await ben.getByRole('menuitem', { name: 'Sign out' }).click();
    await ben.waitForURL(/sign-in/u);
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${demo.url}/trpc/session.me`, { headers: { cookie } });
    expect(answer.status).toBe(401);
  });

  it('a second start finds everything again', async () => {
    const owner = await browser.person();
    await signInAs(owner, demo.url, 'olivia@corner-shop.example');
    await owner.getByRole('button', { name: 'Create bot' }).click();
    await owner.getByRole('dialog').getByRole('textbox').fill('Second bot');
    await owner.keyboard.press('Enter');
    await expect(owner.getByText('Second bot').first()).toBeVisible();
    await demo.stop();
    demo = await startBaton({ dataDir: withDemo.dataDir, port: demo.port });
    await owner.goto(`${demo.url}/bots`);
    await expect(owner.getByRole('link', { name: 'Second bot' }).first()).toBeVisible();
  });
});
