import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import type { HttpRequest, Transport } from '@edgewalk/core';
import { Instagram } from '../../src/instagram.js';

/** Answers what publishing reads, with `{ id }` for each write. */
function studio() {
  const written: [string, Record<string, string>][] = [];
  const transport: Transport = (request) => async () => {
    const path = new URL(request.url).pathname.replace(/^\/v[\d.]+/, '');
    if (request.method === 'POST') written.push([path, paramsOf(request)]);
    const read = { id: '9', status_code: 'FINISHED', permalink: 'https://www.instagram.com/p/x/', data: [] };
    const body = request.method === 'POST' ? { id: String(written.length) } : read;
    return E.right({ status: 200, headers: {}, body: JSON.stringify(body) });
  };
  const api = new Instagram({ accessToken: 'EAAtoken', userId: '178', transport, retry: false });
  return { api, written };
}

const paramsOf = ({ body }: HttpRequest) =>
  Object.fromEntries(new URLSearchParams(typeof body === 'string' ? body : ''));

const image_url = 'https://example.com/loaf.jpg';

describe('A parameter that is not declared', () => {
  test('reaches the container that publish creates, and nothing else', async () => {
    const { api, written } = studio();
    await api.user.publish({ image_url, 'raw:brand_new': { a: 1 } }, { pollEveryMs: 1 });
    expect(written).toEqual([
      ['/178/media', { image_url, brand_new: '{"a":1}' }],
      ['/178/media_publish', { creation_id: '1' }],
    ]);
  });

  test('reaches the child or the carousel that it was written into', async () => {
    const { api, written } = studio();
    await api.user.publish({
      media_type: 'CAROUSEL',
      'raw:of_all': 1,
      children: [{ image_url, 'raw:of_one': 2 }, { image_url }],
    });
    expect(written).toEqual([
      ['/178/media', { image_url, is_carousel_item: 'true', of_one: '2' }],
      ['/178/media', { image_url, is_carousel_item: 'true' }],
      ['/178/media', { media_type: 'CAROUSEL', of_all: '1', children: '1,2' }],
      ['/178/media_publish', { creation_id: '3' }],
    ]);
  });

  test('is an error without the mark, and for a container that exists', () => {
    const { api, written } = studio();
    // @ts-expect-error it is not declared, and not marked
    expect(() => api.user.publish({ image_url, brand_new: 1 })).toThrow("'raw:brand_new'");
    expect(() => api.user.publish({ creation_id: '1', 'raw:brand_new': 1 })).toThrow('cannot be changed');
    expect(written).toEqual([]);
  });
});
