import { findChromium } from '@baton/tooling/browser';
import { chromium } from 'playwright-core';
import type { BrowserContextOptions, Page } from 'playwright-core';

interface PersonOptions extends Omit<BrowserContextOptions, 'locale'> {
  /** Default en-GB; null: whatever the browser itself takes from the machine. */
  readonly locale?: string | null;
}

/** A real browser; each person gets a context of their own, so that nobody shares a cookie. */
export const openBrowser = async () => {
  const browser = await chromium.launch(await findChromium());
  const troubles: string[] = [];
  return {
    /** What pages threw; an empty list is part of every test. */
    troubles,
    async person({ locale = 'en-GB', ...options }: PersonOptions = {}): Promise<Page> {
      const context = await browser.newContext({
        ...(locale === null ? {} : { locale }),
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
      return page;
    },
    close: () => browser.close(),
  };
};
export type TestBrowser = Awaited<ReturnType<typeof openBrowser>>;
