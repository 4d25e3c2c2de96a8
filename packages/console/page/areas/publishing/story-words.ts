import type { ContainerState, RequestEntry } from '@edgewalk/emulator';
import { bodyOf, errorWords } from '../activity/summary.js';
import { marksOf } from './marks.js';

/** A step of a container, in words. */
export interface Step {
  readonly at: number;
  readonly words: string;
  /** Something went wrong that was planned, or that the client cannot know. */
  readonly isHot: boolean;
}

/** What happened to a container, in order. Equal reads that follow each other are one step. */
export function storyOf(container: ContainerState, requests: readonly RequestEntry[]): readonly Step[] {
  const marks = marksOf(container, requests).map(({ entry }) => stepOf(entry));
  const steps = [...statesOf(container), ...marks].toSorted((a, b) => a.at - b.at);
  return steps.filter(({ words }, at) => words !== steps[at - 1]?.words);
}

function statesOf({ states, children, createdAt, publishedAs, error }: ContainerState): readonly Step[] {
  const count = children.length;
  const created = count === 0 ? 'Created' : `Created from ${count} ${count === 1 ? 'child' : 'children'}`;
  const words = {
    IN_PROGRESS: 'Instagram works on it',
    FINISHED: 'Finished: 24 hours to publish it',
    PUBLISHED: `Published as ${publishedAs ?? 'a post'}`,
    ERROR: `Failed: ${error ?? 'the file cannot be used'}`,
    EXPIRED: 'Expired, it was not published within 24 hours',
  } as const;
  const reached = states.map(({ state, at }) => ({ at, words: words[state], isHot: false }));
  return [{ at: createdAt, words: created, isHot: false }, ...reached];
}

function stepOf(entry: RequestEntry): Step {
  const { at, fault, method, status } = entry;
  const by = fault ? ': a fault' : '';
  return {
    at,
    words: `${method === 'GET' ? readWords(entry) : publishWords(entry)}${by}`,
    isHot: fault !== undefined || status === 0,
  };
}

function readWords({ status, answer }: RequestEntry): string {
  const { error, status_code: code, status: state } = bodyOf(answer);
  if (status === 0) return 'Client reads the status and gets no answer';
  if (error !== undefined) return `Status unreadable, ${errorWords(error)}`;
  return `Client reads ${[code, state].find((each) => typeof each === 'string') ?? 'it'}`;
}

function publishWords({ method, status, seen, applied, answer }: RequestEntry): string {
  if (method === 'DELETE') return 'Client deletes it';
  if (status === 0 || seen !== 'all')
    return applied ? 'Published, but the answer was lost' : 'Not published, and no answer came';
  const { error } = bodyOf(answer);
  if (error !== undefined)
    return `${applied ? 'Published, but answered' : 'Publishing is refused,'} ${errorWords(error)}`;
  return 'Client publishes it';
}
