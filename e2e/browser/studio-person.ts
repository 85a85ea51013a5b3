import type { Page } from 'playwright-core';
import { demoPassword } from '../harness/baton-process.ts';

/** Signs in through the page, as a person does. */
export const signInAs = async (page: Page, url: string, email: string): Promise<void> => {
  await page.goto(url);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel(/^Password/u).fill(demoPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
};
