// Chromium counts the elements. How quick it is with this many is measured by scripts/console, since a test must not depend on speed.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { hasBrowser } from '@edgewalk/testing/browser';
import type { Page } from 'playwright-core';
import { openArea, sendTo } from '../open-page.js';

const withBrowser = hasBrowser ? describe : describe.skip;

const here = {} as { emulator: Emulator };
beforeAll(async () => {
  here.emulator = await startEmulator({ accounts: 2000 });
  for (let round = 0; round < 100; round += 1)
    await Promise.all(
      Array.from({ length: 100 }, (_, at) => sendTo(here.emulator, 'GET', '/me', { round: `${round}.${at}` })),
    );
});
afterAll(() => here.emulator.close());

const elements = (page: Page) => page.evaluate<number>(`document.querySelectorAll('*').length`);

withBrowser('with 10,000 requests and 2,000 accounts', () => {
  test('the log counts all, and makes elements of those in sight only', async () => {
    const page = await openArea(here.emulator, 'activity');
    await page.getByText('10,000 requests').waitFor();
    const log = page.getByRole('listbox', { name: 'Request log' });
    expect(await log.getByRole('option').first().getAttribute('aria-setsize')).toBe('10000');
    expect(await elements(page)).toBeLessThanOrEqual(1500);
    await log.press('End');
    await page.getByRole('option', { selected: true }).waitFor();
    expect(await page.getByRole('option', { selected: true }).getAttribute('aria-posinset')).toBe('10000');
    expect(await elements(page)).toBeLessThanOrEqual(1500);
  });

  test('new requests stay above a reader who has scrolled, and are counted', async () => {
    const page = await openArea(here.emulator, 'activity');
    await page.getByText('requests', { exact: false }).first().waitFor();
    const log = page.getByRole('listbox', { name: 'Request log' });
    await log.getByRole('option').first().waitFor();
    await log.evaluate((box) => box.scrollTo({ top: 2800 }));
    await page.waitForFunction(`document.querySelector('.wrow').getAttribute('aria-posinset') !== '1'`);
    const first = await log.getByRole('option').first().getAttribute('aria-posinset');
    for (let at = 0; at < 3; at += 1) await sendTo(here.emulator, 'GET', '/me', { more: `${at}` });
    await page.getByRole('button', { name: '3 new' }).waitFor();
    expect(await log.getByRole('option').first().getAttribute('aria-posinset')).toBe(first);
    await page.getByRole('button', { name: '3 new' }).click();
    await page.getByRole('button', { name: '3 new' }).waitFor({ state: 'detached' });
  });

  test('the accounts are searched, and only those in sight are elements', async () => {
    const page = await openArea(here.emulator, 'account', { token: 'agency 1' });
    await page.getByRole('button', { name: '2,000 accounts' }).click();
    const list = page.getByRole('listbox', { name: 'Accounts' });
    expect(await list.getByRole('option').first().getAttribute('aria-setsize')).toBe('2000');
    expect(await elements(page)).toBeLessThanOrEqual(1500);
    const { username } = here.emulator.accounts.at(1234);
    await page.getByLabel('Search the accounts').fill(username);
    await list.getByRole('option', { name: username, exact: true }).click();
    await page.getByRole('heading', { name: username }).waitFor();
  });
});
