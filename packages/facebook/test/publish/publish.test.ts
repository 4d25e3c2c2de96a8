import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageBytes } from '@edgewalk/testing/media';
import { describe, expect, test } from '@jest/globals';
import { checkpointOf, type NewPagePost } from '../../src/index.js';
import { atTheEmulator, file, studio, url, written } from './support.js';

atTheEmulator();

const tomorrow = (now: number) => Math.floor(now / 1000) + 86_400;

describe('a post', () => {
  test('of a text and of a link is one request', async () => {
    const { page, publish } = studio();
    const text = await publish({ message: 'Fresh bread' });
    const link = await publish({ message: 'Read this', link: 'https://example.com/rye' });
    expect(text).toEqual({ id: expect.any(String), permalink: expect.stringMatching(/^https:/), state: 'published' });
    expect(written()).toEqual(['POST feed', 'POST feed']);
    const { data } = await page.feed.get({ fields: ['id', 'message'], limit: 2 });
    expect(data.map(({ id }) => id)).toEqual([link.id, text.id]);
  });

  test('of several photos uploads each unpublished, and then shows them in one post', async () => {
    const { checkpoints, events, page, publish } = studio();
    const photos = [{ url, alt_text_custom: 'A loaf' }, { source: imageBytes() }] as const;
    const post = await publish({ message: 'Both sides', photos });
    expect(written()).toEqual(['POST photos', 'POST photos', 'POST feed']);
    expect(events.map(({ type }) => type)).toEqual(['created', 'created', 'publishing', 'published']);
    expect(checkpoints.map(({ kind, step, media }) => [kind, step, media])).toEqual([
      ['page', 'creating', null],
      ['page', 'creating', null],
      ['page', 'publishing', null],
      ['page', 'published', post.id],
    ]);
    const { data } = await page.feed.get({ fields: ['id', { attachments: ['subattachments'] }], limit: 1 });
    expect(data[0]?.id).toBe(post.id);
    expect(JSON.stringify(data)).toContain(checkpoints[1]?.children[1]);
  });

  test('takes photos of the disk, and opens each before anything is created', async () => {
    const path = join(tmpdir(), `loaf-${process.pid}.jpg`);
    await writeFile(path, imageBytes());
    const { publish } = studio();
    await publish({ message: 'By path', photos: [{ source: path }] });
    await publish({ photo_story: { source: path } });
    expect(written()).toEqual(['POST photos', 'POST feed', 'POST photos', 'POST photo_stories']);
    await rm(path);
    const gone = publish({ message: 'It is gone', photos: [{ url }, { source: path }] });
    await expect(gone).rejects.toMatchObject({ _tag: 'NetworkError', reason: 'FILE', sent: false });
    expect(written()).toHaveLength(4);
  });

  test('refuses an address in the place of a file', async () => {
    const { publish } = studio();
    const message = expect.stringContaining('this is an address');
    await expect(async () => publish({ photos: [{ source: url }] })).rejects.toMatchObject({ message });
    await expect(async () => publish({ reel: { file: url } })).rejects.toMatchObject({ message });
    expect(written()).toEqual([]);
  });

  test('takes the id of a photo that is uploaded already', async () => {
    const { page, publish } = studio();
    const { id } = await page.photos.create({ url, published: false });
    await publish({ message: 'It was here', photos: [id] });
    expect(written()).toEqual(['POST photos', 'POST feed']);
  });

  // Meta's page on photos: those of a scheduled post need temporary=true, and the post unpublished_content_type.
  test('of photos that waits for its time keeps the photos for it', async () => {
    const { emulator, page, publish } = studio();
    const at = tomorrow(emulator.clock.now());
    const post = await publish({ message: 'Tomorrow', photos: [{ url }], scheduled_publish_time: at });
    expect(post).toEqual({ id: expect.any(String), state: 'scheduled' });
    const [photo, feed] = emulator.requests.filter(({ method }) => method === 'POST');
    expect(photo?.params).toMatchObject({ published: 'false', temporary: 'true' });
    expect(feed?.params).toMatchObject({
      published: 'false',
      unpublished_content_type: 'SCHEDULED',
      scheduled_publish_time: String(at),
    });
    expect((await page.scheduledPosts.get({ fields: ['id'] })).data).toContainEqual({ id: post.id });
  });

  test('that is a draft is not on the feed', async () => {
    const { emulator, publish } = studio();
    expect(await publish({ message: 'Not yet', draft: true })).toMatchObject({ state: 'draft' });
    const [feed] = emulator.requests.filter(({ method }) => method === 'POST');
    expect(feed?.params).toMatchObject({ published: 'false', unpublished_content_type: 'DRAFT' });
  });

  test.each([
    ['', {}],
    [', also where the caller gave a signal', { signal: new AbortController().signal }],
  ])('that Meta refuses for good leaves no photos behind%s', async (_, options) => {
    const { emulator, events, page, publish } = studio();
    const own = await page.photos.create({ url, published: false });
    emulator.faults.add({ on: 'POST /{page}/feed', fault: { error: { code: 100 } } });
    const outcome = await publish({ message: 'No', photos: [{ url }, own.id, { url }] }, options).either();
    expect(outcome).toMatchObject({ left: { _tag: 'InvalidParameterError' } });
    expect(events.filter(({ type }) => type === 'removed')).toMatchObject([{ child: 0 }, { child: 2 }]);
    expect(written().filter((step) => step.startsWith('DELETE'))).toHaveLength(2);
    // The photo of the caller stays.
    expect(outcome).toMatchObject({ left: { checkpoint: { children: [null, own.id, null] } } });
  });

  test('that Meta refuses for now keeps its photos for later', async () => {
    const { emulator, publish } = studio();
    emulator.faults.add({ on: 'POST /{page}/feed', times: 1, fault: { error: { code: 32 } } });
    const content: NewPagePost = { message: 'Later', photos: [{ url }] };
    const outcome = await publish(content).either();
    expect(outcome).toMatchObject({ left: { _tag: 'RateLimitError' } });
    const checkpoint = outcome._tag === 'Left' ? checkpointOf(outcome.left) : undefined;
    await publish(content, { checkpoint });
    expect(written()).toEqual(['POST photos', 'POST feed']);
  });
});

