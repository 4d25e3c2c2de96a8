import { describe, expect, test } from '@jest/globals';
import { answering } from '../support/answering.js';

// Bodies as Meta's guides to reels, stories and videos show them, or as publishers recorded them in 2026.
describe('what publishing on a Page answers', () => {
  test('a reel: a start, a file, a finish without the id of a post', async () => {
    const start = { video_id: '1564747010440105', upload_url: 'https://rupload.facebook.com/video-upload/v26.0/15' };
    const { fb } = answering(start, { success: true, message: 'Upload successful.' }, { success: true });
    expect(await fb.page('1').videoReels.create({ upload_phase: 'start' })).toEqual(start);
    const file_url = 'https://example.org/a.mp4';
    expect(await fb.video('15').upload.create({ file_url })).toEqual({ success: true, message: 'Upload successful.' });
    const finish = { upload_phase: 'finish', video_id: '15', video_state: 'PUBLISHED' } as const;
    expect(await fb.page('1').videoReels.create(finish)).toEqual({ success: true });
  });

  test('a story, whose post is a number', async () => {
    const { fb } = answering({ success: true, post_id: 1_234_567_890_123 }, { success: true, post_id: 99 });
    const finish = { upload_phase: 'finish', video_id: '15' } as const;
    expect(await fb.page('1').videoStories.create(finish)).toEqual({ success: true, post_id: '1234567890123' });
    expect(await fb.page('1').photoStories.create({ photo_id: '7' })).toEqual({ success: true, post_id: '99' });
  });

  test('an upload in pieces, with the offsets as texts or as numbers, and the host that Meta would like', async () => {
    const start = {
      video_id: '15',
      upload_session_id: '16',
      start_offset: '0',
      end_offset: '52428800',
      skip_upload: false,
      upload_domain: 'rupload.facebook.com',
      region_hint: 'ash',
    };
    const { fb } = answering(start, { ...start, start_offset: 0, end_offset: 52_428_800 });
    const create = () => fb.page('1').videos.create({ upload_phase: 'start', file_size: 99 });
    expect(await create()).toEqual(start);
    expect(await create()).toEqual(start);
  });

  test('an invitation of a co-author', async () => {
    const body = { success: true, collaborator_id: '61550', invitation_link: 'https://www.facebook.com/reel/15' };
    const { fb } = answering(body);
    expect(await fb.video('15').collaborators.create({ target_id: '61550' })).toEqual(body);
  });

  test('a broadcast with its streams', async () => {
    const body = {
      id: '29434',
      stream_url: 'rtmps://live-api-s.facebook.com:443/rtmp/FB-1',
      secure_stream_url: 'rtmps://live-api-s.facebook.com:443/rtmp/FB-1',
      stream_secondary_urls: [],
      secure_stream_secondary_urls: [],
    };
    const { fb } = answering(body);
    expect(await fb.page('1').liveVideos.create({ status: 'LIVE_NOW' })).toEqual(body);
  });

  test('the state of a video, with both spellings of the offset and of the end', async () => {
    const status = {
      video_status: 'upload_complete',
      processing_progress: 0,
      uploading_phase: { status: 'completed', bytes_transfered: 50_002, source_file_size: 50_002 },
      processing_phase: { status: 'not_started', errors: [{ code: 1_363_008, message: 'The video is too short.' }] },
      publishing_phase: { status: 'not_started', publish_status: 'scheduled', publish_time: 1_788_246_000 },
      copyright_check_status: { status: 'in_progress' },
    };
    const copyright_check_information = {
      status: { status: 'complete', matches_found: true },
      copyright_matches: [
        {
          content_title: 'Song',
          owner_copyright_policy: { name: 'Label', actions: [{ action: 'BLOCK', geos: 'Blocked in 3 locations' }] },
          matched_segments: [{ start_time_in_seconds: 1, duration_in_seconds: 9 }],
        },
      ],
    };
    const body = { id: '15', status, copyright_check_information };
    const { fb } = answering(body);
    expect(await fb.video('15').get({ fields: ['id', 'status', 'copyright_check_information'] })).toEqual(body);
  });
});

// Names seen in recorded answers of 2026 and on no page of Meta.
test('authors, participants and files of messages have more members than Meta documents', async () => {
  const author = { id: '1', name: 'Bakery', category: 'Bakery', category_list: [{ id: '2', name: 'Bakery' }] };
  const image_data = {
    url: 'https://example.org/a.gif',
    animated_webp_url: 'https://example.org/a.webp',
    raw_gif_image: 'x',
  };
  const message = {
    id: 'm_1',
    from: { id: '17', username: 'ida', user_id: '17841400000000001' },
    attachments: { data: [{ id: '5', image_data }, { sticker_id: '369239263222822' }] },
    shares: { data: [{ link: 'https://example.org', template: { elements: [] } }] },
  };
  const { fb } = answering({ id: '1_2', from: author }, message);
  expect((await fb.post('1_2').get({ fields: ['from'] })).from).toEqual(author);
  expect(await fb.message('m_1').get({ fields: ['id', 'from', 'attachments', 'shares'] })).toEqual(message);
});

// As lead ads answer since 2025; one choice of several has several values.
test('leads, and the form they were entered in', async () => {
  const form = {
    id: '9',
    name: 'Order',
    status: 'ACTIVE',
    locale: 'en_US',
    leads_count: 2,
    created_time: '2026-09-01T08:00:00+0000',
  };
  const lead = {
    id: '8',
    created_time: '2026-09-02T08:00:00+0000',
    field_data: [
      { name: 'email', values: ['ida@example.org'] },
      { name: 'size', values: ['small', 'large'] },
    ],
    is_organic: false,
    platform: 'ig',
    ad_id: 120_210_000_000_001,
  };
  const { fb } = answering({ data: [form] }, { data: [lead] });
  expect((await fb.page('1').leadgenForms.get()).data).toEqual([form]);
  const fields = ['id', 'created_time', 'field_data', 'is_organic', 'platform', 'ad_id'] as const;
  expect((await fb.leadgenForm('9').leads.get({ fields })).data).toEqual([{ ...lead, ad_id: '120210000000001' }]);
});
