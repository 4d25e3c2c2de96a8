import {
  type CallOptions,
  type GraphError,
  InvalidArgumentError,
  isObject,
  systemTimer,
  type Timer,
} from '@edgewalk/core';
import type { PublishCheckpoint } from './checkpoint.js';

/** A container, and which child of a carousel it is; the one that is published is no child. */
export interface Whose {
  readonly container: string;
  readonly child?: number;
}

/** What `onProgress` is told. */
export type PublishEvent =
  /** How many posts of the last 24 hours count, of those that may be. */
  | { readonly type: 'quota'; readonly used: number; readonly total: number }
  | ({ readonly type: 'created' } & Whose)
  /** A container is not ready: it is looked at again in `waitMs` milliseconds. No `status` where Meta shows none. */
  | ({ readonly type: 'waiting'; readonly status?: string; readonly waitMs: number } & Whose)
  /** A container expired or failed, and is made anew. */
  | ({ readonly type: 'replaced'; readonly status: string } & Whose)
  /** A request failed, and is sent again in `waitMs` milliseconds. */
  | { readonly type: 'retrying'; readonly error: GraphError; readonly waitMs: number }
  | { readonly type: 'publishing'; readonly container: string }
  /** No `id` where Meta does not show the media. */
  | { readonly type: 'published'; readonly container: string; readonly id?: string };

/** How a post is published, beside what every call takes. */
export interface PublishOptions extends CallOptions {
  /** Is told of each step. What it throws ends the publishing. */
  readonly onProgress?: (event: PublishEvent) => void;
  /**
   * Keeps a checkpoint. The next step waits for it, so that a process that died goes on where it was. What it throws
   * ends the publishing.
   */
  readonly onCheckpoint?: (checkpoint: PublishCheckpoint) => unknown;
  /** What `onCheckpoint` was given last, to go on from there; nothing begins anew. */
  readonly checkpoint?: PublishCheckpoint | null | undefined;
  /** How long to wait between two looks at a container, in milliseconds; 60,000 by default, which is Meta's advice. */
  readonly pollEveryMs?: number;
  /** How long to wait for the children, and for the post, in milliseconds; 300,000 by default, which is Meta's advice. */
  readonly giveUpAfterMs?: number;
  /** The time and the waiting; the machine's own by default. */
  readonly timer?: Timer;
}

/** The same with defaults in place. */
export interface Settings extends Pick<PublishOptions, 'onProgress' | 'onCheckpoint'> {
  readonly pollEveryMs: number;
  readonly giveUpAfterMs: number;
  readonly timer: Timer;
}

/** What every call takes, and what is ours, with defaults in place. The call itself checks the former. */
export interface SplitOptions {
  readonly settings: Settings;
  readonly call: CallOptions;
  /** As the caller gave it. */
  readonly checkpoint: unknown;
}

/** Tells what is ours from what every call takes. */
export function splitOptions(options: PublishOptions): SplitOptions {
  if (!isObject(options)) throw wrong('options: give an object');
  const { onProgress, onCheckpoint, checkpoint, ...rest }: PublishOptions = options;
  const { pollEveryMs = 60_000, giveUpAfterMs = 300_000, timer = systemTimer, ...call } = rest;
  if (!isTime(pollEveryMs) || pollEveryMs === 0) throw wrong('pollEveryMs: write milliseconds above 0');
  if (!isTime(giveUpAfterMs)) throw wrong('giveUpAfterMs: write milliseconds, 0 or more');
  for (const [name, hook] of Object.entries({ onProgress, onCheckpoint }))
    if (hook !== undefined && typeof hook !== 'function') throw wrong(`${name}: give a function`);
  const hooks = { ...(onProgress && { onProgress }), ...(onCheckpoint && { onCheckpoint }) };
  return { settings: { ...hooks, pollEveryMs, giveUpAfterMs, timer }, call, checkpoint };
}

/** No longer than a timer can run. */
const isTime = (value: number): boolean => typeof value === 'number' && value >= 0 && value <= 2 ** 31 - 1;

const wrong = (advice: string) => new InvalidArgumentError('User.publish', advice);
