import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  type GraphError,
  type HttpRequest,
  type HttpResponse,
  NetworkError,
  type Transport,
  undiciTransport,
} from '@edgewalk/core';
import type { Timer } from '@edgewalk/core/declare';
import { type Emulator, type EmulatorOptions, manualClock, startEmulator } from '@edgewalk/emulator';
import type { PublishCheckpoint, PublishEvent, PublishOptions } from '@edgewalk/publishing';
import { type NewPost, Threads } from '../../src/index.js';

/** What a request is for. */
export type Step = 'account' | 'quota' | 'create' | 'status' | 'publish' | 'list' | 'read';
type Answer = E.Either<GraphError, HttpResponse>;

/** Does something else than to send a request; `send` sends it all the same. Undefined: nothing special. */
export type Meddling = (
  step: Step,
  nth: number,
  send: () => Promise<Answer>,
) => Answer | undefined | Promise<Answer | undefined>;

export const image_url = 'https://example.com/loaf.jpg';
export const video_url = 'https://example.com/oven.mp4';
export const words = { media_type: 'TEXT', text: 'Fresh from the oven 🍞' } as const satisfies NewPost;
export const carousel = {
  media_type: 'CAROUSEL',
  text: 'From oven to table',
  children: [
    { media_type: 'IMAGE', image_url, alt_text: 'A loaf' },
    { media_type: 'VIDEO', video_url },
  ],
} as const satisfies NewPost;

let emulator: Emulator;
const start = Date.UTC(2026, 10, 21, 12);

/** An emulator on a clock of its own for the tests of a file. */
export function atTheEmulator(options: EmulatorOptions = {}): void {
  beforeAll(async () => {
    emulator = await startEmulator({ clock: manualClock(start), strict: true, ...options });
  });
  beforeEach(() => {
    emulator.clock.set(start);
    emulator.reset();
  });
  afterAll(() => emulator.close());
}

/** The emulator's time as a timer: whoever sleeps moves it on. */
function virtualTimer(waits: number[]): Timer {
  return {
    now: () => emulator.clock.now(),
    sleep: async (ms, signal) => {
      if (signal?.aborted === true) return false;
      waits.push(ms);
      emulator.clock.advance(ms);
      return true;
    },
  };
}

/** A profile to publish on, and what is seen of it. */
export function studio(meddle: Meddling = () => undefined) {
  const steps: Step[] = [];
  const [waits, events, checkpoints]: [number[], PublishEvent[], PublishCheckpoint[]] = [[], [], []];
  const wire = undiciTransport();
  const transport: Transport = (request) => async () => {
    const step = stepOf(request);
    steps.push(step);
    const nth = steps.filter((one) => one === step).length;
    const send = () => wire(request)();
    return (await meddle(step, nth, send)) ?? send();
  };
  const api = new Threads({ accessToken: emulator.tokens.threads, baseUrl: emulator.url, transport, retry: false });
  const options: PublishOptions = {
    timer: virtualTimer(waits),
    onProgress: (event) => events.push(event),
    // Through JSON, as a checkpoint travels.
    onCheckpoint: (checkpoint) => checkpoints.push(JSON.parse(JSON.stringify(checkpoint))),
  };
  const publish = (content: NewPost, more: PublishOptions = {}) => api.user.publish(content, { ...options, ...more });
  return { api, emulator, clock: emulator.clock, checkpoints, events, options, publish, steps, waits };
}

/** What is asked of the emulator without meddling. */
export const observer = () => new Threads({ accessToken: emulator.tokens.threads, baseUrl: emulator.url });

const fields = ['id', 'text', 'timestamp', 'media_type'] as const;

/** The posts that were not there in the beginning. */
export async function newPosts(list: 'threads' | 'replies' | 'ghostPosts' = 'threads') {
  const page = await observer().user[list].get({ fields, limit: 50 });
  return page.data.filter(({ timestamp }) => Date.parse(timestamp ?? '') >= start);
}

/** The id of a post that was there in the beginning. */
export async function someonesPost(): Promise<string> {
  const { data } = await observer().user.threads.get({ fields: ['id'], limit: 1 });
  return data[0]?.id ?? '';
}

/** How often a container was published with success. */
export const timesPublished = () =>
  emulator.requests.filter(
    ({ method, path, status }) => method === 'POST' && path.endsWith('/threads_publish') && status === 200,
  ).length;

function stepOf({ method, url, summary: { path } }: HttpRequest): Step {
  if (path.endsWith('/threads_publishing_limit')) return 'quota';
  if (path.endsWith('/threads_publish')) return 'publish';
  if (path.endsWith('/threads')) return method === 'POST' ? 'create' : 'list';
  if (/\/(replies|ghost_posts)$/.test(path)) return 'list';
  if (path === '/me') return 'account';
  return new URL(url).searchParams.get('fields')?.startsWith('status') === true ? 'status' : 'read';
}

/** An error as Meta answers it. */
export function refusal(code: number, subcode?: number, message = 'no'): Answer {
  const error = { message: `(#${code}) ${message}`, type: 'OAuthException', code, error_subcode: subcode };
  return E.right({ status: 400, headers: {}, body: JSON.stringify({ error }) });
}

/** An answer of success. */
export const says = (body: unknown): Answer => E.right({ status: 200, headers: {}, body: JSON.stringify(body) });

/** A connection that broke after the request was sent, or that never was. */
export const broken = (sent = true): Answer =>
  E.left(
    new NetworkError({
      message: 'the connection broke',
      retry: 'never',
      advice: 'Check the network.',
      reason: sent ? 'ECONNRESET' : 'ECONNREFUSED',
      sent,
    }),
  );
