import { fetchTransport } from '@edgewalk/core';
import nock from 'nock';
import { Instagram } from '../../src/instagram.js';

/** The account of the tests, with Facebook Login. */
export const userId = '17841405822304914';
export const api = new Instagram({ accessToken: 'EAAtest', userId, transport: fetchTransport() });
/** The same with Instagram Login. */
export const igApi = new Instagram({ accessToken: 'IGAAtest', userId, transport: fetchTransport() });

/** What was sent: method, path without the version, and parameters by name. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly params: Record<string, string>;
}

/** Answers the next request on either host, whatever it is, and tells what was sent. */
export function answerOnce(answer: object, status = 200): { readonly sent: Sent[] } {
  const sent: Sent[] = [];
  for (const host of ['https://graph.facebook.com', 'https://graph.instagram.com']) {
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      nock(host)
        .intercept(/.*/, method)
        .reply(function reply(uri, body) {
          const url = new URL(uri, host);
          const form = typeof body === 'string' ? body : new URLSearchParams(body as never).toString();
          const text = method === 'POST' ? form : url.search;
          const path = url.pathname.replace(/^\/v\d+\.\d+/, '');
          sent.push({ method, path, params: Object.fromEntries(new URLSearchParams(text)) });
          return [status, answer];
        });
    }
  }
  return { sent };
}
