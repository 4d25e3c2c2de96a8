import { at, time, bytes, film, type Wire } from './wire.js';

// Read in publishers, inboxes and connectors in daily use (2024 to 2026), some of them Meta's own samples.
const host =
  'graph-video.facebook.com, as Meta’s guide to videos has it; most publishers send it to graph.facebook.com';

export const videos: Readonly<Record<string, Wire>> = {
  'a video by its address': {
    call: (fb) => fb.page('1').videos.create({ file_url: film, title: 'A', description: 'B' }),
    sends: 'POST /1/videos',
    params: { file_url: film, title: 'A', description: 'B' },
    except: host,
  },
  'the start of a video in pieces': {
    call: (fb) => fb.page('1').videos.create({ upload_phase: 'start', file_size: 9 }),
    sends: 'POST /1/videos',
    params: { upload_phase: 'start', file_size: '9' },
    except: host,
  },
  'the start of a video in pieces, without its size': {
    call: (fb) => fb.page('1').videos.create({ upload_phase: 'start' }),
    sends: 'POST /1/videos',
    params: { upload_phase: 'start' },
    except: host,
  },
  'a piece': {
    call: (fb) =>
      fb.page('1').videos.create({
        upload_phase: 'transfer',
        upload_session_id: '3',
        start_offset: '0',
        video_file_chunk: bytes,
      }),
    sends: 'POST /1/videos',
    params: { upload_phase: 'transfer', upload_session_id: '3', start_offset: '0', video_file_chunk: 'a file' },
    except: host,
  },
  'the end of a video in pieces': {
    call: (fb) =>
      fb.page('1').videos.create({
        upload_phase: 'finish',
        upload_session_id: '3',
        title: 'A',
        description: 'B',
        thumb: bytes,
      }),
    sends: 'POST /1/videos',
    params: { upload_phase: 'finish', upload_session_id: '3', title: 'A', description: 'B', thumb: 'a file' },
    except: host,
  },
  'the start of a reel': {
    call: (fb) => fb.page('1').videoReels.create({ upload_phase: 'start' }),
    sends: 'POST /1/video_reels',
    params: { upload_phase: 'start' },
  },
  'the end of a reel': {
    call: (fb) =>
      fb.page('1').videoReels.create({
        upload_phase: 'finish',
        video_id: '9',
        video_state: 'PUBLISHED',
        description: 'B',
        title: 'A',
        place: '5',
      }),
    sends: 'POST /1/video_reels',
    params: {
      upload_phase: 'finish',
      video_id: '9',
      video_state: 'PUBLISHED',
      description: 'B',
      title: 'A',
      place: '5',
    },
  },
  'the end of a reel for later': {
    call: (fb) =>
      fb.page('1').videoReels.create({ upload_phase: 'finish', video_id: '9', video_state: 'SCHEDULED', ...at }),
    sends: 'POST /1/video_reels',
    params: { upload_phase: 'finish', video_id: '9', video_state: 'SCHEDULED', scheduled_publish_time: String(time) },
  },
  'the end of a reel, with what few send': {
    call: (fb) =>
      fb.page('1').videoReels.create({
        upload_phase: 'finish',
        video_id: '9',
        video_state: 'DRAFT',
        share_to_feed: true,
        content_category: 'MUSIC',
        allow_video_remixing: true,
      }),
    sends: 'POST /1/video_reels',
    params: {
      upload_phase: 'finish',
      video_id: '9',
      video_state: 'DRAFT',
      share_to_feed: 'true',
      content_category: 'MUSIC',
      allow_video_remixing: 'true',
    },
  },
  'the start of a story': {
    call: (fb) => fb.page('1').videoStories.create({ upload_phase: 'start' }),
    sends: 'POST /1/video_stories',
    params: { upload_phase: 'start' },
  },
  'the end of a story': {
    call: (fb) => fb.page('1').videoStories.create({ upload_phase: 'finish', video_id: '9' }),
    sends: 'POST /1/video_stories',
    params: { upload_phase: 'finish', video_id: '9' },
  },
  'a cover': {
    call: (fb) => fb.video('9').thumbnails.create({ source: bytes, is_preferred: true }),
    sends: 'POST /9/thumbnails',
    params: { source: 'a file', is_preferred: 'true' },
  },
  'a co-author': {
    call: (fb) => fb.video('9').collaborators.create({ target_id: '6' }),
    sends: 'POST /9/collaborators',
    params: { target_id: '6' },
  },
  'an experiment': {
    call: (fb) =>
      fb.page('1').abTests.create({
        name: 'A',
        description: 'B',
        control_video_id: '9',
        experiment_video_ids: ['9', '10'],
        optimization_goal: 'AVG_TIME_WATCHED',
        duration: 3600,
        scheduled_experiment_timestamp: time,
      }),
    sends: 'POST /1/ab_tests',
    params: {
      name: 'A',
      description: 'B',
      control_video_id: '9',
      experiment_video_ids: '9,10',
      optimization_goal: 'AVG_TIME_WATCHED',
      duration: '3600',
      scheduled_experiment_timestamp: String(time),
    },
  },
};
