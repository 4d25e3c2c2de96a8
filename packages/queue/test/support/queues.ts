import { randomUUID } from 'node:crypto';
import { memoryStore } from '@edgewalk/auth';
import { checkpointsIn, type NewPost } from '@edgewalk/instagram';
import {
  findPost,
  publishWorker,
  type PublishWorker,
  type PublishWorkerOptions,
  type PostState,
  type ScheduledPost,
} from '@edgewalk/queue';
import { redisUrl } from '@edgewalk/testing/redis-server';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';

/** Queues of a test file, with their workers. */
export class Queues {
  readonly #opened: { close(): Promise<unknown> }[] = [];
  #redis: Redis | undefined;

  async connection(): Promise<Redis> {
    return (this.#redis ??= new Redis(await redisUrl(), { maxRetriesPerRequest: null }));
  }

  async queue(): Promise<Queue> {
    const queue = new Queue(`posts-${randomUUID()}`, { connection: await this.connection() });
    this.#opened.push(queue);
    return queue;
  }

  /** A worker of a queue, whose polls take no time. */
  async worker(
    queue: Queue,
    options: Pick<PublishWorkerOptions<NewPost>, 'accounts'> & Partial<PublishWorkerOptions<NewPost>>,
  ): Promise<PublishWorker<NewPost>> {
    const worker = publishWorker(queue.name, {
      connection: await this.connection(),
      checkpoints: checkpointsIn(memoryStore()),
      ...options,
      publish: { pollEveryMs: 5, ...options.publish },
    });
    // Errors of the connection and of lost locks are part of what is tested.
    worker.on('error', () => undefined);
    this.#opened.push(worker);
    return worker;
  }

  /** Closes it with the others. */
  keep(opened: { close(): Promise<unknown> }): void {
    this.#opened.push(opened);
  }

  async close(): Promise<void> {
    for (const each of this.#opened.toReversed()) await each.close();
    this.#redis?.disconnect();
  }
}

/** Waits until a post is in one of these states. */
export async function reached(queue: Queue, id: string, ...states: PostState[]): Promise<ScheduledPost> {
  for (;;) {
    const post = await findPost(queue, id);
    if (post !== undefined && states.includes(post.state)) return post;
    await new Promise((resolve) => void setTimeout(resolve, 10));
  }
}
