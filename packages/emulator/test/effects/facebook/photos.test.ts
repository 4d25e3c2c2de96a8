import { imageBytes, videoBytes } from '@edgewalk/testing/media';
import { Facebook, DuplicatePostError } from '@edgewalk/facebook';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { hours } from '../../../src/world/clock.js';
import type { Json } from '../../support.js';
import { facebook } from './support.js';

const { here, send, get, post, pageId } = facebook();

const page = () => here.emulator.tokens.page;
const idsOf = (list: Json): string[] => (list['data'] as Json[]).map(({ id }) => String(id));
const url = 'https://example.org/bun.jpg';
beforeEach(() => here.emulator.reset());

const onPhotos = async (values: Record<string, string>) => post(`/${await pageId()}/photos`, values, page());
const sendFile = async (type: string, name = 'bun', bytes: string | Uint8Array<ArrayBuffer> = imageBytes()) => {
  const body = new FormData();
  body.set('source', new Blob([bytes], { type }), name);
  return (await send(`/${await pageId()}/photos`, { method: 'POST', body, token: page() })).body;
};
const timeline = async () =>
  ((await get(`/${await pageId()}/albums?fields=type,photo_count,count,cover_photo`))['data'] as Json[]).find(
    ({ type }) => type === 'wall',
  ) as Json;

describe('a photo', () => {
  test('is listed, in the album of the timeline, and in a post', async () => {
    const id = await pageId();
    const before = await timeline();
    const made = await onPhotos({ url, caption: 'A bun', alt_text_custom: 'A bun on a plate' });
    expect(made).toEqual({
      id: expect.stringMatching(/^\d+$/),
      post_id: expect.stringMatching(`^${id}_\\d+$`),
    });
    expect(idsOf(await get(`/${id}/photos?type=uploaded&limit=1`))).toEqual([made['id']]);
    const after = await timeline();
    expect([after['photo_count'], after['count']]).toEqual([before['count'] + 1, before['count'] + 1]);
    expect(after['cover_photo'].id).toBe(made['id']);
    expect(idsOf(await get(`/${after['id']}/photos?limit=1`))).toEqual([made['id']]);
    const shown = await get(`/${made['post_id']}?fields=message,status_type,full_picture,attachments`);
    expect(shown).toMatchObject({ message: 'A bun', status_type: 'added_photos' });
    expect(shown['attachments'].data).toEqual([
      expect.objectContaining({ media_type: 'photo', target: expect.objectContaining({ id: made['id'] }) }),
    ]);
    expect((await fetch(shown['full_picture'] as string)).headers.get('content-type')).toBe('image/png');
    const photo = await get(`/${made['id']}?fields=name,alt_text,page_story_id,album,images{source,width}`);
    expect(photo).toMatchObject({
      name: 'A bun',
      alt_text: 'A bun on a plate',
      page_story_id: made['post_id'],
      album: { id: after['id'], name: 'Timeline photos' },
    });
    expect(photo['images'].length).toBeGreaterThan(1);
  });

  test('comes as a file', async () => {
    const made = await sendFile('image/jpeg');
    expect(idsOf(await get(`/${await pageId()}/photos?type=uploaded&limit=1`))).toEqual([made['id']]);
    expect(await sendFile('application/octet-stream')).toHaveProperty('post_id');
  });

  test.each([
    ['a text', () => sendFile('text/plain')],
    ['a file that is called a video', () => sendFile('application/octet-stream', 'bun.mp4')],
    ['a file that only its type calls an image', () => sendFile('image/jpeg', 'bun.jpg', 'a bun')],
    ['a video by the name of an image', () => sendFile('image/jpeg', 'bun.jpg', videoBytes())],
    ['an empty file', () => sendFile('image/png', 'bun.png', '')],
    ['the address of a video', () => onPhotos({ url: 'https://example.org/bun.mp4' })],
    ['an address nobody can reach', () => onPhotos({ url: 'https://nowhere.invalid/bun.jpg' })],
  ])('is not made of %s', async (_, attempt) => {
    const { error } = await attempt();
    expect(error).toMatchObject({
      code: 324,
      message: '(#324) Missing or invalid image file',
      error_user_title: "Can't Read Files",
    });
  });

  test('can stay out of the feed', async () => {
    const made = await onPhotos({ url, no_story: 'true' });
    expect(made).toEqual({ id: expect.any(String) });
    expect(idsOf(await get(`/${(await timeline())['id']}/photos`))).toContain(made['id']);
  });

  test('can wait for its time', async () => {
    const time = String(here.emulator.clock.now() / 1000 + 3600);
    const made = await onPhotos({ url, published: 'false', scheduled_publish_time: time });
    const id = await pageId();
    expect(idsOf(await get(`/${id}/photos?type=uploaded`))).not.toContain(made['id']);
    here.emulator.clock.advance(hours(2));
    expect(idsOf(await get(`/${id}/photos?type=uploaded`))).toContain(made['id']);
    const { data } = await get(`/${id}/feed?limit=1&fields=attachments{target}`);
    expect(data[0].attachments.data[0].target.id).toBe(made['id']);
  });

  test('takes its post with it', async () => {
    const made = await onPhotos({ url });
    expect((await send(`/${made['id']}`, { method: 'DELETE', token: page() })).body).toEqual({
      success: true,
    });
    for (const id of [made['id'], made['post_id']]) expect((await get(`/${id}`))['error'].error_subcode).toBe(33);
  });

  test('goes into an album', async () => {
    const albums = (await get(`/${await pageId()}/albums?fields=type`))['data'] as Json[];
    const album = albums.find(({ type }) => type === 'normal') as Json;
    const made = await post(`/${album['id']}/photos`, { url, fields: 'album{name},name' }, page());
    expect(made).toMatchObject({ album: { id: album['id'] } });
    expect(idsOf(await get(`/${album['id']}/photos?limit=1`))).toEqual([made['id']]);
  });
});

