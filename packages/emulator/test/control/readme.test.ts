// The commands that the README shows are run as they stand there.
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { commandsOf, read, sectionOf } from '@edgewalk/testing/markdown';
import { routes } from '../../src/control/routes.js';
import { hooked } from '../webhooks/support.js';

const { here, call } = hooked();
const run = promisify(execFile);
const section = sectionOf(read('packages/emulator/README.md'), 'In any language');

/** An app's data deletion callback. */
const deletion = createServer((request, response) => {
  request.resume().on('end', () => response.end(JSON.stringify({ url: 'https://your.app/7', confirmation_code: '7' })));
});
beforeAll(() => new Promise<void>((resolve) => void deletion.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => void deletion.close(resolve)));

test('every command does what it says, and finds JSON', async () => {
  const MEDIA = String((await call('GET', `/${here.accountId}/media?limit=1`))['data'][0].id);
  const { tokens, url } = here.emulator;
  const env = {
    ...process.env,
    MEDIA,
    ACCOUNT: here.accountId,
    CALLBACK: here.url,
    DELETION: `http://127.0.0.1:${(deletion.address() as AddressInfo).port}/`,
    INSTAGRAM_TOKEN: tokens.instagram,
    EDGEWALK_BASE_URL: url,
    EDGEWALK_TOKEN: tokens.facebook,
  };
  const commands = commandsOf(section);
  expect(commands.length).toBeGreaterThan(8);
  const deliveries: unknown[] = [];
  for (const command of commands) {
    const { stdout } = await run('sh', ['-c', command], { env });
    expect(JSON.parse(stdout)).toBeInstanceOf(Object);
    if (command.endsWith('/deliveries')) deliveries.push(JSON.parse(stdout));
  }
  expect(deliveries).toMatchObject([{ data: [{ state: 'delivered' }] }]);
});

test('the command names every kind of thing that there is', () => {
  const kinds = new Set(Object.keys(routes).map((route) => route.split('/')[1]));
  expect([...kinds].filter((kind) => !section.includes(`_emulator/${kind ?? ''}`))).toEqual([]);
});
