import { expect, test } from '@jest/globals';
import { NotFoundError } from '@edgewalk/basic-display';
import { offline } from '@edgewalk/testing/offline';
import { api, replay } from './support/recorded.js';

offline();

const album = {
  caption: 'Rye',
  id: '18090000000000002',
  media_type: 'CAROUSEL_ALBUM',
  media_url: 'https://scontent.cdninstagram.com/x.jpg',
  permalink: 'https://www.instagram.com/p/BBBBBBBBBBB/',
  timestamp: '2020-02-14T07:33:17+0000',
  username: 'example_user',
};

test('a media comes with the fields that the seeds ask for', async () => {
  const requests = replay(`/${album.id}`, album);
  expect(await api.media(album.id).get()).toEqual(album);
  expect(requests[0]?.searchParams.get('fields')).toBe(
    'caption,id,media_type,media_url,permalink,thumbnail_url,timestamp,username',
  );
});

test('a media that is not the token’s own is not found', async () => {
  const message = "Unsupported get request. Object with ID '1' does not exist";
  replay('/1', { error: { message, type: 'IGApiException', code: 100, error_subcode: 33 } }, 400);
  await expect(api.media('1').get()).rejects.toBeInstanceOf(NotFoundError);
});
