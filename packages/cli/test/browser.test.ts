import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fileStore, readToken } from '@edgewalk/auth';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, openBrowser } from '@edgewalk/testing/browser';
import { spend, withValue } from '@edgewalk/testing/person';
import { type Running, start, temporaryFolder } from './support.js';

const where = hasBrowser ? describe : describe.skip;

where('edgewalk login and a browser', () => {
  let emulator: Emulator;
  let browser: Browser;
  beforeAll(async () => {
    emulator = await startEmulator();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await emulator.close();
  });

  describe.each(['facebook', 'instagram'] as const)('with %s', (product) => {
    let page: Page;
    let command: Running;
    let folder: string;
    let address: URL;
    beforeEach(async () => {
      folder = join(temporaryFolder(), 'tokens');
      const { id, secret } = emulator.apps[product];
      const args = ['login', '--product', product, '--app-id', id, '--base-url', emulator.url];
      command = start([...args, '--no-open', '--store', folder], { EDGEWALK_APP_SECRET: secret });
      address = new URL(await command.printed(/^\s*(http:\S+oauth\S+)$/m));
      page = await browser.newPage();
      await page.goto(address.href);
    }, 60_000);
    afterEach(() => page?.close());

    it('ends with a stored token that reads the profile', async () => {
      await page.click('#continue');
      await page.waitForURL(/\/callback\?/);
      expect(await page.textContent('p')).toContain('go back to the terminal');
      expect(await command.ended).toBe(0);
      expect(statSync(join(folder, 'default/1.json')).mode & 0o777).toBe(0o600);
      const { accessToken = '' } = (await readToken(fileStore(folder))) ?? {};
      const api = new Instagram({ accessToken, baseUrl: emulator.url });
      expect(await api.user.get({ fields: ['username'] })).toMatchObject({ username: 'tidal.bakery' });
      expect(command.output()).toContain('tidal.bakery');
      expect(command.output()).not.toContain(accessToken);
    }, 60_000);

    it('ends with 1 and stores nothing when the consent is denied', async () => {
      await page.click('#cancel');
      await page.waitForURL(/\/callback\?/);
      expect(await page.textContent('p')).toContain('You did not agree');
      expect(await command.ended).toBe(1);
      expect(command.output()).toContain('edgewalk: the person did not agree');
      expect(await readToken(fileStore(folder))).toBeUndefined();
    }, 60_000);

    it('goes on waiting when the state is forged', async () => {
      const callback = address.searchParams.get('redirect_uri') ?? '';
      await page.goto(withValue(withValue(callback, 'code', 'AQ-of-another'), 'state', 'forged'));
      expect(await page.textContent('p')).toContain('does not belong to the login');
      expect(await readToken(fileStore(folder))).toBeUndefined();
      await page.goto(address.href);
      await page.click('#continue');
      expect(await command.ended).toBe(0);
    }, 60_000);

    it('ends with 1 when somebody used the code before', async () => {
      await page.route('**', async (route) => {
        // Of the pictures on the page, and of what follows, nothing is held.
        if (route.request().method() !== 'POST') return route.continue();
        const response = await route.fetch({ maxRedirects: 0 });
        await spend(emulator, product, response.headers()['location'] ?? '');
        return route.fulfill({ response });
      });
      await page.click('#continue');
      await page.waitForURL(/\/callback\?/);
      expect(await page.textContent('p')).toContain('The login failed');
      expect(await command.ended).toBe(1);
      expect(command.output()).toMatch(/edgewalk: .*code.*used/i);
      expect(await readToken(fileStore(folder))).toBeUndefined();
    }, 60_000);
  });
});
