import { expect, test } from '@jest/globals';
import { NewLiveVideo } from '../../src/page/new-live-video.js';

const event_params = { start_time: 1_798_000_000 };
const planned_start_time = new Date('2026-12-24T18:00:00Z');

test.each([
  { status: 'LIVE_NOW' },
  { status: 'UNPUBLISHED', event_params },
  { status: 'SCHEDULED_UNPUBLISHED', event_params },
  { status: 'SCHEDULED_LIVE', planned_start_time },
])('%p is a broadcast', (input) => {
  expect(NewLiveVideo.is(input)).toBe(true);
});

test.each([
  { status: 'SCHEDULED_LIVE' },
  { status: 'SCHEDULED_UNPUBLISHED', title: 'Soon' },
  { event_params, planned_start_time },
])('%p is none', (input) => {
  expect(NewLiveVideo.is(input)).toBe(false);
});
