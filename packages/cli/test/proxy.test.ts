import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { decide } from '@edgewalk/testing/person';
import { startProxy } from './forward-proxy.js';
import { start, temporaryFolder } from './support.js';

let emulator: Emulator;
let proxy: Awaited<ReturnType<typeof startProxy>>;
beforeEach(async () => {
  emulator = await startEmulator();
  proxy = await startProxy(Number(new URL(emulator.url).port));
});
afterEach(async () => {
  proxy.close();
  await emulator.close();
});

/** Logs in with the built command; the person agrees. */
async function logIn(environment: Record<string, string>): Promise<number | null> {
  const { id, secret } = emulator.apps.facebook;
  const login = ['login', '--product', 'facebook', '--app-id', id, '--base-url', emulator.url, '--no-open'];
  const proxies = { HTTP_PROXY: `http://127.0.0.1:${proxy.port}`, ...environment };
  const command = start(login, { EDGEWALK_APP_SECRET: secret, HOME: temporaryFolder(), ...proxies });
  await fetch(await decide(await command.printed(/(http:\S+oauth\S+)/), 'continue'));
  return command.ended;
}

// The third side is a proxy of Node's http, which sees what arrives; HTTP_PROXY and NO_PROXY as curl reads them.
it('sends everything through the proxy that the environment names', async () => {
  expect(await logIn({})).toBe(0);
  expect(proxy.asked.length).toBeGreaterThan(0);
});

it('goes past it for what NO_PROXY names', async () => {
  expect(await logIn({ NO_PROXY: '127.0.0.1' })).toBe(0);
  expect(proxy.asked).toEqual([]);
});
