import { type CallOptions, type GraphError, InvalidArgumentError } from '@edgewalk/core';
import { isObject, systemTimer, type Timer } from '@edgewalk/core/declare';
import type { PublishCheckpoint } from './checkpoint.js';
import type { Finding } from '../look/finding.js';
import { splitUploadOptions, type UploadOptions, type UploadProgress } from '../upload/options.js';
import { checkHost, type FileHost } from './host.js';
import type { Checkpoints } from './claim.js';

/**
 * What is created before anything is public: a container of Instagram, a photo or a video of a Page. With `child` it is
 * one of several; what is published itself has none.
 */
export interface ContainerRef {
  readonly container: string;
  readonly child?: number;
}

/** An event that `onProgress` receives. */
export type PublishEvent =
  /** Something does not fit what Meta takes, and is sent all the same. */
  | { readonly type: 'warning'; readonly finding: Finding }
  /** Posts of the last 24 hours that count against the quota, and the quota. */
  | { readonly type: 'quota'; readonly used: number; readonly total: number }
  | ({ readonly type: 'created' } & ContainerRef)
  /** How far a file is, in bytes. */
  | ({ readonly type: 'uploading' } & UploadProgress & ContainerRef)
  /** A file was put on the host, or taken away from it again. */
  | { readonly type: 'hosted' | 'unhosted'; readonly name: string }
  /** The host did not take a file away: it is still there under this name. The post is as it is. */
  | { readonly type: 'left'; readonly name: string; readonly error: GraphError }
  /** A container is not ready; the next poll is in `waitMs` milliseconds. No `status` where Meta shows none. */
  | ({ readonly type: 'waiting'; readonly status?: string; readonly waitMs: number } & ContainerRef)
  /** A container expired or failed; a new one is created. */
  | ({ readonly type: 'replaced'; readonly status: string } & ContainerRef)
  /** A request failed; it is repeated in `waitMs` milliseconds. */
  | { readonly type: 'retrying'; readonly error: GraphError; readonly waitMs: number }
  /** No `container` where publishing creates the post, such as a text. */
  | { readonly type: 'publishing'; readonly container?: string }
  /** The answer was lost, and Meta does not show the post; the second look is in `waitMs` milliseconds. */
  | { readonly type: 'looking'; readonly waitMs: number }
  /** The post failed for good: what was created for it is removed. */
  | ({ readonly type: 'removed' } & ContainerRef)
  /** The first comment is there. No `id` where Meta does not say it. */
  | { readonly type: 'commented'; readonly id?: string }
  /** The first comment is not there, or nobody can tell: the next call with the checkpoint looks, and tries again. */
  | { readonly type: 'uncommented'; readonly error: GraphError }
  /** No `id` where Meta does not show the media. */
  | { readonly type: 'published'; readonly container?: string; readonly id?: string };

/** The options of `publish`, in addition to those of every call. */
export interface PublishOptions extends CallOptions {
  /** Receives an event for each step. If it throws, the publish stops. */
  readonly onProgress?: (event: PublishEvent) => void;
  /**
   * Stores a checkpoint. The next step waits for it, so that another process can resume after a crash. If it throws,
   * the publish stops.
   */
  readonly onCheckpoint?: (checkpoint: PublishCheckpoint) => unknown;
  /** The latest checkpoint that `onCheckpoint` received, to resume from; without one the publish starts anew. */
  readonly checkpoint?: PublishCheckpoint | null | undefined;
  /**
   * Where checkpoints are kept, in place of `checkpoint` and `onCheckpoint`. Of all processes that publish under one
   * `key`, one goes on, and the others stop before they send anything more.
   */
  readonly checkpoints?: Checkpoints;
  /** Your name for the post, such as the id of its row; goes with `checkpoints`. */
  readonly key?: string;
  /**
   * What to do about media and times beyond Meta's limits, before anything is created. `refuse`, by default: what Meta
   * refuses for certain is an error, whose findings `findingsIn(error)` gives, and the rest a `warning` event. `warn`: all
   * are events. `false`: nothing is looked at. What cannot be read passes.
   */
  readonly check?: 'refuse' | 'warn' | false;
  /**
   * The poll interval of a container in milliseconds, which also scales all other delays. Unless given, the first looks at a
   * container come soon and the later ones more than a minute apart: no more in five minutes than Meta recommends.
   */
  readonly pollEveryMs?: number;
  /** How long to wait for the children, and for the post, in milliseconds; 300,000 by default, as Meta recommends. */
  readonly giveUpAfterMs?: number;
  /**
   * Where files are put for Meta to fetch: those that it takes by URL only, such as Instagram's images. They are taken
   * away when the post is out, or failed.
   */
  readonly host?: FileHost;
  /** A comment to write below the post once it is out. A failure of it is an event, and never one of the post. */
  readonly firstComment?: string;
  /** The most bytes of a file to send in a second; no limit by default. */
  readonly bytesPerSecond?: number;
  /** How often the upload of a file goes on after failures without progress in between; 5 by default. */
  readonly resumes?: number;
  /** The clock; the system's by default. */
  readonly timer?: Timer;
}

