import { GraphClient, InvalidArgumentError } from '@edgewalk/core';
import { describe, expect, test } from '@jest/globals';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { NewReel } from '../../src/page/new-reel.js';
import { PageVideoReels } from '../../src/page/video-reels.js';

const transport = () => TE.right({ status: 200, headers: {}, body: '{"success":true}' });
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

const end = { upload_phase: 'FINISH', video_id: '5', video_state: 'PUBLISHED' };

describe('what Meta takes is taken', () => {
  const right: readonly (readonly [string, unknown])[] = [
    ['a start', { upload_phase: 'START' }],
    ['an end', { ...end, title: 'Cat', description: 'A cat' }],
    ['a reel for later', { ...end, video_state: 'SCHEDULED', scheduled_publish_time: new Date() }],
  ];
  test.each(right)('%s', (_, input) => expect(complaint(input)).toBe('accepted'));
});

describe('what Meta refuses is refused before it is sent', () => {
  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['no phase', { title: 'Cat' }, /upload_phase: .*write START, or FINISH/],
    ['a title at the start', { upload_phase: 'START', title: 'Cat' }, /at the end, with upload_phase: 'FINISH'/],
    ['later, but when', { ...end, video_state: 'SCHEDULED' }, /write scheduled_publish_time/],
    ['now, and later', { ...end, scheduled_publish_time: 1 }, /write video_state: 'SCHEDULED'/],
    ['no video', { ...end, video_id: undefined }, /video_id/],
  ];
  test.each(wrong)('%s', (_, input, message) => expect(complaint(input)).toMatch(message));
});
