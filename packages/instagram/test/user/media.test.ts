import { describe, expect, test } from '@jest/globals';
import { PublishingError } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import nock from 'nock';
import { answerOnce, api, igApi, userId } from '../support/wire.js';
import { offline } from '@edgewalk/testing/offline';

offline();

const path = `/${userId}/media`;

describe('creating a container', () => {
  test('sends nothing until it is awaited, and then once', async () => {
    const { sent } = answerOnce({ id: '17889455560051444' });
    const call = api.user.media.create({ image_url: 'https://example.com/a.jpg', caption: '#a b' });
    expect(sent).toEqual([]);
    expect(await call).toEqual({ id: '17889455560051444' });
    await call;
    expect(sent).toEqual([
      { method: 'POST', path, params: { image_url: 'https://example.com/a.jpg', caption: '#a b' } },
    ]);
  });

  test('joins the children of a carousel', async () => {
    const { sent } = answerOnce({ id: '3' });
    await api.user.media.create({ media_type: 'CAROUSEL', children: ['1', '2'], collaborators: ['a', 'b'] });
    expect(sent[0]?.params).toEqual({ media_type: 'CAROUSEL', children: '1,2', collaborators: '["a","b"]' });
  });

  test('writes tags as JSON', async () => {
    const { sent } = answerOnce({ id: '3' });
    const user_tags = [{ username: 'a', x: 0.5, y: 1 }];
    const product_tags = [{ product_id: '3231775643511089', x: 0, y: 0 }];
    await api.user.media.create({ image_url: 'https://example.com/a.jpg', user_tags, product_tags });
    expect(JSON.parse(sent[0]?.params['user_tags'] ?? '')).toEqual(user_tags);
    expect(JSON.parse(sent[0]?.params['product_tags'] ?? '')).toEqual(product_tags);
  });

  test('writes a trial as JSON and an empty list as one', async () => {
    const { sent } = answerOnce({ id: '3' });
    await igApi.user.media.create({
      media_type: 'REELS',
      video_url: 'https://example.com/a.mp4',
      trial_params: { graduation_strategy: 'SS_PERFORMANCE' },
      user_tags: [],
    });
    expect(sent[0]?.params).toMatchObject({
      trial_params: '{"graduation_strategy":"SS_PERFORMANCE"}',
      user_tags: '[]',
    });
  });

  test('answers where a resumable upload goes', async () => {
    answerOnce({ id: '3', uri: 'https://rupload.facebook.com/ig-api-upload/v27.0/3' });
    const made = await api.user.media.create({ media_type: 'REELS', upload_type: 'resumable' });
    expect(made.uri).toContain('rupload');
  });

  test('fails as the kind of error that it is', async () => {
    answerOnce({ error: { message: 'x', type: 'OAuthException', code: 9, error_subcode: 2207042 } }, 400);
    const outcome = await api.user.mediaPublish.create({ creation_id: '3' }).either();
    expect(E.isLeft(outcome) && outcome.left).toBeInstanceOf(PublishingError);
  });
});

test('lists go on page by page', async () => {
  const host = nock('https://graph.facebook.com');
  const next = `https://graph.facebook.com/v27.0${path}?fields=id&limit=1&after=A`;
  host
    .get(/media/)
    .query({ fields: 'id', limit: '1', since: '1577836800' })
    .reply(200, {
      data: [{ id: '1' }],
      paging: { cursors: { after: 'A' }, next },
    });
  host
    .get(/media/)
    .query((query) => query['after'] === 'A')
    .reply(200, { data: [{ id: '2' }] });
  const ids: string[] = [];
  const query = { fields: ['id'], limit: 1, since: new Date('2020-01-01') } as const;
  for await (const { id } of api.user.media.get(query)) ids.push(id);
  expect(ids).toEqual(['1', '2']);
});
