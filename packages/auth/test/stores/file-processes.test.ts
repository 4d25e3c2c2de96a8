import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fileStore } from '../../src/index.js';
import { runFixture } from '../support/child.js';
import { newFolder } from '../support/folder.js';
import { day } from '../support/scripted-refresh.js';

const ageing = {
  accessToken: 'secret~old',
  obtainedAt: Date.now() - 55 * day,
  expiresAt: Date.now() + 5 * day,
};
const fresh = { accessToken: 'secret~new', obtainedAt: Date.now(), expiresAt: Date.now() + 60 * day };

/** Responds only once all processes have seen that the token is due and wait for the lock. */
async function refreshServer(processes: number) {
  const waiting: ServerResponse[] = [];
  let refreshes = 0;
  const server = createServer(({ url }, response) => {
    if (url === '/refresh') {
      refreshes += 1;
      response.end(JSON.stringify(fresh));
      return;
    }
    waiting.push(response);
    if (waiting.length === processes) for (const one of waiting) one.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, count: () => refreshes, server };
}

test('two processes of ten calls each, at the lock at the same time, refresh once', async () => {
  const file = join(newFolder(), 'token.json');
  await fileStore(file).write(ageing);
  const { url, count, server } = await refreshServer(2);
  try {
    const runs = await Promise.all([1, 2].map(() => runFixture('refresh-once.mjs', [url, file])));
    for (const { stdout, stderr } of runs) {
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual(Array.from({ length: 10 }, () => 'secret~new'));
    }
    expect(count()).toBe(1);
    expect(await fileStore(file).read()).toEqual(fresh);
  } finally {
    server.close();
  }
}, 30_000);
