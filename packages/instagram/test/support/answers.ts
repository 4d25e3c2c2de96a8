import { fetchTransport } from '@edgewalk/core';
import nock from 'nock';
import { Instagram } from '../../src/instagram.js';

export const host = 'https://graph.facebook.com';
export const version = '/v27.0';

/** A tree over the global fetch, which nock intercepts. */
export const tree = (accessToken = 'EAAtest') =>
  new Instagram({ accessToken, userId: '1784', transport: fetchTransport() });

/** Answers one GET and hands out the parameters it came with. */
export function answersGet(path: string, body: nock.Body, status = 200): Promise<Record<string, string>> {
  return new Promise((resolve) => {
    nock(host)
      .get(`${version}${path}`)
      .query(true)
      .reply(status, (uri) => {
        resolve(Object.fromEntries(new URL(uri, host).searchParams));
        return body;
      });
  });
}

/** Answers one POST or DELETE and hands out its parameters. */
export function answersWrite(
  method: 'POST' | 'DELETE',
  path: string,
  body: nock.Body,
): Promise<Record<string, string>> {
  return new Promise((resolve) => {
    nock(host)
      .intercept(`${version}${path}`, method)
      .query(true)
      .reply(200, (uri, sent) => {
        const query = Object.fromEntries(new URL(uri, host).searchParams);
        const form = typeof sent === 'string' ? sent : new URLSearchParams(sent as Record<string, string>);
        resolve({ ...query, ...Object.fromEntries(new URLSearchParams(form)) });
        return body;
      });
  });
}