describe('a reel', () => {
  test('is opened, sent, finished, and waited for', async () => {
    const { events, page, publish } = studio();
    const reel = await publish({ reel: { file }, description: 'From oven to table' });
    expect(reel).toEqual({
      id: expect.any(String),
      state: 'published',
      permalink: `https://www.facebook.com/reel/${reel.id}/`,
    });
    expect(written()).toEqual(['POST video_reels', 'POST #', 'POST video_reels']);
    expect(events.map(({ type }) => type)).toEqual([
      'created',
      'uploading',
      'uploading',
      'uploading',
      'publishing',
      'waiting',
      'waiting',
      'published',
    ]);
    expect(events.filter(({ type }) => type === 'uploading')).toMatchObject([
      { sent: 0, total: 1000 },
      { phase: 'sending', sent: 1000, total: 1000 },
      { phase: 'done', sent: 1000, confirmed: 1000, total: 1000 },
    ]);
    expect((await page.videoReels.get({ fields: ['id'], limit: 1 })).data).toEqual([{ id: reel.id }]);
  });

  test('by its address, at a time', async () => {
    const { emulator, publish } = studio();
    const at = tomorrow(emulator.clock.now());
    const content = { reel: { file_url: 'https://example.com/oven.mp4' }, scheduled_publish_time: at } as const;
    expect(await publish(content)).toEqual({ id: expect.any(String), state: 'scheduled' });
    const finish = emulator.requests.filter(({ method }) => method === 'POST').at(-1);
    expect(finish?.params).toMatchObject({ video_state: 'SCHEDULED', scheduled_publish_time: String(at) });
  });

  test('as a draft', async () => {
    const { emulator, publish } = studio();
    expect(await publish({ reel: { file }, draft: true })).toMatchObject({ state: 'draft' });
    expect(emulator.requests.filter(({ method }) => method === 'POST').at(-1)?.params).toMatchObject({
      video_state: 'DRAFT',
    });
  });

  test('whose file is broken fails after it was accepted, and is not sent again', async () => {
    const { publish } = studio();
    const content = { reel: { file_url: 'https://example.com/broken.mp4' }, description: 'Broken' } as const;
    const outcome = await publish(content).either();
    expect(outcome).toMatchObject({
      left: { _tag: 'PublishingError', retry: 'never', message: expect.stringContaining('not a video, or is damaged') },
    });
    expect(written().filter((step) => step === 'POST video_reels')).toHaveLength(2);
    const checkpoint = outcome._tag === 'Left' ? checkpointOf(outcome.left) : undefined;
    expect(await publish(content, { checkpoint }).either()).toMatchObject({ _tag: 'Left' });
    expect(written().filter((step) => step === 'POST video_reels')).toHaveLength(2);
  });

  test('that Meta works on for long is accepted: it is a success', async () => {
    const { publish } = studio();
    const reel = await publish({ reel: { file_url: 'https://example.com/slow.mp4' } }, { giveUpAfterMs: 1_000 });
    expect(reel).toMatchObject({ id: expect.any(String), state: 'processing' });
  });
});

describe('a story', () => {
  test.each<[string, NewPagePost, string[]]>([
    ['a photo', { photo_story: { url } }, ['POST photos', 'POST photo_stories']],
    ['a photo as a file', { photo_story: { source: imageBytes() } }, ['POST photos', 'POST photo_stories']],
    ['a video', { video_story: { file } }, ['POST video_stories', 'POST #', 'POST video_stories']],
  ])('of %s', async (_, content, steps) => {
    const { page, publish } = studio();
    const story = await publish(content);
    expect(written()).toEqual(steps);
    const { data } = await page.stories.get({ fields: ['post_id'] });
    expect(data.map(({ post_id: id }) => id)).toContain(story.id);
  });
});
