import { type CallOptions, type GraphError, InvalidArgumentError } from '@edgewalk/core';
import { isObject, systemTimer, type Timer } from '@edgewalk/core/declare';
import type { PublishCheckpoint } from './checkpoint.js';

/** A container, and the index of the child it is for; the container that is published has none. */
export interface ContainerRef {
  readonly container: string;
  readonly child?: number;
}

/** An event that `onProgress` receives. */
export type PublishEvent =
  /** Posts of the last 24 hours that count against the quota, and the quota. */
  | { readonly type: 'quota'; readonly used: number; readonly total: number }
  | ({ readonly type: 'created' } & ContainerRef)
  /** A container is not ready; the next poll is in `waitMs` milliseconds. No `status` where Meta shows none. */
  | ({ readonly type: 'waiting'; readonly status?: string; readonly waitMs: number } & ContainerRef)
  /** A container expired or failed; a new one is created. */
  | ({ readonly type: 'replaced'; readonly status: string } & ContainerRef)
  /** A request failed; it is repeated in `waitMs` milliseconds. */
  | { readonly type: 'retrying'; readonly error: GraphError; readonly waitMs: number }
  | { readonly type: 'publishing'; readonly container: string }
  /** No `id` where Meta does not show the media. */
  | { readonly type: 'published'; readonly container: string; readonly id?: string };

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
  /** The poll interval of a container in milliseconds; 60,000 by default, as Meta recommends. */
  readonly pollEveryMs?: number;
  /** How long to wait for the children, and for the post, in milliseconds; 300,000 by default, as Meta recommends. */
  readonly giveUpAfterMs?: number;
  /** The clock; the system's by default. */
  readonly timer?: Timer;
}

/** The options with defaults filled in. */
export interface Settings extends Pick<PublishOptions, 'onProgress' | 'onCheckpoint'> {
  readonly pollEveryMs: number;
  readonly giveUpAfterMs: number;
  readonly timer: Timer;
}

/** The options of `publish` with defaults filled in, and those of every call, which the call itself checks. */
export interface SplitOptions {
  readonly settings: Settings;
  readonly call: CallOptions;
  /** Unchecked. */
  readonly checkpoint: unknown;
}

/** Separates the options of `publish` from those of every call. */
export function splitOptions(options: PublishOptions): SplitOptions {
  if (!isObject(options)) throw invalidArgument('options: give an object');
  const { onProgress, onCheckpoint, checkpoint, ...rest }: PublishOptions = options;
  const { pollEveryMs = 60_000, giveUpAfterMs = 300_000, timer = systemTimer, ...call } = rest;
  if (!isTime(pollEveryMs) || pollEveryMs === 0) throw invalidArgument('pollEveryMs: write milliseconds above 0');
  if (!isTime(giveUpAfterMs)) throw invalidArgument('giveUpAfterMs: write milliseconds, 0 or more');
  for (const [name, hook] of Object.entries({ onProgress, onCheckpoint }))
    if (hook !== undefined && typeof hook !== 'function') throw invalidArgument(`${name}: give a function`);
  const hooks = { ...(onProgress && { onProgress }), ...(onCheckpoint && { onCheckpoint }) };
  return { settings: { ...hooks, pollEveryMs, giveUpAfterMs, timer }, call, checkpoint };
}

/** At most what a timer can wait. */
const isTime = (value: number): boolean => typeof value === 'number' && value >= 0 && value <= 2 ** 31 - 1;

const invalidArgument = (advice: string) => new InvalidArgumentError('User.publish', advice);
