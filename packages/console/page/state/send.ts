import { call } from './connection.js';
import { token } from './about.js';

/** A request to the Graph API. */
export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Without the version: `/me/media`. */
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The name of the token; the one in use unless given. */
  readonly token?: string;
}

/** What came back. */
export interface SentAnswer {
  /** 0 where no answer came. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly ms: number;
  /** What the library makes of a failure. */
  readonly error?: GraphErrorData;
}

export interface GraphErrorData {
  readonly _tag: string;
  readonly message: string;
  readonly code?: number;
  readonly subcode?: number;
  readonly retry?: string;
  readonly advice?: string;
}

/** Sends a request with a token that the page knows by its name only. */
export const send = ({ token: name = token.value?.name ?? '', ...request }: GraphRequest, signal?: AbortSignal) =>
  call<SentAnswer>('/_console/send', {
    method: 'POST',
    body: { token: name, ...request },
    ...(signal && { signal }),
  });
