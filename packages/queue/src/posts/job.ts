import { checkObject, InvalidArgumentError, isObject, may, must, type Rule } from '@edgewalk/core/declare';
import type { Queue } from 'bullmq';
import { plainData } from './plain-data.js';

/** What a job of a post holds: plain JSON, without a token. */
export interface PostJob<Post = unknown> {
  /** The id of the account or the Page. */
  readonly account: string;
  /** What `publish` takes. */
  readonly post: Post;
  /** When it is to be published, as ISO 8601. */
  readonly at: string;
  readonly firstComment?: string;
}

/** The part of BullMQ's `Queue` that posts need. */
export type PostQueue = Pick<Queue, 'name' | 'add' | 'getJob' | 'getJobs' | 'getJobState'>;

/** A post to publish. */
export interface NewScheduledPost<Post extends object = object> {
  /** Your name for the post, such as `post-17`: the id of its job. */
  readonly id: string;
  /** The id of the account or the Page that publishes it. */
  readonly account: string;
  /** When to publish it: a `Date`, or a text with its zone, `2026-12-24T08:00:00Z`. At once by default. */
  readonly at?: Date | string;
  /** What `publish` takes, as plain data: files by a path or a URL that every worker can read. */
  readonly post: Post;
  /** A comment to write below the post once it is out. */
  readonly firstComment?: string;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** BullMQ takes neither `:` nor a number alone; the key of a checkpoint may have 200 characters. */
export function idAdvice(id: unknown): string | undefined {
  if (!isText(id)) return "write your name for the post, such as 'post-17'";
  if (id.includes(':')) return `BullMQ takes no ':' in it: write ${JSON.stringify(id.replaceAll(':', '-'))}`;
  if (/^[+-]?\d+$/.test(id)) return `BullMQ takes no number alone: write 'post-${id}'`;
  return /^[^\p{C}]{1,150}$/u.test(id) ? undefined : 'write up to 150 characters, none of them a control character';
}

const rules = {
  id: idAdvice,
  account: must(isAccount, "write the id of the account that publishes it, such as '17841400000000001'"),
  at: (value) => (value === undefined ? undefined : timeAdvice(value)),
  post: must(isObject, "give what publish takes, such as { image_url, caption: '…' }"),
  firstComment: may(isText, 'write a text'),
} satisfies Record<keyof NewScheduledPost, Rule>;

/** Digits, as all of Meta's ids are: a token in its place must not reach Redis. */
function isAccount(value: unknown): boolean {
  return typeof value === 'string' && /^\d{1,40}$/.test(value);
}

/** BullMQ keeps the time of a job in a number whose lower bits are taken. */
const latest = 2 ** 53 / 0x1000;

export function timeAdvice(at: unknown): string | undefined {
  const write = "write a Date, or a text with its zone: '2026-12-24T08:00:00Z'";
  if (!(at instanceof Date) && typeof at !== 'string') return write;
  if (typeof at === 'string' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(at))
    return write;
  const time = timeOf(at);
  if (Number.isNaN(time)) return `there is no such time: ${write}`;
  if (time < Date.now()) return 'it is in the past: leave it out to publish at once';
  return time < latest ? undefined : 'it is too far ahead: write a time before 2039';
}

export const timeOf = (at: Date | string): number => new Date(at).getTime();

/** Refuses a post that cannot become a job, before Redis hears of it. Returns the data of its job. */
export function jobOf(given: NewScheduledPost): PostJob {
  checkObject(given, 'schedulePost', "{ id: 'post-17', account, at, post: { image_url } }", rules);
  const { account, at = new Date(), post, firstComment } = given;
  const time = new Date(timeOf(at)).toISOString();
  const data = { account, at: time, post: plainData(post, 'schedulePost') };
  return firstComment === undefined
    ? data
    : { ...data, firstComment: String(plainData(firstComment, 'schedulePost', 'firstComment')) };
}

/** What may change of a post that is scheduled. */
export type PostChange<Post extends object = object> = Partial<
  Pick<NewScheduledPost<Post>, 'at' | 'post' | 'firstComment'>
>;

/** The data of a job after a change, or the first thing that is wrong with it. */
export function changedJob(data: PostJob, change: PostChange): PostJob {
  const { at, post, firstComment } = rules;
  checkObject(change, 'changePost', '{ at: new Date(…) }', {
    at,
    firstComment,
    post: (value) => (value === undefined ? undefined : post(value)),
  });
  return {
    ...data,
    ...(change.at !== undefined && { at: new Date(timeOf(change.at)).toISOString() }),
    ...(change.post !== undefined && { post: plainData(change.post, 'changePost') }),
    ...(change.firstComment !== undefined && {
      firstComment: String(plainData(change.firstComment, 'changePost', 'firstComment')),
    }),
  };
}

/** Refuses what cannot be a post's id. */
export function checkPostId(id: unknown, where: string): asserts id is string {
  const advice = idAdvice(id);
  if (advice !== undefined) throw new InvalidArgumentError(where, `id: ${advice}`);
}

/** Refuses what cannot be the name of a queue: with the id of a post it is the key of a checkpoint. */
export function checkQueueName(name: unknown, where: string): asserts name is string {
  if (typeof name === 'string' && /^[^\p{C}:]{1,45}$/u.test(name)) return;
  throw new InvalidArgumentError(where, "name: write the name of the queue, up to 45 characters without ':'");
}

/** Refuses what is no queue of BullMQ. */
export function checkQueue(queue: unknown, where: string): asserts queue is PostQueue {
  const isQueue = ['add', 'getJob', 'getJobs', 'getJobState'].every(
    (name) => typeof (queue as Record<string, unknown> | null | undefined)?.[name] === 'function',
  );
  if (!isQueue) throw new InvalidArgumentError(where, "give a Queue of BullMQ: new Queue('posts', { connection })");
}
