import { GraphClient, InvalidArgumentError } from '@edgewalk/core';
import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { NewVideo } from '../../src/page/new-video.js';
import { PageVideos } from '../../src/page/videos.js';

const transport = () => TE.right({ status: 200, headers: {}, body: '{"id":"1"}' });
const videos = new PageVideos(new GraphClient({ login: 'facebook', accessToken: 'EAAx', transport }), '1');

/** Everything here may be wrong on purpose, so the compiler is not asked. */
function complaint(input: unknown): string {
  try {
    void videos.create(input as NewVideo);
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message;
    throw error;
  }
  return 'accepted';
}

const file_url = 'https://example.com/a.mp4';
const source = new Uint8Array(9);
const upload_session_id = '7';
const image = 'https://example.com/a.png';
const slides = (count: number) => ({ slideshow_spec: { images_urls: Array<string>(count).fill(image) } });

describe('what Meta takes is taken', () => {
  const right: readonly (readonly [string, unknown])[] = [
    ['an address', { file_url, title: 'Cat', description: 'A cat', thumb: source }],
    ['a file', { source, targeting: { geo_locations: { countries: ['US'] } } }],
    ['a handle', { fbuploader_video_file_chunk: '2:c2FtcGxl' }],
    ['a video of another Page', { crossposted_video_id: '5', title: 'Cat' }],
    ['a slideshow', slides(3)],
    ['a scheduled video', { file_url, published: false, scheduled_publish_time: new Date('2026-12-24T18:00Z') }],
    ['a start', { upload_phase: 'start', file_size: 9 }],
    ['a start without a size, as one publisher sends it', { upload_phase: 'start' }],
    ['a piece', { upload_phase: 'transfer', upload_session_id, start_offset: '0', video_file_chunk: source }],
    ['an end', { upload_phase: 'finish', upload_session_id, title: 'Cat' }],
    ['an end for later', { upload_phase: 'finish', upload_session_id, published: false, scheduled_publish_time: 1 }],
    ['a cancellation', { upload_phase: 'cancel', upload_session_id }],
  ];
  test.each(right)('%s', (_, input) => expect(complaint(input)).toBe('accepted'));
});

describe('what Meta refuses is refused before it is sent', () => {
  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['nothing to show', { title: 'Cat' }, /where the video comes from: one of file_url, source/],
    ['two files', { file_url, source }, /source: .*give either file_url or source/],
    ['a time without published: false', { file_url, scheduled_publish_time: 1 }, /write published: false/],
    [
      'a past time, not published',
      { file_url, published: false, backdated_post: { backdated_time: 1 } },
      /backdates no video/,
    ],
    ['an unknown phase', { upload_phase: 'end' }, /write one of start, transfer, finish, cancel/],
    ['a title at the start', { upload_phase: 'start', file_size: 9, title: 'x' }, /at the end, with upload_phase/],
    ['bytes outside a transfer', { file_url, video_file_chunk: source }, /goes with upload_phase: 'transfer'/],
    ['two slides', slides(2), /3 to 7 images, not 2/],
    [
      'a wrong offset',
      { upload_phase: 'transfer', upload_session_id, start_offset: 'x', video_file_chunk: source },
      /start_offset that Meta returned/,
    ],
  ];
  test.each(wrong)('%s', (_, input, message) => expect(complaint(input)).toMatch(message));
});

test('the compiler tells the forms apart', () => {
  const start: NewVideo = { upload_phase: 'start', file_size: 9 };
  expectTypeOf<{ file_url: string; title: string }>().toExtend<NewVideo>();
  expectTypeOf<{ title: string }>().not.toExtend<NewVideo>();
  expect(complaint(start)).toBe('accepted');
});
