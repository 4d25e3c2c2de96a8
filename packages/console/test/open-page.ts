import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach } from '@jest/globals';
import type { Emulator } from '@edgewalk/emulator';
import { openBrowser } from '@edgewalk/testing/browser';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export const sizes = { wide: { width: 1280, height: 800 }, small: { width: 390, height: 844 } } as const;

interface PageOptions {
  readonly size?: keyof typeof sizes;
  readonly scheme?: 'light' | 'dark';
  /** The name of the token in use. */
  readonly token?: string;
}

let browser: Promise<Browser> | undefined;
let opened: readonly BrowserContext[] = [];
// A page that stays open goes on asking its emulator.
afterEach(async () => {
  await Promise.all(opened.map((context) => context.close()));
  opened = [];
});
afterAll(async () => (await browser)?.close());

/** Opens an area of an emulator's console, such as `activity`; what the page complains of fails the test. */
export async function openArea(emulator: Emulator, area: string, options: PageOptions = {}): Promise<Page> {
  const { size = 'wide', scheme = 'light', token = 'instagram' } = options;
  browser ??= openBrowser();
  const context = await (await browser).newContext({ viewport: sizes[size], colorScheme: scheme });
  opened = [...opened, context];
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.addInitScript(`sessionStorage.setItem('edgewalk-token', ${JSON.stringify(token)})`);
  await page.goto(emulator.console);
  await page.locator('.world').waitFor();
  await page.evaluate(`location.hash = ${JSON.stringify(`#/${area}`)}`);
  return page;
}

/** A request to the emulator, as a program sends it. */
export async function sendTo(
  emulator: Emulator,
  method: 'GET' | 'POST',
  path: string,
  params: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const query = new URLSearchParams({ access_token: emulator.tokens.instagram, ...params });
  const url = `${emulator.url}/v27.0${path}`;
  const response = await (method === 'GET' ? fetch(`${url}?${query}`) : fetch(url, { method: 'POST', body: query }));
  return (await response.json()) as Readonly<Record<string, unknown>>;
}

/** An app that takes events: it passes the handshake, and answers each with 200. */
export async function startApp() {
  const server = createServer((request, response) => {
    const challenge = new URL(request.url ?? '', 'http://app').searchParams.get('hub.challenge');
    request.resume();
    request.once('end', () => response.end(challenge ?? ''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