test('profile pictures are what is listed without a type', async () => {
  const id = await pageId();
  const { data } = await get(`/${id}/photos?fields=album`);
  expect(new Set((data as Json[]).map(({ album }) => (album as Json)['name'] as string))).toEqual(
    new Set(['Profile pictures']),
  );
  expect(idsOf(await get(`/${id}/photos?type=tagged`))).toHaveLength(3);
});

test('several photos make one post', async () => {
  const fb = new Facebook({ accessToken: page(), baseUrl: here.emulator.url });
  const own = fb.page(await pageId());
  const upload = async () => ({ media_fbid: (await own.photos.create({ url, published: false })).id });
  const first = await upload();
  const attached_media = [first, await upload(), await upload()];
  const uploaded = await own.photos.get({ type: 'uploaded', fields: ['id'] });
  expect(uploaded.data.map(({ id }) => id)).not.toContain(first.media_fbid);
  const made = await own.feed.create({ message: 'Three buns', attached_media });
  const [album, ...rest] = (await fb.post(made.id).attachments.get()).data;
  expect([album?.media_type, rest]).toEqual(['album', []]);
  expect(album?.subattachments?.data.map(({ target, media_type: type }) => [target?.id, type])).toEqual(
    attached_media.map(({ media_fbid: id }) => [id, 'photo']),
  );
  const posted = own.feed.create({ message: 'Again', attached_media });
  await expect(posted).rejects.toMatchObject({ code: 100, subcode: 1_366_051 });
  await expect(own.feed.create({ message: 'None', attached_media: [{ media_fbid: '1' }] })).rejects.toThrow(
    'does not exist',
  );
  const { attachments } = await get(`/${made.id}?fields=attachments{subattachments{media_type}}`);
  expect(attachments.data[0].subattachments.data).toEqual(attached_media.map(() => ({ media_type: 'photo' })));
  await fb.photo(first.media_fbid).delete();
  const [left] = (await fb.post(made.id).attachments.get()).data;
  expect(left?.subattachments?.data).toHaveLength(2);
  await own.feed.create({ message: 'Twice' });
  await expect(own.feed.create({ message: 'Twice' })).rejects.toBeInstanceOf(DuplicatePostError);
});

test('a story can be seen for a day', async () => {
  const id = await pageId();
  const { id: photo } = await onPhotos({ url, published: 'false' });
  const made = await post(`/${id}/photo_stories`, { photo_id: photo as string }, page());
  expect(made).toEqual({ success: true, post_id: expect.stringMatching(/^\d+$/) });
  const first = async () => (await get(`/${id}/stories?limit=1`))['data'][0] as Json;
  expect(await first()).toMatchObject({ post_id: made['post_id'], status: 'PUBLISHED', media_id: photo });
  expect(idsOf(await get(`/${id}/feed?limit=1`))).not.toContain(made['post_id']);
  here.emulator.clock.advance(hours(25));
  expect((await first())['status']).toBe('ARCHIVED');
  await send(`/${made['post_id']}`, { method: 'DELETE', token: page() });
  expect((await first())['post_id']).not.toBe(made['post_id']);
  const posted = await onPhotos({ url });
  const refused = await post(`/${id}/photo_stories`, { photo_id: posted['id'] as string }, page());
  expect(refused['error'].code).toBe(100);
});
