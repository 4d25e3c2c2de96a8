import { expect, test } from '@jest/globals';
import { answering } from '../support/answering.js';

test('a photo with its sizes', async () => {
  const size = { height: 720, source: 'https://scontent.xx.fbcdn.net/p.jpg', width: 720 };
  const photo = {
    album: { created_time: '2012-06-21T14:44:02+0000', name: 'Timeline photos', id: '376995711728' },
    alt_text: 'May be an image of text',
    can_delete: false,
    can_tag: false,
    created_time: '2021-03-02T17:00:02+0000',
    from: { name: 'Facebook App', id: '20531316728' },
    height: 720,
    icon: 'https://static.xx.fbcdn.net/rsrc.php/v3/yz/r/StEh3RhPvjk.png',
    id: '10158872455556729',
    images: [size, { ...size, height: 130, width: 130 }],
    link: 'https://www.facebook.com/facebookapp/photos/a.376995711728/10158872455556729/',
    name: 'Hello, Test Page',
    name_tags: [{ id: '108824017345866', length: 9, name: 'Test Page', offset: 7, type: 'page' }],
    page_story_id: '20531316728_10158872455556729',
    picture: 'https://scontent.xx.fbcdn.net/p130.jpg',
    updated_time: '2021-03-02T17:00:02+0000',
    webp_images: [size],
    width: 720,
  };
  const { fb } = answering(photo);
  const fields = Object.keys(photo) as (keyof typeof photo)[];
  expect(await fb.photo(photo.id).get({ fields })).toEqual(photo);
});

test('an album, and its cover', async () => {
  const album = {
    can_upload: false,
    count: 1034,
    cover_photo: { created_time: '2021-03-02T17:00:02+0000', name: 'Hello', id: '10158872455556729' },
    created_time: '2009-01-10T08:12:45+0000',
    from: { name: 'Facebook App', id: '20531316728' },
    id: '376995711728',
    link: 'https://www.facebook.com/album.php?fbid=376995711728&id=20531316728&aid=1',
    name: 'Timeline photos',
    photo_count: 1033,
    privacy: 'everyone',
    type: 'wall',
    updated_time: '2021-03-02T17:00:02+0000',
    video_count: 1,
  };
  const fields = Object.keys(album) as (keyof typeof album)[];
  const listed = answering({ data: [album], paging: { cursors: { before: 'MTA', after: 'MTA' } } });
  expect((await listed.fb.page('20531316728').albums.get({ fields })).data).toEqual([album]);
  const { fb } = answering({ data: { is_silhouette: false, url: 'https://scontent.xx.fbcdn.net/a.jpg' } });
  expect(await fb.album(album.id).picture.get()).toMatchObject({ is_silhouette: false });
});

test('what an upload answers, published or not', async () => {
  const posted = { id: '10158872455556729', post_id: '20531316728_10158872455556729' };
  const { fb } = answering(posted, { id: posted.id });
  const { photos } = fb.page('20531316728');
  const url = 'https://example.org/bun.jpg';
  expect(await photos.create({ url })).toEqual(posted);
  expect(await photos.create({ url, published: false })).toEqual({ id: posted.id });
});

test('stories, and what a new one answers', async () => {
  const story = {
    post_id: '3937110000000000',
    status: 'PUBLISHED',
    creation_time: '1652827229',
    media_type: 'photo',
    media_id: '378730000000000',
    url: 'https://facebook.com/stories/1237/UzpfSVND/',
  };
  const listed = answering({ data: [story], paging: { cursors: { before: 'QVF', after: 'QVF' } } });
  expect((await listed.fb.page('1').stories.get()).data).toEqual([story]);
  // Meta's own example has a number there.
  const { fb } = answering({ success: true, post_id: 1_234_567_890 });
  const made = await fb.page('1').photoStories.create({ photo_id: '378730000000000' });
  expect(made).toEqual({ success: true, post_id: '1234567890' });
});
