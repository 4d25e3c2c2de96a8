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
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import type { NewPost, PublishCheckpoint, PublishEvent, PublishOptions } from '../../src/index.js';
import { Instagram } from '../../src/instagram.js';

/** What a request is for. */
export type Step = 'quota' | 'create' | 'status' | 'publish' | 'list' | 'stories' | 'read' | 'account';
type Answer = E.Either<GraphError, HttpResponse>;
type Token = 'facebook' | 'instagram';

/** Does something else than to send a request; `send` sends it all the same. Undefined: nothing special. */
export type Meddling = (
  step: Step,
  nth: number,
  send: () => Promise<Answer>,
) => Answer | undefined | Promise<Answer | undefined>;

export const image_url = 'https://example.com/loaf.jpg';
export const video_url = 'https://example.com/oven.mp4';
export const carousel: NewPost = {
  media_type: 'CAROUSEL',
  caption: 'From oven to table',
  children: [{ image_url }, { media_type: 'VIDEO', video_url }],
};

let emulator: Emulator;
const start = Date.UTC(2026, 10, 21, 12);

/** An emulator on a clock of its own for the tests of a file. */
export function atTheEmulator(): void {
  beforeAll(async () => {
    emulator = await startEmulator({ clock: manualClock(start), strict: true });
  });
  beforeEach(() => {
    emulator.clock.set(start);
    emulator.reset();
  });
  afterAll(() => emulator.close());
}

/** The emulator's time as a timer: whoever sleeps moves it on. */
function virtualTimer(waits: number[] = []): Timer {
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

/** An account to publish on, and what is seen of it. */
export function studio(meddle: Meddling = () => undefined, token: Token = 'facebook') {
  const steps: Step[] = [];
  const [waits, events, checkpoints]: [number[], PublishEvent[], PublishCheckpoint[]] = [[], [], []];
  const wire = undiciTransport();
  const transport: Transport = (request) => async () => {
    const step = stepOf(request);
    if (step !== 'account' || steps.at(-1) !== 'account') steps.push(step);
    const nth = steps.filter((one) => one === step).length;
    const send = () => wire(request)();
    return (await meddle(step, nth, send)) ?? send();
  };
  const api = new Instagram({
    accessToken: emulator.tokens[token],
    baseUrl: emulator.url,
    transport,
    retry: false,
  });
  const options: PublishOptions = {
    timer: virtualTimer(waits),
    onProgress: (event) => events.push(event),
    // Through JSON, as a checkpoint travels.
    onCheckpoint: (checkpoint) => checkpoints.push(JSON.parse(JSON.stringify(checkpoint))),
  };
  const publish = (content: NewPost, more: PublishOptions = {}) => api.user.publish(content, { ...options, ...more });
  return {
    api,
    clock: emulator.clock,
    checkpoints,
    emulator,
    events,
    options,
    publish,
    steps,
    transport,
    waits,
  };
}

/** How often something was asked of the emulator with success. */
export const published = () =>
  emulator.requests.filter(({ method, path, status }) => isPublish(method, path) && status === 200).length;

/** The media that were not there in the beginning. */
export async function newPosts(edge: 'media' | 'stories' = 'media', token: Token = 'facebook') {
  const api = new Instagram({ accessToken: emulator.tokens[token], baseUrl: emulator.url });
  const page = await api.user[edge].get({ fields: ['id', 'caption', 'timestamp', 'media_type'], limit: 50 });
  return page.data.filter(({ timestamp }) => Date.parse(timestamp ?? '') >= start);
}

const isPublish = (method: string, path: string) => method === 'POST' && path.endsWith('/media_publish');

/** The requests that find the account of a token. */
const isSearch = /^\/(me|me\/accounts|me\/businesses|debug_token|\d+\/(owned|client)_\w+|\d+\/instagram_\w+)$/;

function stepOf({ method, url, summary: { path } }: HttpRequest): Step {
  if (path.endsWith('/content_publishing_limit')) return 'quota';
  if (isPublish(method, path)) return 'publish';
  if (path.endsWith('/media')) return method === 'POST' ? 'create' : 'list';
  if (path.endsWith('/stories')) return 'stories';
  if (isSearch.test(path)) return 'account';
  return url.includes('status_code') ? 'status' : 'read';
}

/** An error as Meta answers it. */
export function refusal(code: number, subcode?: number): Answer {
  const error = { message: `(#${code}) no`, type: 'OAuthException', code, error_subcode: subcode };
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
