import { imageBytes, videoBytes } from '@edgewalk/testing/media';
import { createHash } from 'node:crypto';
import { EdgewalkError } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hours, seconds } from '../../../src/world/clock.js';
import { today } from '../../support.js';
import { facebook } from './support.js';

const { here, pageId } = facebook();

const file_url = 'https://example.org/film.mp4';
const sha256 = (piece: Uint8Array) => createHash('sha256').update(piece).digest('hex');

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

const listed = async () => (await page.videos.get({ fields: ['id'], limit: 5 })).data.map(({ id }) => id);
const statusOf = async (id: string) => (await fb.video(id).get({ fields: ['status'] })).status;
/** What a call fails with. */
const failureOf = async (call: PromiseLike<unknown>): Promise<EdgewalkError> => {
  const problem = await Promise.resolve(call).catch((error: unknown) => error);
  if (problem instanceof EdgewalkError) return problem;
  throw new Error('the call did not fail with an error of Meta');
};

describe('a video', () => {
  test('that Meta fetches is worked on, and then ready', async () => {
    const { id = '' } = await page.videos.create({ file_url, title: 'Rye', description: 'How we do it' });
    expect(await listed()).toContain(id);
    expect(await statusOf(id)).toMatchObject({
      video_status: 'processing',
      uploading_phase: { status: 'complete' },
      processing_phase: { status: 'in_progress' },
    });
    here.emulator.clock.advance(seconds(4));
    expect(await statusOf(id)).toMatchObject({
      video_status: 'ready',
      publishing_phase: { status: 'complete', publish_status: 'published' },
    });
  });

  test('has a post on the feed, unless there is to be none', async () => {
    const { id = '' } = await page.videos.create({ file_url, description: 'How we do it' });
    const fields = ['id', 'message', { attachments: ['media_type', 'target'] }] as const;
    const [post] = (await page.feed.get({ fields, limit: 1 })).data;
    expect(post).toMatchObject({ message: 'How we do it', attachments: { data: [{ target: { id } }] } });
    const { post_id } = await fb.video(id).get({ fields: ['post_id'] });
    expect(post?.id.split('_')[1]).toBe(post_id);
    await page.videos.create({ file_url, no_story: true });
    expect((await page.feed.get({ fields: ['id'], limit: 1 })).data[0]?.id).toBe(post?.id);
  });

  test('that is no file ends in an error', async () => {
    const { id = '' } = await page.videos.create({ file_url: 'https://example.org/broken.mp4' });
    here.emulator.clock.advance(seconds(4));
    expect(await statusOf(id)).toMatchObject({
      video_status: 'error',
      processing_phase: { status: 'error', errors: [{ code: expect.any(Number) }] },
    });
  });

  test('that cannot be fetched is refused', async () => {
    const call = page.videos.create({ file_url: 'https://files.invalid/film.mp4' });
    expect((await failureOf(call)).code).toBe(389);
  });

  test.each([
    ['a text', Buffer.from('A film, says the name of the file')],
    ['an image', imageBytes()],
    ['nothing', new Uint8Array(5000)],
  ])('that is %s is refused, as one whose format Meta does not know', async (_, source) => {
    const refusal = expect.objectContaining({ code: 6000, subcode: 1_363_024 });
    expect(await page.videos.create({ source }).either()).toMatchObject({ _tag: 'Left', left: refusal });
  });

  test('comes as a file', async () => {
    const source = videoBytes(5000);
    const { id = '' } = await page.videos.create({ source, title: 'Oats' });
    const sent = here.emulator.requests.at(-1)?.params['source'];
    expect(sent).toMatchObject({ size: 5000, sha256: sha256(source) });
    const uploading = (await statusOf(id))?.uploading_phase;
    expect(uploading).toEqual({ status: 'complete', bytes_transferred: 5000, source_file_size: 5000 });
  });

  test('waits for its time', async () => {
    const scheduled_publish_time = Math.floor((today + hours(2)) / 1000);
    const { id = '' } = await page.videos.create({ file_url, published: false, scheduled_publish_time });
    expect(await listed()).not.toContain(id);
    expect((await statusOf(id))?.publishing_phase).toMatchObject({ publish_status: 'scheduled' });
    here.emulator.clock.advance(hours(3));
    expect((await listed())[0]).toBe(id);
    const { published } = await fb.video(id).get({ fields: ['published'] });
    expect(published).toBe(true);
  });

  test('does not wait for a time that is too near', async () => {
    const scheduled_publish_time = Math.floor(today / 1000) + 60;
    const call = page.videos.create({ file_url, published: false, scheduled_publish_time });
    expect((await failureOf(call)).code).toBe(100);
  });

  test('is changed, published and deleted', async () => {
    const { id = '' } = await page.videos.create({ file_url, published: false });
    const video = fb.video(id);
    expect(await video.update({ name: 'Barley', content_tags: ['bread'], published: true })).toEqual({
      success: true,
    });
    const fields = ['title', 'content_tags', 'published'] as const;
    expect(await video.get({ fields })).toMatchObject({
      title: 'Barley',
      published: true,
      content_tags: ['bread'],
    });
    expect(await listed()).toContain(id);
    await video.delete();
    expect(await listed()).not.toContain(id);
    expect(await failureOf(video.get())).toMatchObject({ code: 100, subcode: 33 });
  });
});

