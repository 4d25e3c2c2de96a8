import { type Call, EdgewalkError } from '@edgewalk/core';
import { describe, expect, test } from '@jest/globals';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { Facebook } from '@edgewalk/facebook';

/** Reads an answer as the server wrote it. */
function answered<A>(ask: (fb: Facebook) => Call<A>, body: object, status = 200): Promise<A> {
  const transport = () => TE.right({ status, headers: {}, body: JSON.stringify(body) });
  return ask(new Facebook({ accessToken: 'EAAshapes', transport })).then((value) => value);
}

const id = '320504219400220';
const stream = {
  stream_id: '0',
  stream_url: 'rtmps://live-api-s.facebook.com:443/rtmp/2814245952123884?s_bl=1&s_psm=1&s_sw=0&s_vt=api-s&a=Abz',
  secure_stream_url: 'rtmps://live-api-s.facebook.com:443/rtmp/2814245952123884?s_bl=1&s_psm=1&s_sw=0&s_vt=api-s&a=Abz',
  is_master: true,
  dash_preview_url: 'https://video.xx.fbcdn.net/hvideo/live-dash/dash-abr-ibr-audio/2814245952123884_0.mpd',
  dash_ingest_url: 'https://dashi.facebook.com:443/rtmp/2814245952123884?s_bl=1&s_l=1&s_vt=api-s&a=Abz',
  stream_health: {
    video_bitrate: 0,
    video_framerate: 29.928056716919,
    video_gop_size: 1835,
    video_height: 720,
    video_width: 1280,
    audio_bitrate: 0,
  },
  id: '2814245955457217',
};

describe('videos', () => {
  test('have a status of one word, a path for an address, and lists of which only the sum is told', async () => {
    const body = {
      id,
      description: 'A sunny, warm and chill place. ☀️🌊',
      content_category: 'TECHNOLOGY',
      created_time: '2020-09-09T18:25:23+0000',
      is_crosspost_video: false,
      is_crossposting_eligible: false,
      is_episode: false,
      is_instagram_eligible: true,
      length: 10.002,
      permalink_url: '/page/videos/320504219400220/',
      picture: 'https://scontent.xx.fbcdn.net/v/t15.5256-10/p160x160/119061855_n.jpg',
      published: true,
      status: { video_status: 'ready' },
      updated_time: '2020-09-12T15:18:05+0000',
      likes: { data: [], summary: { total_count: 1525, can_like: true, has_liked: false } },
      comments: { data: [], summary: { order: 'ranked', total_count: 139, can_comment: true } },
    };
    const fields = [
      'id',
      'length',
      'permalink_url',
      'status',
      { likes: { fields: ['id'], summary: true, limit: 0 } },
      { comments: { fields: ['id'], summary: true, limit: 0 } },
    ] as const;
    const video = await answered((fb) => fb.video(id).get({ fields }), body);
    expect(video).toMatchObject({ length: 10.002, status: { video_status: 'ready' } });
    expect(video.comments?.summary?.order).toBe('ranked');
  });

  test('tell of every phase, and of errors in each', async () => {
    const status = {
      video_status: 'processing',
      uploading_phase: { status: 'in_progress', bytes_transfered: 50_002 },
      processing_phase: { status: 'not_started', error: { message: 'Resolution too low' } },
      publishing_phase: { status: 'not_started', publish_status: 'published', publish_time: 1_653_327_232 },
      copyright_check_status: { status: 'in_progress' },
    };
    const video = await answered((fb) => fb.video(id).get({ fields: ['status'] }), { status, id });
    expect(video.status?.publishing_phase?.publish_time).toBe(1_653_327_232);
  });

  test('have captions whose time is a number, and no id', async () => {
    const uri = 'https://scontent.xx.fbcdn.net/v/t39.2093-6/118847027_n.srt';
    const body = { data: [{ create_time: 1_599_929_258, locale: 'zh_CN', uri }] };
    const captions = await answered((fb) => fb.video(id).captions.get(), body);
    expect(captions.data).toEqual(body.data);
  });

  test('come in pages without an end that is told', async () => {
    const body = {
      data: [{ id: '965299200620658', description: 'A stretch', updated_time: '2020-09-12T14:50:37+0000' }],
      paging: { cursors: { before: 'before', after: 'after' } },
    };
    const videos = await answered((fb) => fb.page('1').videos.get({ type: 'uploaded' }), body);
    expect(videos.data[0]?.id).toBe('965299200620658');
    expect(videos.next).toBeUndefined();
  });
});

