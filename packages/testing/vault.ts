import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { readToken, type RefreshableLogin, type SweepResult, tokenVault } from '@edgewalk/auth';
import { type SharedRows, startProcess } from './row-store.js';

const day = 86_400_000;
const program = fileURLToPath(new URL('vault-process.mjs', import.meta.url));
const login: RefreshableLogin = {
  login: 'instagram',
  refresh: () => ({ either: () => Promise.reject(new Error('unused')) }),
};

/** Meta's part: it counts the refreshes of each token, and answers each when `answer` says so. */
async function startMeta(answer: (respond: () => void) => void) {
  const counts = new Map<string, number>();
  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const token = await text(request);
    counts.set(token, (counts.get(token) ?? 0) + 1);
    answer(() => respond(response, token));
  };
  const server = createServer((request, response) => void receive(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, counts, stop: () => server.closeAllConnections() ?? server.close() };
}

function respond(response: ServerResponse, token: string): void {
  const [now, accessToken] = [Date.now(), token.replace('old', 'new')];
  response.end(JSON.stringify({ accessToken, obtainedAt: now, expiresAt: now + 60 * day }));
}

/** What a vault must do in any store whose rows several processes share. */
export function vaultProcesses({ opener, place, open }: SharedRows): void {
  const adoptDue = async (count: number) => {
    const vault = tokenVault({ login, store: await open() });
    const [obtainedAt, expiresAt] = [Date.now() - 57 * day, Date.now() + 3 * day];
    const name = `vault-${process.pid}-${Math.floor(performance.now() * 1_000)}`;
    const accounts = Array.from({ length: count }, (_, at) => `${name}-${at}`);
    for (const account of accounts)
      await vault.account(account).adopt({ accessToken: `old-${account}`, obtainedAt, expiresAt });
    return accounts;
  };
  const sweepers = async (count: number, url: string, concurrency: number) => {
    const at = await place();
    return Array.from({ length: count }, () => startProcess(program, [opener.href, at, url, String(concurrency)]));
  };
  const storedTexts = async (accounts: readonly string[]) => {
    const store = await open();
    return Promise.all(accounts.map(async (account) => (await readToken(store, { account }))?.accessToken));
  };

  test('three processes that sweep at once, with more refreshes at a time than connections, refresh each token once', async () => {
    const accounts = await adoptDue(60);
    const meta = await startMeta((answer) => answer());
    const processes = await sweepers(3, meta.url, 10);
    const results = (await Promise.all(processes.map(({ result }) => result))) as SweepResult[];
    expect(results.reduce((sum, { refreshed }) => sum + refreshed, 0)).toBe(60);
    expect([...meta.counts.values()].every((count) => count === 1)).toBe(true);
    expect(meta.counts.size).toBe(60);
    expect(await storedTexts(accounts)).toEqual(accounts.map((account) => `new-${account}`));
    expect(results.map(({ failed, expired }) => failed + expired)).toEqual([0, 0, 0]);
    meta.stop();
  }, 120_000);

  test('a process that is killed while it refreshes keeps nobody from using its tokens and from refreshing the others', async () => {
    const accounts = await adoptDue(12);
    let held = 0;
    const filled = new EventEmitter();
    const isFilled = once(filled, 'filled');
    // The first process gets no answer to its four refreshes.
    const meta = await startMeta((answer) => {
      held += 1;
      if (held > 4) answer();
      if (held === 4) filled.emit('filled');
    });
    const [killed] = await sweepers(1, meta.url, 4);
    await isFilled;
    killed?.child.kill('SIGKILL');
    await killed?.ended;
    const [next] = await sweepers(1, meta.url, 4);
    expect(await next?.result).toMatchObject({ refreshed: 8, busy: 4, failed: 0 });
    const texts = await storedTexts(accounts);
    expect(texts.filter((token) => token?.startsWith('new-'))).toHaveLength(8);
    expect(texts.filter((token) => token?.startsWith('old-'))).toHaveLength(4);
    const vault = tokenVault({ login, store: await open() });
    for (const account of accounts) expect(await vault.account(account).token()).toMatchObject({ _tag: 'Right' });
    for (const account of accounts) await vault.remove(account);
    meta.stop();
  }, 120_000);
}