describe('an upload in pieces', () => {
  const mebibyte = 1024 * 1024;
  const whole = videoBytes(2 * mebibyte + 4321);
  const start = async () => page.videos.create({ upload_phase: 'start', file_size: whole.length });
  const transfer = (upload_session_id: string, from: number, to: number) =>
    page.videos.create({
      upload_phase: 'transfer',
      upload_session_id,
      start_offset: String(from),
      video_file_chunk: whole.subarray(from, to),
    });

  test('goes on until Meta asks for no more, and what arrives is the file', async () => {
    const { video_id = '', upload_session_id = '', ...first } = await start();
    expect(first).toEqual({ start_offset: '0', end_offset: String(mebibyte) });
    let [from, to] = [first.start_offset, first.end_offset];
    while (from !== to) {
      const { start_offset, end_offset } = await transfer(upload_session_id, Number(from), Number(to));
      [from, to] = [start_offset, end_offset];
    }
    expect([from, to]).toEqual([String(whole.length), String(whole.length)]);
    expect(await listed()).not.toContain(video_id);
    const finish = { upload_phase: 'finish', upload_session_id, title: 'Rye', description: 'Whole' } as const;
    expect(await page.videos.create(finish)).toEqual({ success: true });
    expect((await listed())[0]).toBe(video_id);
    expect(await fb.video(video_id).get({ fields: ['title'] })).toMatchObject({ title: 'Rye' });

    const sent = here.emulator.requests.filter(({ params }) => params['upload_phase'] === 'transfer');
    const pieces = [0, 1, 2].map((at) => whole.subarray(at * mebibyte, (at + 1) * mebibyte));
    expect(sent.map(({ params }) => params)).toMatchObject(
      pieces.map((piece, at) => ({
        start_offset: String(at * mebibyte),
        video_file_chunk: { size: piece.length, sha256: sha256(piece) },
      })),
    );
  });

  test('has an open end where its size was not given', async () => {
    const { upload_session_id = '', ...first } = await page.videos.create({ upload_phase: 'start' });
    expect(first).toMatchObject({ start_offset: '0', end_offset: String(mebibyte) });
    const { start_offset: next } = await transfer(upload_session_id, 0, 5000);
    expect(next).toBe('5000');
    expect(await page.videos.create({ upload_phase: 'finish', upload_session_id })).toEqual({ success: true });
  });

  test('says which range it waits for when another one comes', async () => {
    const { upload_session_id = '' } = await start();
    await transfer(upload_session_id, 0, mebibyte);
    const problem = await failureOf(transfer(upload_session_id, 0, mebibyte));
    expect(problem).toMatchObject({
      code: 6001,
      subcode: 1_363_037,
      data: { start_offset: mebibyte, end_offset: 2 * mebibyte },
      userTitle: 'Error Uploading Video',
    });
    const { start_offset, end_offset } = await transfer(upload_session_id, mebibyte, 2 * mebibyte);
    expect([start_offset, end_offset]).toEqual([String(2 * mebibyte), String(whole.length)]);
  });

  test('is not finished before it is whole, and not at all once it was given up', async () => {
    const { video_id = '', upload_session_id = '' } = await start();
    const finish = () => page.videos.create({ upload_phase: 'finish', upload_session_id });
    expect((await failureOf(finish())).code).toBe(6000);
    expect((await statusOf(video_id))?.video_status).toBe('uploading');
    await page.videos.create({ upload_phase: 'cancel', upload_session_id });
    expect((await failureOf(finish())).subcode).toBe(1_363_041);
    expect((await failureOf(fb.video(video_id).get())).subcode).toBe(33);
  });
});
