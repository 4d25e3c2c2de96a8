import type { GraphError } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import { Container } from '../container.js';
import type { Whose } from './options.js';
import { looks } from './pace.js';
import type { Run } from './run.js';

/** What Meta says of a container. */
export interface State {
  /** Such as `IN_PROGRESS`. */
  readonly code: string;
  /** The same in words; empty where Meta has none. */
  readonly text: string;
}

/** Errors that do not pass by waiting. All others have hidden containers that were in order. */
const lasting: ReadonlySet<GraphError['_tag']> = new Set([
  'AccessTokenError',
  'PermissionError',
  'RateLimitError',
  'PolicyError',
  'InvalidParameterError',
  'AbortError',
] as const);

/** Reads a container; undefined where Meta does not show it. */
export async function look(run: Run, container: string): Promise<State | undefined> {
  const fields = ['status_code', 'status'] as const;
  const answer = await new Container(run.client, container).get({ fields }, run.call).either();
  if (E.isRight(answer)) {
    const { status_code: code, status: text = '' } = answer.right;
    return code === undefined ? undefined : { code, text };
  }
  if (lasting.has(answer.left._tag)) throw answer.left;
  return undefined;
}

/** Waits until Instagram is through with a container, or until a time: then the last that was seen. */
export async function waitFor(run: Run, whose: Whose, until: number): Promise<State | undefined> {
  let last: State | undefined;
  for (const pause of looks(run.settings.pollEveryMs, run.isVideo(whose.child))) {
    const seen = await look(run, whose.container);
    if (seen && isThrough(seen)) return seen;
    last = seen ?? last;
    const left = until - run.now();
    if (left <= 0) break;
    const waitMs = Math.min(pause, left);
    await run.wait(waitMs, { type: 'waiting', ...whose, ...(seen && { status: seen.code }), waitMs });
  }
  return last;
}

const isThrough = ({ code }: State): boolean => ['FINISHED', 'PUBLISHED', 'ERROR', 'EXPIRED'].includes(code);
