import { videoBytes } from '@edgewalk/testing/media';
import { EdgewalkError } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { days, seconds } from '../../../src/world/clock.js';
import { today } from '../../support.js';
import { facebook } from './support.js';

const { here, pageId } = facebook();

let fb: Facebook;
let page: ReturnType<Facebook['page']>;
beforeAll(async () => {
  fb = new Facebook({ accessToken: here.emulator.tokens.facebook, baseUrl: here.emulator.url });
  page = fb.page(await pageId());
});
beforeEach(() => {
  here.emulator.reset();
  here.emulator.clock.set(today);
});

const file = videoBytes(2000);
const start = async () => (await page.videoReels.create({ upload_phase: 'start' })).video_id ?? '';
const reels = async () => (await page.videoReels.get({ fields: ['id'] })).data.map(({ id }) => id);

describe('a reel', () => {
  test('is opened, sent and published', async () => {
    const { video_id = '', upload_url } = await page.videoReels.create({ upload_phase: 'start' });
    expect(upload_url).toBe(`${here.emulator.url}/video-upload/v27.0/${video_id}`);
    expect(await fb.video(video_id).upload.create({ file })).toEqual({ success: true });
    expect(await reels()).not.toContain(video_id);
    const words = { video_state: 'PUBLISHED', description: 'Rye in a minute' } as const;
    const { success } = await page.videoReels.create({ upload_phase: 'finish', video_id, ...words });
    expect(success).toBe(true);
    expect((await reels())[0]).toBe(video_id);
    here.emulator.clock.advance(seconds(5));
    const reel = await fb.video(video_id).get({ fields: ['description', 'permalink_url', 'status'] });
    expect(reel).toMatchObject({
      description: 'Rye in a minute',
      permalink_url: `/reel/${video_id}/`,
      status: { video_status: 'ready', publishing_phase: { status: 'complete' } },
    });
  });

  test('is not finished while its file is on the way', async () => {
    const video_id = await start();
    const call = page.videoReels.create({ upload_phase: 'finish', video_id, video_state: 'PUBLISHED' });
    const problem = await call.then(undefined, (error: unknown) => error);
    expect(problem).toBeInstanceOf(EdgewalkError);
    expect(await reels()).not.toContain(video_id);
  });

  test('of which a part came is resumed', async () => {
    const video_id = await start();
    const headers = { authorization: `OAuth ${here.emulator.tokens.page}`, offset: '0', file_size: '2000' };
    const url = `${here.emulator.url}/video-upload/v27.0/${video_id}`;
    await fetch(url, { method: 'POST', headers, body: file.subarray(0, 700) });
    const { status } = await fb.video(video_id).get({ fields: ['status'] });
    expect(status).toMatchObject({ video_status: 'uploading', uploading_phase: { bytes_transferred: 700 } });
    await fb.video(video_id).upload.create({ file, offset: 700 });
    const later = await fb.video(video_id).get({ fields: ['status'] });
    expect(later.status).toMatchObject({
      video_status: 'upload_complete',
      uploading_phase: { status: 'complete', bytes_transferred: 2000 },
    });
  });

  test('is fetched from an address, and stays a draft until it is finished again', async () => {
    const video_id = await start();
    await fb.video(video_id).upload.create({ file_url: 'https://example.org/reel.mp4' });
    await page.videoReels.create({ upload_phase: 'finish', video_id, video_state: 'DRAFT' });
    const { status } = await fb.video(video_id).get({ fields: ['status'] });
    expect(status?.publishing_phase?.publish_status).toBe('draft');
    expect(await reels()).not.toContain(video_id);
    await page.videoReels.create({ upload_phase: 'finish', video_id, video_state: 'PUBLISHED' });
    expect(await reels()).toContain(video_id);
  });

  // Meta's guide to reels: at most 29 days ahead.
  test('does not wait for more than 29 days', async () => {
    const video_id = await start();
    await fb.video(video_id).upload.create({ file });
    const scheduled_publish_time = Math.floor((today + days(30)) / 1000);
    const time = { video_state: 'SCHEDULED', scheduled_publish_time } as const;
    const call = page.videoReels.create({ upload_phase: 'finish', video_id, ...time });
    await expect(call).rejects.toMatchObject({ code: 100 });
  });

  test('waits for its time', async () => {
    const video_id = await start();
    await fb.video(video_id).upload.create({ file });
    const scheduled_publish_time = Math.floor((today + days(1)) / 1000);
    const time = { video_state: 'SCHEDULED', scheduled_publish_time } as const;
    await page.videoReels.create({ upload_phase: 'finish', video_id, ...time });
    expect(await reels()).not.toContain(video_id);
    here.emulator.clock.advance(days(2));
    expect((await reels())[0]).toBe(video_id);
  });
});

test('a story is opened, sent and published', async () => {
  const { video_id = '' } = await page.videoStories.create({ upload_phase: 'start' });
  await fb.video(video_id).upload.create({ file });
  const { post_id } = await page.videoStories.create({ upload_phase: 'finish', video_id });
  const stories = (await page.stories.get()).data;
  expect(stories.find((story) => story.media_id === video_id)).toMatchObject({
    post_id,
    media_type: 'video',
    status: 'PUBLISHED',
  });
  expect(await reels()).not.toContain(video_id);
});
