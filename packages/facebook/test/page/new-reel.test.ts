import { GraphClient, type HttpRequest, InvalidArgumentError } from '@edgewalk/core';
import { describe, expect, test } from '@jest/globals';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { NewReel } from '../../src/page/new-reel.js';
import { PageVideoReels } from '../../src/page/video-reels.js';

const requests: HttpRequest[] = [];
const transport = (request: HttpRequest) => {
  requests.push(request);
  return TE.right({ status: 200, headers: {}, body: '{"success":true}' });
};
const client = new GraphClient({ login: 'facebook', accessToken: 'EAAx', transport });
const reels = new PageVideoReels(client, '1');

/** Everything here may be wrong on purpose, so the compiler is not asked. */
function complaint(input: unknown): string {
  try {
    void reels.create(input as NewReel);
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message;
    throw error;
  }
  return 'accepted';
}

const end = { upload_phase: 'finish', video_id: '5', video_state: 'PUBLISHED' };

describe('what Meta takes is taken', () => {
  const right: readonly (readonly [string, unknown])[] = [
    ['a start', { upload_phase: 'start' }],
    ['an end', { ...end, title: 'Cat', description: 'A cat' }],
    ['a start as Meta’s spec writes it', { upload_phase: 'START' }],
    ['an end as Meta’s spec writes it', { ...end, upload_phase: 'FINISH' }],
    [
      'an end as publishers send it',
      { ...end, share_to_feed: true, content_category: 'MUSIC', allow_video_remixing: true },
    ],
    ['a reel for later', { ...end, video_state: 'SCHEDULED', scheduled_publish_time: new Date() }],
  ];
  test.each(right)('%s', (_, input) => expect(complaint(input)).toBe('accepted'));
});

describe('what Meta refuses is refused before it is sent', () => {
  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['no phase', { title: 'Cat' }, /upload_phase: .*write 'start', or 'finish'/],
    ['a title at the start', { upload_phase: 'start', title: 'Cat' }, /at the end, with upload_phase: 'finish'/],
    ['later, but when', { ...end, video_state: 'SCHEDULED' }, /write scheduled_publish_time/],
    ['now, and later', { ...end, scheduled_publish_time: 1 }, /write video_state: 'SCHEDULED'/],
    ['an unknown phase', { upload_phase: 'Start' }, /upload_phase: .*write 'start', or 'finish'/],
    ['no video', { ...end, video_id: undefined }, /video_id/],
  ];
  test.each(wrong)('%s', (_, input, message) => expect(complaint(input)).toMatch(message));
});

// Meta's samples and every publisher in production send small letters; Meta's spec has capitals.
test.each(['start', 'START'] as const)('%s goes out in small letters', async (upload_phase) => {
  await reels.create({ upload_phase });
  expect(requests.at(-1)?.body).toContain('upload_phase=start');
});
