import { type Either, isRight } from '@edgewalk/core/declare';
import type { GraphError } from '@edgewalk/core';
import type { ContainerRef } from './options.js';
import { pollSchedule } from './poll-schedule.js';
import type { Run } from './run.js';
import type { PartState } from './surface.js';

/** Errors that waiting does not cure. All others have been seen for containers that were in order. */
const permanentErrors: ReadonlySet<GraphError['_tag']> = new Set([
  'AccessTokenError',
  'PermissionError',
  'RateLimitError',
  'PolicyError',
  'InvalidParameterError',
  'AbortError',
] as const);

type Read = () => Promise<Either<GraphError, PartState | undefined>>;

/** Reads a state; undefined where Meta does not show it. */
async function stateOf(read: Read): Promise<PartState | undefined> {
  const outcome = await read();
  if (isRight(outcome)) return outcome.right;
  if (permanentErrors.has(outcome.left._tag)) throw outcome.left;
  return undefined;
}

/** How to read a part. Without a state of its own it is ready as soon as it exists. */
const reader =
  (run: Run, { container, child }: ContainerRef): Read =>
  async () =>
    run.partOf(child)?.read?.(container, run.call) ?? { _tag: 'Right', right: { phase: 'ready', code: '', text: '' } };

/** Reads a part; undefined where Meta does not show it. */
export const readState = (run: Run, ref: ContainerRef): Promise<PartState | undefined> => stateOf(reader(run, ref));

/** Polls a part until its state is final or the deadline passes; returns the last state seen. */
export const pollPart = (run: Run, ref: ContainerRef, until: number): Promise<PartState | undefined> =>
  poll(run, ref, until, reader(run, ref));

/** Polls until a state is final or the deadline passes; returns the last state seen. */
export async function poll(run: Run, ref: ContainerRef, until: number, read: Read): Promise<PartState | undefined> {
  let last: PartState | undefined;
  const { isSlow = false, waits } = run.partOf(ref.child) ?? {};
  const { pollEveryMs, isPollChosen } = run.settings;
  for (const pause of pollSchedule({ pollEveryMs, isSlow, waits: isPollChosen ? undefined : waits })) {
    const seen = await stateOf(read);
    if (seen && seen.phase !== 'waiting') return seen;
    last = seen ?? last;
    const left = until - run.now();
    if (left <= 0) break;
    const waitMs = Math.min(pause, left);
    await run.wait(waitMs, { type: 'waiting', ...ref, ...(seen && { status: seen.code }), waitMs });
  }
  return last;
}
