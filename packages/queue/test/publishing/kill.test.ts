import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { listPosts, schedulePost } from '@edgewalk/queue';
import { seed } from '@edgewalk/testing/publishers';
import { hasRedis, startRedis } from '@edgewalk/testing/redis-server';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { Workers } from '../support/fleet-of-workers.js';

// More and elsewhere: EDGEWALK_POSTS=1000 EDGEWALK_SEED=7.
const count = Number(process.env['EDGEWALK_POSTS'] ?? 40);
const image_url = 'https://cdn.example/rye.jpg';

(hasRedis ? describe : describe.skip)('workers that are killed and stopped', () => {
  let emulator: Emulator;
  let redis: Redis;
  let workers: Workers;
  beforeAll(async () => {
    emulator = await startEmulator({
      seed,
      accounts: { count: Math.max(10, Math.ceil(count / 20)), media: 1 },
      faults: [
        { on: 'POST /{ig-user}/media_publish', chance: 0.1, fault: { lost: 'applied' } },
        { on: 'POST /{ig-user}/media_publish', chance: 0.05, fault: { lost: 'not applied' } },
        { on: 'POST /{ig-user}/media_publish', every: 3, fault: { delay: '150ms' } },
        { on: 'POST /{ig-user}/media', chance: 0.05, fault: { status: 503 } },
      ],
    });
  });
  afterAll(async () => {
    workers?.close();
    redis?.disconnect();
    await emulator.close();
  });

  test(
    'publish each post once',
    async () => {
      const { url } = await startRedis();
      redis = new Redis(url, { maxRetriesPerRequest: null });
      const queue = new Queue('posts', { connection: redis });
      const ids = Array.from(emulator.accounts, ({ id }) => id);
      const schedule = async (from: number, to: number) => {
        for (let index = from; index < to; index += 1)
          await schedulePost(queue, {
            id: `post-${index}`,
            account: ids[index % ids.length] ?? '',
            post: { image_url, caption: `post-${index}.` },
          });
      };
      // The other half comes when workers were disturbed three times: however fast they are, they meet it.
      let scheduled = Math.floor(count / 2);
      await schedule(0, scheduled);
      workers = new Workers([url, 'posts', emulator.url, systemToken(emulator)], seed);
      await workers.start(3);
      const promote = setInterval(() => void queue.promoteJobs().catch(() => undefined), 200);
      await workers.disturb(async () => {
        // Quotas are by the day.
        emulator.clock.advance(600_000);
        if (workers.killed + workers.stopped > 2 && scheduled < count) {
          await schedule(scheduled, count);
          scheduled = count;
        }
        const { completed = 0, failed = 0 } = await queue.getJobCounts('completed', 'failed');
        return completed + failed === count;
      });
      clearInterval(promote);
      const failed: unknown[] = [];
      for await (const { id, reason } of listPosts(queue, { states: ['failed'] })) failed.push({ id, reason });
      expect(failed).toEqual([]);
      const live = await captionsOf(emulator, ids);
      const doubles = live.filter((caption, index) => live.indexOf(caption) !== index);
      const lost = Array.from({ length: count }, (_, index) => `post-${index}.`).filter(
        (caption) => !live.includes(caption),
      );
      process.stdout.write(
        `${count} posts, seed ${seed}: ${workers.killed} kills, ${workers.stopped} stops, ${doubles.length} double, ${lost.length} lost\n`,
      );
      expect({ doubles, lost }).toEqual({ doubles: [], lost: [] });
      expect(workers.killed + workers.stopped).toBeGreaterThan(2);
      await queue.close();
    },
    120_000 + count * 5_000,
  );
});

const systemToken = ({ agencies }: Emulator): string => agencies[0]?.tokens.system ?? '';

/** What is live, of all accounts. */
async function captionsOf(emulator: Emulator, ids: readonly string[]): Promise<string[]> {
  const captions: string[] = [];
  const agency = new Instagram({ accessToken: systemToken(emulator), userId: '1', baseUrl: emulator.url });
  for (const userId of ids) {
    const api = agency.as({ userId });
    for await (const { caption = '' } of api.user.media.get({ fields: ['caption'], limit: 100 }))
      if (/^post-\d+\.$/.test(caption)) captions.push(caption);
  }
  return captions;
}
