import { EdgewalkError } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { days, hours, minutes, seconds } from '../../../src/world/clock.js';
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

const statusOf = async (id: string) => (await fb.liveVideo(id).get({ fields: ['status'] })).status;

/** The states of what a query for one state finds. */
const statesOf = async (state: 'LIVE' | 'VOD' | 'SCHEDULED_UNPUBLISHED') => {
  const { data } = await page.liveVideos.get({ broadcast_status: [state], fields: ['status'] });
  return data.map(({ status }) => status);
};

describe('a broadcast', () => {
  test('is opened, goes live, ends, and leaves a video behind', async () => {
    const opened = await page.liveVideos.create({ title: 'Night shift', description: 'Ask us' });
    const live = fb.liveVideo(opened.id);
    expect(opened.secure_stream_url).toMatch(/^rtmps:\/\/live-api-s\.facebook\.com:443\/rtmp\/FB-/);
    expect(await statusOf(opened.id)).toBe('UNPUBLISHED');
    expect(await live.update({ status: 'LIVE_NOW' })).toEqual({ id: opened.id });
    const fields = ['status', 'live_views', 'broadcast_start_time', 'ingest_streams'] as const;
    const now = await live.get({ fields });
    expect(now.status).toBe('LIVE');
    expect(now.live_views).toBeGreaterThan(0);
    expect(now.ingest_streams?.[0]).toMatchObject({
      is_master: true,
      stream_health: { video_framerate: 30 },
    });
    here.emulator.clock.advance(minutes(30));
    expect(await live.update({ end_live_video: true })).toEqual({ id: opened.id });
    expect(await statusOf(opened.id)).toBe('PROCESSING');
    here.emulator.clock.advance(seconds(6));
    const past = await live.get({ fields: ['status', { video: ['id', 'length', 'live_status', 'title'] }] });
    expect(past).toMatchObject({
      status: 'VOD',
      video: { length: 1800, live_status: 'VOD', title: 'Night shift' },
    });
    const videos = (await page.videos.get({ fields: ['id'], limit: 3 })).data;
    expect(videos.map(({ id }) => id)).toContain(past.video?.id);
  });

  test('goes live at once', async () => {
    const { id, status } = await page.liveVideos.create({ status: 'LIVE_NOW', fields: ['id', 'status'] });
    expect(status).toBe('LIVE');
    expect((await page.liveVideos.get({ broadcast_status: ['LIVE'], fields: ['id'] })).data[0]?.id).toBe(id);
    here.emulator.clock.advance(hours(9));
    expect(await statusOf(id)).toBe('VOD');
  });

  test('is announced, begun or called off, and forgotten', async () => {
    const start_time = Math.floor((today + days(1)) / 1000);
    const announce = () => page.liveVideos.create({ status: 'SCHEDULED_LIVE', event_params: { start_time } });
    const [first, second, third] = [await announce(), await announce(), await announce()];
    const { planned_start_time } = await fb.liveVideo(first.id).get({ fields: ['planned_start_time'] });
    expect(Date.parse(planned_start_time ?? '')).toBe(start_time * 1000);
    await fb.liveVideo(first.id).update({ status: 'SCHEDULED_CANCELED' });
    await fb.liveVideo(second.id).update({ status: 'LIVE_NOW' });
    here.emulator.clock.advance(days(2));
    const statuses = [first, second, third].map(({ id }) => statusOf(id));
    expect(await Promise.all(statuses)).toEqual(['SCHEDULED_CANCELED', 'VOD', 'SCHEDULED_EXPIRED']);
  });

  test('is not announced for the past, and not ended twice', async () => {
    const late = page.liveVideos.create({
      status: 'SCHEDULED_LIVE',
      event_params: { start_time: 1_700_000_000 },
    });
    await expect(Promise.resolve(late)).rejects.toMatchObject({ code: 100 });
    const { id } = await page.liveVideos.create({ status: 'LIVE_NOW' });
    await fb.liveVideo(id).update({ end_live_video: true });
    const again = Promise.resolve(fb.liveVideo(id).update({ end_live_video: true }));
    await expect(again).rejects.toBeInstanceOf(EdgewalkError);
  });

  test('is found by its state', async () => {
    expect(await statesOf('LIVE')).toEqual(['LIVE']);
    expect(await statesOf('SCHEDULED_UNPUBLISHED')).toEqual(['SCHEDULED_UNPUBLISHED']);
    expect(await statesOf('VOD')).toEqual(['VOD', 'VOD', 'VOD']);
  });

  test('has what is said about its video', async () => {
    const { id } = await page.liveVideos.create({ status: 'LIVE_NOW' });
    const live = fb.liveVideo(id);
    const { video } = await live.get({ fields: [{ video: ['id'] }] });
    const made = await fb.video(video?.id ?? '').comments.create({ message: 'Hello, viewers' });
    await fb.video(video?.id ?? '').likes.create();
    expect((await live.comments.get()).data.map((comment) => comment.id)).toEqual([made.id]);
    const { data, summary } = await live.reactions.get({ summary: true });
    expect(data).toHaveLength(1);
    expect(summary).toMatchObject({ total_count: 1, viewer_reaction: 'LIKE' });
  });

  test('takes another stream, which can be read and chosen', async () => {
    const { id } = await page.liveVideos.create({ status: 'LIVE_NOW' });
    const live = fb.liveVideo(id);
    const stream = await live.inputStreams.create({ fields: ['id', 'secure_stream_url', 'is_master'] });
    expect(stream).toMatchObject({ is_master: false, secure_stream_url: expect.stringMatching(/^rtmps:/) });
    await live.update({ master_ingest_stream_id: stream.id });
    expect(await fb.liveVideoInputStream(stream.id).get()).toMatchObject({ id: stream.id, is_master: true });
    const { ingest_streams } = await live.get({ fields: ['ingest_streams'] });
    expect(ingest_streams?.map(({ is_master }) => is_master)).toEqual([false, true]);
  });

  test('is deleted with its video', async () => {
    const { id } = await page.liveVideos.create({ status: 'LIVE_NOW' });
    const { video } = await fb.liveVideo(id).get({ fields: [{ video: ['id'] }] });
    await fb.liveVideo(id).delete();
    await expect(Promise.resolve(fb.video(video?.id ?? '').get())).rejects.toMatchObject({ subcode: 33 });
  });
});