describe('uploads', () => {
  test('in pieces have offsets that are texts', async () => {
    const body = {
      upload_session_id: '1564747013773438',
      video_id: '1564747010440105',
      start_offset: '0',
      end_offset: '52428800',
    };
    const start = { upload_phase: 'start', file_size: 152_043_520 } as const;
    expect(await answered((fb) => fb.page('1').videos.create(start), body)).toEqual(body);
  });

  test('that go wrong tell as data which range is missing', async () => {
    const error = {
      message: 'There was a problem uploading your video. Please try again.',
      type: 'OAuthException',
      code: 6001,
      error_data: { start_offset: 535_822_336, end_offset: 541_065_216 },
      error_subcode: 1_363_037,
      is_transient: false,
      error_user_title: 'Error Uploading Video',
      error_user_msg: 'There was a problem uploading your video. Please try uploading it again.',
      fbtrace_id: 'C4uavwiF1dQ',
    };
    const piece = {
      upload_phase: 'transfer',
      upload_session_id: '1564747013773438',
      start_offset: '0',
      video_file_chunk: new Uint8Array(9),
    } as const;
    const failing = answered((fb) => fb.page('1').videos.create(piece), { error }, 400);
    const problem: unknown = await failing.catch((reason: unknown) => reason);
    expect(problem).toBeInstanceOf(EdgewalkError);
    expect(problem).toMatchObject({ code: 6001, subcode: 1_363_037, data: error.error_data });
  });

  test('of reels answer with an address, and then with success', async () => {
    const opened = {
      video_id: '1564747010440105',
      upload_url: 'https://rupload.facebook.com/video-upload/v27.0/1',
    };
    const start = { upload_phase: 'start' } as const;
    expect(await answered((fb) => fb.page('1').videoReels.create(start), opened)).toEqual(opened);
    const end = { upload_phase: 'finish', video_id: '1564747010440105' } as const;
    const done = await answered((fb) => fb.page('1').videoStories.create(end), {
      success: true,
      post_id: 1234,
    });
    expect(done).toEqual({ success: true, post_id: '1234' });
  });
});

describe('broadcasts', () => {
  test('that are over still have their streams', async () => {
    const body = {
      title: 'A live video',
      status: 'VOD',
      stream_url: stream.stream_url,
      secure_stream_url: stream.secure_stream_url,
      id: '2814245952123884',
      ingest_streams: [stream],
      creation_time: '2020-12-21T03:18:56+0000',
      permalink_url: '/page/videos/710393869909608/',
      seconds_left: 0,
    };
    const fields = ['id', 'title', 'status', 'ingest_streams', 'creation_time', 'seconds_left'] as const;
    const live = await answered((fb) => fb.liveVideo(body.id).get({ fields }), body);
    expect(live.ingest_streams).toEqual([stream]);
  });

  test('have streams that are read by their ids', async () => {
    expect(await answered((fb) => fb.liveVideoInputStream(stream.id).get(), stream)).toEqual(stream);
  });

  test('have no stream for those who may not broadcast', async () => {
    const body = {
      title: 'Sessions',
      status: 'VOD',
      embed_html: '<iframe></iframe>',
      id: '10158276101223553',
    };
    expect(await answered((fb) => fb.liveVideo(body.id).get(), body)).toEqual(body);
  });

  test('answer with their id when they end', async () => {
    const end = { end_live_video: true } as const;
    const ended = await answered((fb) => fb.liveVideo('1').update(end), { id: '1953020644813108' });
    expect(ended).toEqual({ id: '1953020644813108' });
  });
});
