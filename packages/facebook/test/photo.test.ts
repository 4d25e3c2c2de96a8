import { GraphClient, type HttpRequest } from '@edgewalk/core';
import { expect, test } from '@jest/globals';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { Album } from '../src/album.js';
import { Photo } from '../src/photo.js';

/** A client that gives one answer, and what it was asked. */
function answering(body: unknown) {
  const requests: HttpRequest[] = [];
  const transport = (request: HttpRequest) => {
    requests.push(request);
    return TE.right({ status: 200, headers: {}, body: JSON.stringify(body) });
  };
  return { client: new GraphClient({ login: 'facebook', accessToken: 'EAAx', transport }), requests };
}

test('a photo tells its sizes, its album and who took it, and leaves out what it has not', async () => {
  const answer = {
    id: '7',
    album: { created_time: '2026-01-05T05:58:47+0000', name: 'Timeline photos', id: '3' },
    from: { name: 'Tidal Bakery', id: '1' },
    images: [{ height: 720, source: 'https://scontent.example/7.jpg', width: 960 }],
    name_tags: [{ id: '1', length: 12, name: 'Tidal Bakery', offset: 0, type: 'page' }],
    place: { name: 'Bergen', location: { city: 'Bergen', latitude: 60.39, longitude: 5.32 }, id: '11' },
    backdated_time_granularity: 'none',
  };
  const { client } = answering({ ...answer, event: null });
  const fields = [
    'id',
    'album',
    'from',
    'images',
    'name_tags',
    'place',
    'backdated_time_granularity',
    'event',
  ] as const;
  const photo = await new Photo(client, '7').get({ fields });
  expect(photo).toEqual(answer);
});

test('the cover of an album is asked for as JSON', async () => {
  const picture = { height: 200, is_silhouette: false, url: 'https://scontent.example/3.jpg', width: 200 };
  const { client, requests } = answering({ data: picture });
  expect(await new Album(client, '3').picture.get({ type: 'small' })).toEqual(picture);
  const { pathname, searchParams } = new URL(requests[0]?.url ?? '');
  expect(pathname).toMatch(/\/3\/picture$/);
  expect([searchParams.get('redirect'), searchParams.get('type')]).toEqual(['false', 'small']);
});
