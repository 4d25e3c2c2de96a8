import { GraphClient, type HttpRequest } from '@edgewalk/core';
import { beforeEach, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { Video } from '../../src/video.js';
import { LiveVideo } from '../../src/live-video.js';
import { PageLiveVideos } from '../../src/page/live-videos.js';
import { PageVideos } from '../../src/page/videos.js';

let sent: HttpRequest[] = [];
let answer: unknown;
const transport = (request: HttpRequest) => {
  sent.push(request);
  return TE.right({ status: 200, headers: {}, body: JSON.stringify(answer) });
};
const client = new GraphClient({ login: 'facebook', accessToken: 'EAAx', transport });

beforeEach(() => {
  sent = [];
});

test('a piece goes to the host for videos, as a form with a file', async () => {
  answer = { start_offset: '52428800', end_offset: '52428800' };
  const posted = await new PageVideos(client, '1').create({
    upload_phase: 'transfer',
    upload_session_id: '7',
    start_offset: '0',
    video_file_chunk: new Uint8Array(9),
  });
  expect(posted.start_offset).toBe(posted.end_offset);
  expect(sent[0]?.url).toMatch(/^https:\/\/graph-video\.facebook\.com\/v[\d.]+\/1\/videos$/);
  expect(sent[0]?.body).toHaveProperty('type', expect.stringMatching(/^multipart\/form-data; boundary=/));
});

test('the file of a reel goes to the upload host', async () => {
  answer = { success: true };
  await new Video(client, '5').upload.create({ file: new Uint8Array(9), offset: 4 });
  expect(sent[0]?.url).toMatch(/^https:\/\/rupload\.facebook\.com\/video-upload\/v[\d.]+\/5$/);
  expect(sent[0]?.headers).toMatchObject({ authorization: 'OAuth EAAx', offset: '4', file_size: '9' });
});

test('a broadcast that was opened is read with the fields asked for', async () => {
  answer = { id: '3', status: 'UNPUBLISHED' };
  const opened = await new PageLiveVideos(client, '1').create({ title: 'Now', fields: ['id', 'status'] });
  expectTypeOf(opened).toHaveProperty('status');
  expect(opened.status).toBe('UNPUBLISHED');
});

test('ending a broadcast answers its id', async () => {
  answer = { id: '3' };
  await expect(new LiveVideo(client, '3').update({ end_live_video: true })).resolves.toEqual({ id: '3' });
});

test('a video that was posted is read with the fields asked for', async () => {
  answer = { id: '5', permalink_url: '/1/videos/5/' };
  const posted = await new PageVideos(client, '1').create({
    file_url: 'https://example.com/a.mp4',
    fields: ['id', 'permalink_url'],
  });
  expectTypeOf(posted.permalink_url).toEqualTypeOf<string | undefined>();
  expect(posted.permalink_url).toBe('/1/videos/5/');
  expect(sent[0]?.body).toEqual(expect.stringContaining('fields=id%2Cpermalink_url'));
});
