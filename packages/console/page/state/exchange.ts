// The request that runs in Explore, and the last answer.
import { computed, signal } from '@preact/signals';
import { type GraphRequest, send, type SentAnswer } from './send.js';

/** An answer with the request that it is of. */
export interface Exchange {
  readonly request: GraphRequest;
  readonly answer: SentAnswer;
  /** The JSON of the body; undefined where it is none. */
  readonly json: unknown;
}

export const exchange = signal<Exchange | undefined>(undefined);

/** What went wrong between the page and its server. */
export const failure = signal<string | undefined>(undefined);
const running = signal<AbortController | undefined>(undefined);
export const isRunning = computed(() => running.value !== undefined);

/** Sends a request; the last answer stays until the next is there. Resolves to undefined for one that was stopped. */
export async function run(request: GraphRequest): Promise<Exchange | undefined> {
  running.value?.abort();
  const controller = new AbortController();
  running.value = controller;
  failure.value = undefined;
  try {
    const answer = await send(request, controller.signal);
    if (controller.signal.aborted) return undefined;
    exchange.value = { request, answer, json: parse(answer.body) };
    return exchange.value;
  } catch (error) {
    if (!controller.signal.aborted) failure.value = (error as Error).message;
    return undefined;
  } finally {
    if (running.value === controller) running.value = undefined;
  }
}

/** Stops what runs. */
export const stop = (): void => running.value?.abort();

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
