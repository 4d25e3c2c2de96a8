import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rowStoreContract, rowStoreProcesses } from '@edgewalk/testing/row-store';
import { vaultProcesses } from '@edgewalk/testing/vault';
import { Cluster } from 'ioredis';
import { connect, hasRedis, program, redisUrl } from '@edgewalk/testing/redis-server';
import { redisRowStore, type RedisCommands } from '../../src/rows/index.js';

const where = hasRedis ? describe : describe.skip;

where('redisRowStore', () => {
  let url: string;
  beforeAll(async () => {
    url = await redisUrl();
  });
  const opener = new URL('../fixtures/open-rows.mjs', import.meta.url);
  const sharedBy = (name: string) => ({
    opener,
    place: () => `${url}#${name}`,
    open: () => redisRowStore(connect(url), { name }),
  });
  const { open, ...rows } = sharedBy('rows');

  rowStoreContract(open);
  rowStoreProcesses({ ...rows, open });
  vaultProcesses(sharedBy('tokens'));

  test('stores of other names are apart', async () => {
    const redis = connect(url);
    const [tokens, posts] = ['tokens', 'posts'].map((name) => redisRowStore(redis, { name, prefix: 'app' }));
    await tokens?.swap('{17}', 0, { value: 'a', dueAt: 1 });
    await tokens?.lease('{17}', 60_000);
    expect(await posts?.read('{17}')).toBeUndefined();
    const keys = await redis.keys('{app:tokens}*');
    expect(keys.toSorted()).toEqual(['{app:tokens}:due', '{app:tokens}:lease:{17}', '{app:tokens}:row:{17}']);
  });

  test('rows are kept forever, or as long as is said', async () => {
    const redis = connect(url);
    await redisRowStore(redis, { name: 'forever' }).swap('17', 0, { value: 'a' });
    await redisRowStore(redis, { name: 'brief', keepMs: 60_000 }).swap('17', 0, { value: 'a' });
    expect(await redis.pttl('{edgewalk:forever}:row:17')).toBe(-1);
    const left = await redis.pttl('{edgewalk:brief}:row:17');
    expect(left).toBeGreaterThan(30_000);
    expect(left).toBeLessThanOrEqual(60_000);
  });

  test('goes on when the server has lost its scripts', async () => {
    const redis = connect(url);
    const store = open();
    const version = (await store.swap('scripts', 0, { value: 'a' })) ?? 0;
    await redis.script('FLUSH');
    expect(await store.swap('scripts', version, { value: 'b' })).toBeDefined();
  });
});

// The server itself refuses a script whose keys are not in one slot.
(program === undefined ? describe.skip : describe)('redisRowStore on a Redis in cluster mode', () => {
  let cluster: Cluster;
  let stop: () => void;
  beforeAll(async () => {
    const { port, stop: end } = await startCluster();
    stop = end;
    cluster = new Cluster([{ host: '127.0.0.1', port }]);
  });
  afterAll(() => {
    cluster?.disconnect();
    stop?.();
  });

  test('does what it does on one server', async () => {
    const store = redisRowStore(cluster, { name: 'tokens' });
    const version = (await store.swap('17', 0, { value: 'a', dueAt: 1 })) ?? 0;
    await store.swap('18', 0, { value: 'b', dueAt: 2 });
    const lease = await store.lease('17', 60_000);
    expect(await store.swap('17', version, { value: 'c', dueAt: 3 })).toBeDefined();
    await lease?.release();
    expect(await store.due(9, { limit: 9 })).toMatchObject([{ key: '18' }, { key: '17', value: 'c' }]);
  });
});

async function startCluster() {
  const folder = mkdtempSync(join(tmpdir(), 'edgewalk-cluster-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  // The bus between nodes would take a port 10,000 above, which may be too high.
  const server = spawn(program ?? '', [
    ...args,
    '--cluster-enabled',
    'yes',
    '--cluster-announce-ip',
    '127.0.0.1',
    '--cluster-port',
    String(await freePort()),
  ]);
  for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept connections')) break;
  const node = connect(`redis://127.0.0.1:${port}`);
  await node.cluster('ADDSLOTSRANGE', 0, 16_383);
  while (!(await node.cluster('INFO')).includes('cluster_state:ok'))
    await new Promise((resolve) => void setTimeout(resolve, 20));
  const stop = () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  return { port, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('what JavaScript passes wrongly is refused with what to write', () => {
  const redis: RedisCommands = { eval: async () => null, evalsha: async () => null };
  for (const options of [
    undefined,
    null,
    {},
    { name: '{a}' },
    { name: 'a', prefix: 5 },
    { name: 'a', keepMs: 0 },
    { nam: 'a' },
  ])
    expect(() => redisRowStore(redis, options as never)).toThrow(
      /^redisRowStore: (give|name: write|prefix: write|keepMs: write|there is no)/,
    );
  for (const given of [undefined, null, {}, 'redis://localhost'])
    expect(() => redisRowStore(given as never, { name: 'a' })).toThrow(/^redisRowStore: give a client of ioredis/);
});
