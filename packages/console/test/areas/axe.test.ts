// axe-core is the third side: it knows WCAG, and nothing of this page.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { hasBrowser } from '@edgewalk/testing/browser';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { openArea, sendTo } from '../open-page.js';

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

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = (await page.evaluate('axe.run()')) as AxeResults;
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

withBrowser.each([
  ['wide', 'light'],
  ['wide', 'dark'],
  ['small', 'light'],
  ['small', 'dark'],
] as const)('axe finds nothing, %s and %s', (size, scheme) => {
  test.each(Object.entries(areas))('in %s', async (_name, [path, complete]) => {
    const area = path.endsWith('/') ? path + here.post : path;
    const page = await openArea(here.emulator, area, { size, scheme });
    await page.locator(complete).first().waitFor({ state: 'attached' });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
