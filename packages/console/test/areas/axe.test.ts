// axe-core is the third side: it knows WCAG, and nothing of this page.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { hasBrowser } from '@edgewalk/testing/browser';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { openArea, sendTo, sizes } from '../open-page.js';

const withBrowser = hasBrowser ? describe : describe.skip;

const here = {} as { emulator: Emulator; post: string };
beforeAll(async () => {
  here.emulator = await startEmulator({ limits: { app: { calls: 200, window: '1h' } } });
  const params = { image_url: 'https://files.example/buns.jpg', caption: 'Buns' };
  await sendTo(here.emulator, 'POST', '/me/media', params);
  await sendTo(here.emulator, 'POST', '/me/media', { image_url: 'https://files.example/aspect-ratio.jpg' });
  const { data } = await sendTo(here.emulator, 'GET', '/me/media', { limit: '1' });
  [{ id: here.post }] = data as [{ id: string }];
});
afterAll(() => here.emulator.close());

/** Each area, and what says that it is complete. */
const areas = {
  account: ['account', '.grid li'],
  'a post': ['account/post/', '.cm'],
  insights: ['account/insights', '.chart canvas'],
  conversations: ['account/conversations', '.msg'],
  publishing: ['publishing', '.fl li'],
  activity: ['activity', '.wrow'],
  'a request': ['activity/1', '.both'],
  access: ['access', '.wrow'],
  'a token': ['access/instagram', '.pl li'],
} as const;

/** The parts and the colours do not depend on each other: each is seen once. */
const looks = [
  [sizes.wide, 'light'],
  [sizes.small, 'dark'],
] as const;

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await page.evaluate<AxeResults>('axe.run()');
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

withBrowser('axe finds nothing, wide and light, small and dark', () => {
  test.each(Object.entries(areas))('in %s', async (_name, [path, complete]) => {
    const page = await openArea(here.emulator, path.endsWith('/') ? path + here.post : path);
    await page.evaluate(axe.source);
    for (const [size, colorScheme] of looks) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.locator(complete).first().waitFor({ state: 'attached' });
      expect(await violations(page)).toEqual([]);
    }
  });
});
