import { expect, test } from '@jest/globals';
import { LiveVideoFields } from '../../src/live-video/fields.js';
import { VideoFields } from '../../src/video/fields.js';

test('a video as Meta answers it', () => {
  const answer = {
    id: '1',
    length: 38.081,
    permalink_url: '/99/videos/1/',
    status: {
      video_status: 'ready',
      uploading_phase: { status: 'complete' },
      processing_phase: { status: 'complete' },
      publishing_phase: {
        status: 'complete',
        publish_status: 'published',
        publish_time: '2026-02-18T10:00:00+0000',
      },
    },
    format: [{ embed_html: '<iframe></iframe>', filter: 'native', height: 720, picture: '', width: 1280 }],
    privacy: { allow: '', deny: '', description: 'Public', friends: '', networks: '', value: 'EVERYONE' },
    scheduled_publish_time: 1_798_000_000,
  };
  expect(VideoFields.is(answer)).toBe(true);
});

test.each(['12', 12])('a broadcast seen by %p', (total_views) => {
  expect(LiveVideoFields.is({ id: '1', status: 'VOD', total_views })).toBe(true);
});
