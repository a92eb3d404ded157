import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { Cipher, createStaffAccount } from '@app/profiles';
import { cloneDatabase, type TestApp } from '@app/testing';
import { DEMO_STAFF } from '../../seeds/demo-staff';
import { loadSeeds } from '../../seeds/load-seeds';
import { everything, HERE } from '../e2e/everything.fixture';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '';
/** Tests that need a browser; without one the stage says why and counts them as skipped. */
export const inBrowser = CHROMIUM ? describe : describe.skip;
/** The few rows that other tests stand on make room for all towns and trades, as a person meets them. */
const CLEAR_REFERENCE = `TRUNCATE platform.shard, platform.town, platform.occupation, platform.certificate_kind, platform.minimum_wage CASCADE`;
/** The narrowest phone that must work. */
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1440, height: 900 };

/** The whole application with its pages, the seeds and the demo's people, and a browser. */
export interface Stage {
  readonly test: TestApp;
  readonly browser: Browser;
  /** A person's own browser: nothing is shared with the others. */
  person(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const database = await cloneDatabase();
  await database.db.query(CLEAR_REFERENCE);
  await loadSeeds(database.db);
  const test = await everything({ database });
  for (const staff of DEMO_STAFF) await createStaffAccount(test.db, new Cipher(test.env), staff);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  const contexts: BrowserContext[] = [];
  return {
    ...{ test, browser },
    async person(options = {}) {
      const context = await browser.newContext({
        ...{ baseURL: test.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
        ...{ geolocation: { latitude: HERE.lat, longitude: HERE.lng }, permissions: ['geolocation'] },
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return page;
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await test.close();
      await database.drop();
    },
  };
}

/** What a page complains about while it is used: faults in scripts and what the policy of the page stopped. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return faults;
}
