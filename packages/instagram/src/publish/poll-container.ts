import { isRight } from '@edgewalk/core/declare';
import type { GraphError } from '@edgewalk/core';
import { Container } from '../container.js';
import type { ContainerRef } from './options.js';
import { pollSchedule } from './poll-schedule.js';
import type { Run } from './run.js';

/** The status of a container. */
export interface ContainerState {
  /** Such as `IN_PROGRESS`. */
  readonly code: string;
  /** Meta's description; empty where there is none. */
  readonly text: string;
}

/** Errors that waiting does not cure. All others have been seen for containers that were in order. */
const permanentErrors: ReadonlySet<GraphError['_tag']> = new Set([
  'AccessTokenError',
  'PermissionError',
  'RateLimitError',
  'PolicyError',
  'InvalidParameterError',
  'AbortError',
] as const);

/** Reads a container; undefined where Meta does not show it. */
export async function readState(run: Run, container: string): Promise<ContainerState | undefined> {
  const fields = ['status_code', 'status'] as const;
  const outcome = await new Container(run.client, container).get({ fields }, run.call).either();
  if (isRight(outcome)) {
    const { status: text = '', status_code: state = codeIn(text) } = outcome.right;
    const code = state?.toUpperCase();
    return code === undefined ? undefined : { code, text };
  }
  if (permanentErrors.has(outcome.left._tag)) throw outcome.left;
  return undefined;
}

/** Sometimes only the text comes, such as `Error: Media download has failed`: it begins with the state. */
function codeIn(text: string): string | undefined {
  const state = /^\s*(error|expired|finished|published|in progress)\b/i.exec(text)?.[1];
  return state?.toUpperCase().replace(' ', '_');
}

/** Polls a container until its state is final or the deadline passes; returns the last state seen. */
export async function pollContainer(run: Run, ref: ContainerRef, until: number): Promise<ContainerState | undefined> {
  let last: ContainerState | undefined;
  for (const pause of pollSchedule(run.settings.pollEveryMs, run.isVideo(ref.child))) {
    const seen = await readState(run, ref.container);
    if (seen && isFinal(seen)) return seen;
    last = seen ?? last;
    const left = until - run.now();
    if (left <= 0) break;
    const waitMs = Math.min(pause, left);
    await run.wait(waitMs, { type: 'waiting', ...ref, ...(seen && { status: seen.code }), waitMs });
  }
  return last;
}

const isFinal = ({ code }: ContainerState): boolean => ['FINISHED', 'PUBLISHED', 'ERROR', 'EXPIRED'].includes(code);
