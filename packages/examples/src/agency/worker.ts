// One of the processes that publish. It is told by the environment what it works on, and tells its parent what is out.
import { limiter } from '@edgewalk/core/limits';
import { checkpointsIn, Instagram, type NewPost } from '@edgewalk/instagram';
import { publishWorker } from '@edgewalk/queue';
import { redisStore } from '@edgewalk/redis';
import { redisRowStore } from '@edgewalk/redis/rows';
import { Redis } from 'ioredis';

/** What a worker is told. */
export interface WorkerTask {
  readonly name: string;
  readonly queue: string;
  readonly redisUrl: string;
  readonly accessToken: string;
  readonly baseUrl: string;
  readonly userId: string;
}

/** The member of the environment that holds the task: other users of the machine do not see it in the list of processes. */
export const taskName = 'EDGEWALK_AGENCY_WORKER';

/** What a worker tells of a post. */
export interface Published {
  readonly post: string;
}

/** Publishes until the process is told to stop. */
export async function work({ queue, redisUrl, accessToken, baseUrl, userId }: WorkerTask): Promise<void> {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const limits = limiter({ store: redisStore(connection, { prefix: queue }) });
  const agency = new Instagram({ accessToken, userId, baseUrl, limits });
  const worker = publishWorker<NewPost, unknown>(queue, {
    connection,
    accounts: (id) => agency.as({ userId: id }).user,
    checkpoints: checkpointsIn(redisRowStore(connection, { name: `${queue}-checkpoints` })),
    // A worker that is killed is noticed within seconds, not within half a minute.
    lockMs: 2_000,
    publish: { pollEveryMs: 500 },
    worker: { stalledInterval: 1_000 },
  });
  worker.on('completed', ({ id = '' }) => process.send?.({ post: id } satisfies Published));
  worker.on('error', (error) => console.error(error.message));
  const end = async () => {
    await worker.close();
    await agency.client.close();
    connection.disconnect();
    if (process.connected) process.disconnect();
  };
  // Also where the parent is gone.
  let ended: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'disconnect']) process.once(signal, () => void (ended ??= end()));
  await worker.waitUntilReady();
}
