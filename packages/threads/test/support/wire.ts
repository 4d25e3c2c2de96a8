import { fetchTransport } from '@edgewalk/core';
import nock from 'nock';
import { Threads } from '../../src/threads.js';

const host = 'https://graph.threads.net';

/** A tree over the global fetch, which nock intercepts. */
export const api = new Threads({ accessToken: 'THtest', transport: fetchTransport() });

/** What was sent: method, path with the version, and parameters by name. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly params: Record<string, string>;
}

/** Answers the next requests, one after the other, and tells what was sent. */
export function answer(...bodies: readonly object[]): { readonly sent: Sent[] } {
  return answerWith(200, ...bodies);
}

export function answerWith(status: number, ...bodies: readonly object[]): { readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const left = [...bodies];
  for (const method of ['GET', 'POST', 'DELETE'] as const) {
    nock(host)
      .intercept(/.*/, method)
      .times(bodies.length)
      .reply((uri, body) => {
        const url = new URL(uri, host);
        const form = typeof body === 'string' ? body : new URLSearchParams(body as never).toString();
        const params = Object.fromEntries(new URLSearchParams(method === 'POST' ? form : url.search));
        sent.push({ method, path: url.pathname, params });
        return [status, left.shift() ?? {}];
      });
  }
  return { sent };
}
