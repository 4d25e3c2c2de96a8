import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fileStore } from '../../src/index.js';
import { runFixture } from '../support/child.js';
import { newFolder } from '../support/folder.js';
import { day } from '../support/refreshing-login.js';

const ageing = {
  accessToken: 'secret~old',
  obtainedAt: Date.now() - 55 * day,
  expiresAt: Date.now() + 5 * day,
};
const fresh = { accessToken: 'secret~new', obtainedAt: Date.now(), expiresAt: Date.now() + 60 * day };

/** Answers only when all processes have seen that the token is due, and are at the lock. */
async function refreshServer(processes: number) {
  const waiting: ServerResponse[] = [];
  let refreshes = 0;
  const server = createServer(({ url }, answer) => {
    if (url === '/refresh') {
      refreshes += 1;
      answer.end(JSON.stringify(fresh));
      return;
    }
    waiting.push(answer);
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
    for (const { output, complaints } of runs) {
      expect(complaints).toBe('');
      expect(JSON.parse(output)).toEqual(Array.from({ length: 10 }, () => 'secret~new'));
    }
    expect(count()).toBe(1);
    expect(await fileStore(file).read()).toEqual(fresh);
  } finally {
    server.close();
  }
}, 30_000);
