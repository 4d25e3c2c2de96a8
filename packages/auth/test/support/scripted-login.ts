import * as E from 'fp-ts/lib/Either.js';
import type { GraphError, HttpRequest, HttpResponse, Transport } from '@edgewalk/core';

export const appId = '1234567890';
export const appSecret = 'a-secret-4b1f0c6c2f9e';
export const redirectUri = 'https://your.app/callback';
export const now = Date.UTC(2026, 10, 21);
export const day = 86_400_000;

export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  /** The body as it is, instead of `body` as JSON. */
  readonly text?: string;
  readonly error?: GraphError;
}

/** Replies in order, and records the requests. */
export function scriptReplies(...replies: readonly Reply[]) {
  const requests: HttpRequest[] = [];
  const transport: Transport = (request) => async () => {
    const reply = replies[requests.push(request) - 1];
    if (reply === undefined) throw new Error(`unexpected request ${request.method} ${request.url}`);
    if (reply.error) return E.left(reply.error);
    return E.right<never, HttpResponse>({
      status: reply.status ?? 200,
      headers: {},
      body: reply.text ?? JSON.stringify(reply.body),
    });
  };
  const options = { appId, appSecret, redirectUri, transport, now: () => now };
  return { options, requests, transport };
}

/** The options of a public client, which has no secret. */
export const omitAppSecret = ({ appSecret: _, ...rest }: ReturnType<typeof scriptReplies>['options']) => rest;

/** Method, address and parameters of a request. */
export function describeRequest(request: HttpRequest | undefined) {
  if (request === undefined) throw new Error('there is no such request');
  const url = new URL(request.url);
  const { authorization } = request.headers;
  const form = typeof request.body === 'string' ? Object.fromEntries(new URLSearchParams(request.body)) : {};
  return {
    at: `${request.method} ${url.origin}${url.pathname}`,
    query: Object.fromEntries(url.searchParams),
    form,
    ...(authorization !== undefined && { authorization }),
  };
}

/** The error that a call rejects with. */
export async function catchRejection(act: PromiseLike<unknown>): Promise<GraphError> {
  try {
    await act;
  } catch (error) {
    return error as GraphError;
  }
  throw new Error('it should have failed');
}

export function catchError(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('it should have thrown');
}

/** Meta's error envelope. */
export const envelope = (code: number, message = 'no', more: object = {}) => ({
  error: { message, type: 'OAuthException', code, fbtrace_id: 'Atrace', ...more },
});