/** The options with defaults filled in. */
export interface Settings extends Pick<PublishOptions, 'onProgress' | 'onCheckpoint'> {
  readonly pollEveryMs: number;
  /** The caller gave `pollEveryMs`. */
  readonly isPollChosen: boolean;
  readonly giveUpAfterMs: number;
  readonly timer: Timer;
  readonly check: 'refuse' | 'warn' | false;
  readonly host: FileHost | undefined;
  readonly firstComment: string | undefined;
  /** Of the upload driver. */
  readonly upload: Pick<UploadOptions, 'bytesPerSecond' | 'resumes' | 'timer'>;
}

/** The options of `publish` with defaults filled in, and those of every call, which the call itself checks. */
export interface SplitOptions {
  readonly settings: Settings;
  readonly call: CallOptions;
  /** Unchecked. */
  readonly checkpoint: unknown;
  /** Where to claim the publish. */
  readonly place: { readonly checkpoints: Checkpoints; readonly key: string } | undefined;
}

/** Separates the options of `publish` from those of every call. */
export function splitOptions(operation: string, options: PublishOptions): SplitOptions {
  const problem = isObject(options) ? problemOf(options) : 'options: give an object';
  if (problem !== undefined) throw new InvalidArgumentError(operation, problem);
  const { onProgress, onCheckpoint, checkpoint, checkpoints, key, ...rest }: PublishOptions = options;
  const { pollEveryMs = 60_000, giveUpAfterMs = 300_000, host, firstComment, check = 'refuse', ...quick } = rest;
  const { timer = systemTimer, bytesPerSecond, resumes, ...call } = quick;
  checkHost(host, operation);
  const upload = {
    ...(bytesPerSecond !== undefined && { bytesPerSecond }),
    ...(resumes !== undefined && { resumes }),
    timer,
  };
  void splitUploadOptions(upload, operation);
  const hooks = { ...(onProgress && { onProgress }), ...(onCheckpoint && { onCheckpoint }) };
  const place = checkpoints && key !== undefined ? { checkpoints, key } : undefined;
  const isPollChosen = options.pollEveryMs !== undefined;
  const settings = { ...hooks, pollEveryMs, isPollChosen, giveUpAfterMs, timer, host, firstComment, upload, check };
  return { settings, call, checkpoint, place };
}

/** What is wrong with the options. */
function problemOf(options: PublishOptions): string | undefined {
  const { pollEveryMs = 1, giveUpAfterMs = 0, firstComment, check = 'refuse', onProgress, onCheckpoint } = options;
  if (!isTime(pollEveryMs) || pollEveryMs === 0) return 'pollEveryMs: write milliseconds above 0';
  if (!isTime(giveUpAfterMs)) return 'giveUpAfterMs: write milliseconds, 0 or more';
  if (firstComment !== undefined && typeof firstComment !== 'string') return 'firstComment: write a text';
  if (!['refuse', 'warn', false].includes(check)) return "check: write 'refuse', 'warn' or false";
  for (const [name, hook] of Object.entries({ onProgress, onCheckpoint }))
    if (hook !== undefined && typeof hook !== 'function') return `${name}: give a function`;
  return placeProblem(options);
}

/** What is wrong with where checkpoints are kept. */
function placeProblem({ checkpoints, key, checkpoint }: PublishOptions): string | undefined {
  if (checkpoints === undefined) return key === undefined ? undefined : 'key: it goes with checkpoints';
  if (!isObject(checkpoints) || typeof checkpoints.claim !== 'function')
    return 'checkpoints: give memoryCheckpoints(), checkpointsIn({ read, write }), or an object with claim(key)';
  if (typeof key !== 'string' || key === '')
    return "key: give your name for the post, such as the id of its row: 'post-17'";
  return checkpoint === undefined ? undefined : 'checkpoint: leave it out, checkpoints has it';
}

/** At most what a timer can wait. */
const isTime = (value: number): boolean => typeof value === 'number' && value >= 0 && value <= 2 ** 31 - 1;
