import { expect, test } from '@jest/globals';
import { LiveVideoUpdate } from '../../src/live-video/update.js';
import { VideoUpdate } from '../../src/video/update.js';

const at = (start_time: unknown) => LiveVideoUpdate.is({ event_params: { start_time } });

test('a broadcast begins at unix seconds', () => {
  expect(at(1_798_000_000)).toBe(true);
  expect([at(1_798_000_000_000), at(1.5), at('2026-12-24')]).toEqual([false, false, false]);
});

test('a video is published now or later, not both', () => {
  expect(VideoUpdate.is({ scheduled_publish_time: 1 })).toBe(true);
  expect(VideoUpdate.is({ published: true })).toBe(true);
  expect(VideoUpdate.is({ published: true, scheduled_publish_time: 1 })).toBe(false);
});
