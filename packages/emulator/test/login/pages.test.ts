// The pages that people see when they log in, judged by axe in a Chromium.
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hasBrowser, openBrowser } from '@edgewalk/testing/browser';
import type { Browser } from 'playwright-core';
import { type Emulator, startEmulator } from '../../src/index.js';

const where = hasBrowser ? describe : describe.skip;
const callback = 'https://example.com/callback';
const permissions = 'public_profile,email,pages_show_list,instagram_basic,instagram_content_publish';

where('the pages of the login', () => {
  const here = {} as { emulator: Emulator; browser: Browser };
  beforeAll(async () => {
    Object.assign(here, { emulator: await startEmulator(), browser: await openBrowser() });
  }, 60_000);
  afterAll(async () => {
    await here.browser?.close();
    await here.emulator.close();
  });
  const address = (product: 'facebook' | 'instagram', redirect = callback) => {
    const { apps, url } = here.emulator;
    const [path, scope] =
      product === 'facebook' ? ['/dialog/oauth', permissions] : ['/oauth/authorize', 'instagram_business_basic'];
    return `${url}${path}?${new URLSearchParams({ client_id: apps[product].id, redirect_uri: redirect, scope }).toString()}`;
  };
  const pages: readonly (readonly [string, () => string])[] = [
    ['Facebook', () => address('facebook')],
    ['Instagram', () => address('instagram')],
    ['a device', () => `${here.emulator.url}/device?user_code=ABCD1234`],
    ['a mistake', () => address('instagram', 'https://evil.example')],
  ];
  const looks = [
    { width: 1280, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
    { width: 390, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
  ] as const;

  test.each(pages.flatMap(([name, of]) => looks.map((look) => [name, look, of] as const)))(
    'of %s, %j: axe finds nothing, and nothing goes sideways or is missing',
    async (_name, { width, colorScheme }, of) => {
      const page = await here.browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      const missing: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400 && response.url() !== of()) missing.push(response.url());
      });
      await page.goto(of());
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
      const found = await page.evaluate<string>(
        'axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])))',
      );
      expect(JSON.parse(found)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(missing).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test('work without any script, by keyboard: what is switched off is declined', async () => {
    const page = await here.browser.newPage({ javaScriptEnabled: false });
    const back = `${here.emulator.url}/callback`;
    await page.goto(address('facebook', back));
    expect(await page.locator('main').innerText()).toContain('Publish for you');
    await page.getByRole('switch', { name: 'instagram_content_publish' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Continue' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/callback\?code=/);
    const { apps, url } = here.emulator;
    const query = new URLSearchParams({
      client_id: apps.facebook.id,
      client_secret: apps.facebook.secret,
      redirect_uri: back,
      code: new URL(page.url()).searchParams.get('code') ?? '',
    });
    const answer = await fetch(`${url}/oauth/access_token?${query.toString()}`);
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const listed = await fetch(`${url}/me/permissions?status=declined&access_token=${token}`);
    expect(await listed.json()).toEqual({
      data: [{ permission: 'instagram_content_publish', status: 'declined' }],
    });
    await page.close();
  }, 60_000);
});
