import { Instagram, type NewPost } from '@edgewalk/instagram';
import { schedulePost } from '@edgewalk/queue';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { Board } from './board.js';
import { Crew } from './crew.js';
import type { WorkerTask } from './worker.js';

/** What the day came to. */
export interface Day {
  readonly scheduled: number;
  /** How often each post is live, of those that are not so once. */
  readonly wrong: readonly (readonly [caption: string, times: number])[];
}

interface DaySetup {
  readonly task: Omit<WorkerTask, 'name'>;
  readonly program: Crew['program'];
  readonly ids: readonly string[];
  readonly signal: AbortSignal;
}

const workers = 3;
const captionOf = (id: string) => `The table is laid: ${id}.`;

/** Schedules a post for each account, and has three processes publish them, of which one is killed on the way. */
export async function publishAll({ task, program, ids, signal }: DaySetup, board: Board): Promise<Day> {
  const connection = new Redis(task.redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue(task.queue, { connection });
  const posts = new Map(ids.map((account, index) => [`post-${index + 1}`, account]));
  for (const [id, account] of posts) {
    const post: NewPost = { image_url: 'https://images.example/table.jpg', caption: captionOf(id) };
    await schedulePost(queue, { id, account, post });
  }
  board.scheduled(posts.size);
  try {
    await publishWith(new Map(posts), { queue, task, program, signal }, board);
  } finally {
    await queue.close();
    connection.disconnect();
  }
  return { scheduled: posts.size, wrong: await findWrong(task, posts) };
}

function publishWith(
  waiting: Map<string, string>,
  { queue, task, program, signal }: Omit<DaySetup, 'ids'> & { readonly queue: Queue },
  board: Board,
): Promise<void> {
  const killAt = Math.ceil((waiting.size * 2) / 3);
  return new Promise((resolve, reject) => {
    const published = (post: string, worker: string) => {
      const account = waiting.get(post);
      if (account === undefined) return;
      waiting.delete(post);
      board.published(account, worker);
      if (waiting.size === killAt) board.killed(crew.kill());
      if (waiting.size === 0) void crew.close().then(resolve, reject);
    };
    // A worker that was killed may have published without a word: the queue knows.
    const askQueue = async (worker: string) => {
      if (waiting.size > 0) for (const { id = '' } of await queue.getCompleted()) published(id, worker);
    };
    const crew = new Crew(program, task, { published, ended: (worker) => void askQueue(worker).catch(reject) });
    signal.addEventListener('abort', () => void crew.close().then(() => reject(signal.reason as Error), reject));
    crew.start(workers);
  });
}

/** Counts what is live, by the captions. */
async function findWrong({ accessToken, baseUrl, userId }: DaySetup['task'], posts: ReadonlyMap<string, string>) {
  const agency = new Instagram({ accessToken, baseUrl, userId });
  const wrong: (readonly [string, number])[] = [];
  for (const [id, account] of posts) {
    const { data } = await agency.as({ userId: account }).user.media.get({ fields: ['caption'], limit: 10 });
    const times = data.filter(({ caption }) => caption === captionOf(id)).length;
    if (times !== 1) wrong.push([captionOf(id), times]);
  }
  return wrong;
}
