import { expect, test } from '@jest/globals';
import { NotSupportedError } from '@edgewalk/basic-display';
import { offline } from '@edgewalk/testing/offline';
import { api, replay } from '../support/recorded.js';

offline();

const first = {
  data: [
    { id: '17846000000000001', media_type: 'IMAGE', permalink: 'https://www.instagram.com/p/AAAAAAAAAAA/' },
    {
      id: '18090000000000002',
      media_type: 'CAROUSEL_ALBUM',
      permalink: 'https://www.instagram.com/p/BBBBBBBBBBB/',
    },
  ],
  paging: {
    cursors: { before: 'QVFIA', after: 'QVFIB' },
    next: 'https://graph.instagram.com/v1.0/17841400000000001/media?access_token=IGQVJtest&fields=id%2Cmedia_type%2Cpermalink&limit=2&after=QVFIB',
  },
};

test('lists continue by cursor, on the same host and version', async () => {
  const [start, end] = [replay('/me/media', first), replay('/me/media', { data: [{ id: '3' }] })];
  const ids: string[] = [];
  for await (const { id } of api.user.media.get({ fields: ['id', 'media_type', 'permalink'], limit: 2 })) ids.push(id);
  expect(ids).toEqual(['17846000000000001', '18090000000000002', '3']);
  expect(start[0]?.search).toBe('?limit=2&fields=id%2Cmedia_type%2Cpermalink');
  expect(end[0]?.searchParams.get('after')).toBe('QVFIB');
  expect(end[0]?.searchParams.has('access_token')).toBe(false);
});

test('a span of time is sent in unix seconds', async () => {
  const requests = replay('/me/media', { data: [] });
  await api.user.media.get({ since: new Date('2020-02-14T07:33:17Z'), until: 1_600_000_000 });
  const { since, until, fields } = Object.fromEntries(requests.flatMap(({ searchParams }) => [...searchParams]));
  expect([since, until]).toEqual(['1581665597', '1600000000']);
  expect(fields).toBe('caption,id,media_type,media_url,permalink,thumbnail_url,timestamp,username');
});

// The compiler refuses it as well; the types' own tests are elsewhere.
const create = () => (api.user.media.create as () => unknown)();

test('publishing is not supported, and the successor is named', () => {
  expect(create).toThrow(NotSupportedError);
  expect(create).toThrow('new Instagram({ accessToken }) of @edgewalk/instagram: api.user.media.create()');
});

test('several reads run side by side, since there is no batch endpoint', async () => {
  replay('/me', { id: '1' });
  replay('/me/media', { data: [{ id: '2' }] });
  const calls = [api.user.get({ fields: ['id'] }), api.user.media.get({ fields: ['id'] })] as const;
  const [user, recent] = await api.batch(calls);
  expect([user.id, recent.data]).toEqual(['1', [{ id: '2' }]]);
});
