import { Instagram } from '@edgewalk/instagram';
import { type HarvestJob, harvestWorker, scheduleHarvest } from '@edgewalk/queue';
import { hasRedis } from '@edgewalk/testing/redis-server';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Job, Queue } from 'bullmq';
import { FleetServer } from '../support/fleet-server.js';
import { Queues } from '../support/queues.js';

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => String(17_000 + index));

const mediaOf = (ids: readonly string[]) => ids.flatMap((id) => [`${id}0`, `${id}1`, `${id}2`]);

(hasRedis ? describe : describe.skip)('harvestWorker', () => {
  const queues = new Queues();
  let fleet: FleetServer;
  let api: Instagram;
  let queue: Queue;
  let found: string[];
  beforeEach(async () => {
    fleet = new FleetServer();
    api = new Instagram({ accessToken: 'EAAagency', userId: '1', baseUrl: await fleet.start(), retry: false });
    queue = await queues.queue();
    found = [];
  });
  afterEach(() => fleet.stop());
  afterAll(() => queues.close());

  /** A worker that keeps the accounts of its rows, with what became of them. */
  async function work(onRow: (account: string, count: number) => unknown = () => undefined) {
    const worker = harvestWorker(queue.name, ['username', { media: { fields: ['id'], limit: 2 } }], {
      connection: await queues.connection(),
      accounts: (id) => api.as({ userId: id }).user,
      concurrency: 10,
      together: 5,
      follow: 'media',
      worker: { settings: { backoffStrategy: () => 10 } },
      onRow: async ({ account, value, error }) => {
        await onRow(account, found.length);
        found.push(...(error ? [`${account} ${error.name}`] : (value?.media?.data ?? []).map(({ id }) => id)));
      },
    });
    worker.on('error', () => undefined);
    queues.keep(worker);
    return worker;
  }

  const finished = async (id: string): Promise<Job<HarvestJob>> => {
    for (;;) {
      const job = await queue.getJob(id);
      if (job?.finishedOn !== undefined) return job as Job<HarvestJob>;
      await new Promise((resolve) => void setTimeout(resolve, 10));
    }
  };

  test('reads the accounts of several jobs, and stores each row', async () => {
    fleet.plans.set('17003', { isRevoked: true });
    const ids = idsOf(25);
    expect(await scheduleHarvest(queue, { id: 'night', accounts: ids, perJob: 10 })).toEqual([
      'night.1',
      'night.2',
      'night.3',
    ]);
    await scheduleHarvest(queue, { id: 'night', accounts: ids, perJob: 10 });
    await work();
    const results = await Promise.all(
      ['night.1', 'night.2', 'night.3'].map(async (id) => (await finished(id)).returnvalue),
    );
    expect(results).toEqual([
      { rows: 19, errors: 1 },
      { rows: 20, errors: 0 },
      { rows: 10, errors: 0 },
    ]);
    const healthy = ids.filter((id) => id !== '17003');
    expect(found.toSorted()).toEqual([...mediaOf(healthy), '17003 AccessTokenError'].toSorted());
    expect(JSON.stringify(await queue.getJobs())).not.toContain('EAA');
  });

  test('an account that is held is read in a later run of the job, and no attempt is used up', async () => {
    fleet.plans.set('17001', { heldMinutes: 0.03, heldTimes: 1 });
    await scheduleHarvest(queue, { id: 'night', accounts: idsOf(3) });
    await work();
    const job = await finished('night.1');
    expect(job).toMatchObject({ attemptsMade: 1, attemptsStarted: 2, returnvalue: { rows: 6, errors: 0 } });
    expect(found.toSorted()).toEqual(mediaOf(idsOf(3)).toSorted());
  });

  test('a row that could not be stored comes again', async () => {
    await scheduleHarvest(queue, { id: 'night', accounts: idsOf(3) });
    let failures = 0;
    await work((_, count) => {
      if (count < 2 || failures > 0) return;
      failures += 1;
      throw new Error('the database is gone: postgres://u:p@db?access_token=EAAsecretsecret');
    });
    const failed = async () => (await queue.getJob('night.1'))?.failedReason;
    while ((await failed()) === undefined) await new Promise((resolve) => void setTimeout(resolve, 10));
    expect(await failed()).toMatch(/^the row of \d+ could not be stored: the database is gone: .*\[redacted\]/);
    await (await queue.getJob('night.1'))?.promote();
    await finished('night.1');
    expect(new Set(found)).toEqual(new Set(mediaOf(idsOf(3))));
  });

  test('a worker that is closed leaves where it was, and another one goes on there', async () => {
    fleet.latencyMs = 20;
    await scheduleHarvest(queue, { id: 'night', accounts: idsOf(100) });
    let close: (() => Promise<void>) | undefined;
    const closed = new Promise<void>((resolve) => {
      const closing = () => void close?.().then(resolve);
      void work((_, count) => void (count === 30 && setTimeout(closing))).then(
        (worker) => (close = () => worker.close()),
      );
    });
    await closed;
    const read = found.length;
    expect(read).toBeLessThan(300);
    await work();
    await finished('night.1');
    expect(found.toSorted()).toEqual(mediaOf(idsOf(100)).toSorted());
  });

  test.each([
    [{ id: 'a:b', accounts: [] }, "id: BullMQ takes no ':'"],
    [{ id: 'night', accounts: ['EAAtoken'] }, 'accounts: give the ids of the accounts'],
    [{ id: 'night', accounts: [], at: '2026-01-01T00:00:00Z' }, 'at: it is in the past'],
    [{ id: 'night', accounts: [], perJob: 0 }, 'perJob: write a whole number from 1 to 10000'],
  ])('what cannot be a harvest is refused: %p', async (given, advice) => {
    await expect(scheduleHarvest(queue, given)).rejects.toThrow(advice);
  });
});
