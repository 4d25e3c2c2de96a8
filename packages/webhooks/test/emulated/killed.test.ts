// A receiver that is killed between claim and commit gets the event again, and handles it; committed events are not
// handled twice. The claims are rows in a fileStore of @edgewalk/auth, which both processes share.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { subscriptions } from '../../src/subscriptions/index.js';

let emulator: Emulator;
let folder: string;
let receiver: ChildProcess | undefined;
let port = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claims-'));
  emulator = await startEmulator({ callbacks: 'local' });
});
afterEach(async () => {
  receiver?.kill('SIGKILL');
  await emulator.close();
  await rm(folder, { recursive: true });
});

/** Starts the receiver on the same port each time. */
async function start(mode: 'hangs' | 'handles'): Promise<void> {
  const script = fileURLToPath(new URL('receiver.mjs', import.meta.url));
  const args = [script, folder, emulator.app.secret, String(port), mode];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  receiver = child;
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  port = Number(String(line).trim());
}

const handled = async (): Promise<string[]> =>
  (await readFile(join(folder, 'handled.log'), 'utf8').catch(() => '')).split('\n').filter(Boolean);

/** What a file holds once it is there. */
async function begun(): Promise<void> {
  while (!(await readFile(join(folder, 'begun.log'), 'utf8').catch(() => '')))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

test('is sent again to a receiver that was killed between claim and commit', async () => {
  await start('hangs');
  const { tokens, url: baseUrl, app, visitors, deliveries, clock } = emulator;
  const page = new Facebook({ accessToken: tokens.page, baseUrl }).page('me');
  const { id } = await page.get({ fields: ['id'] });
  await subscriptions.ensure({
    app: { id: app.id, accessToken: tokens.app, baseUrl },
    accounts: [{ page: id, accessToken: tokens.page, baseUrl }],
    fields: { page: ['feed'] },
    callbackUrl: `http://127.0.0.1:${port}/`,
    verifyToken: 'rye',
  });
  visitors.post(id, 'Handle me');
  await begun();
  const killed = receiver;
  killed?.kill('SIGKILL');
  await once(killed as ChildProcess, 'exit');
  await deliveries.settled();
  expect(await handled()).toEqual([]);
  expect(deliveries.log[0]).toMatchObject({ state: 'waiting' });

  await start('handles');
  // The lease of the killed receiver ends by the machine's clock; until then the event is busy, and is sent again.
  while (deliveries.log[0]?.state === 'waiting') {
    clock.advance(60_000);
    await deliveries.settled();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await handled()).toEqual(['Handle me']);
  expect(deliveries.log[0]?.state).toBe('delivered');

  await deliveries.redeliver('1');
  expect(deliveries.log[0]?.attempts.at(-1)?.status).toBe(200);
  expect(await handled()).toEqual(['Handle me']);
}, 60_000);
