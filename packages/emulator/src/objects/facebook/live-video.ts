import { timestampOf } from '../../world/clock.js';
import { Random, seedOf } from '../../world/random.js';
import type { Store, StoredObject } from '../../world/store.js';
import { asFrom } from './people.js';
import { embed, makeVideo, type VideoPlan } from './video.js';

/** Makes a broadcast of a Page, with its video and its first stream. */
export function makeLiveVideo(store: Store, page: StoredObject, { at, fields }: VideoPlan): StoredObject {
  const live = store.insert('facebook/LiveVideo', {}, undefined, Math.floor(at));
  const video = makeVideo(store, page, { at, fields: videoFields(live, fields) });
  live.fields = {
    id: live.id,
    page: page.id,
    from: asFrom(page),
    creation_time: timestampOf(live.createdAt),
    embed_html: embed(video.id, 1280, 720),
    permalink_url: video.fields['permalink_url'],
    video: { id: video.id },
    live_views: 0,
    total_views: '0',
    is_manual_mode: false,
    is_reference_only: false,
    seconds_left: 0,
    ...settings,
    ...fields,
  };
  const { fields: stream } = addStream(store, live);
  for (const name of addresses) live.fields[name] = stream[name];
  return live;
}

/** What the video of a broadcast shares with it. */
function videoFields(live: StoredObject, { title, description, status }: VideoPlan['fields']): VideoPlan['fields'] {
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    live_status: status,
    published: false,
    publish_state: 'draft',
    live: live.id,
  };
}

const addresses = ['stream_url', 'secure_stream_url', 'dash_ingest_url', 'dash_preview_url'];

const settings = {
  ad_break_config: { is_enabled: false, is_eligible_to_onboard: false, default_ad_break_duration: 60 },
  recommended_encoder_settings: {
    streaming_protocol: 'RTMPS',
    audio_codec_settings: { codec: 'AAC', max_bitrate: 128_000, sample_rate: 48_000 },
    video_codec_settings: { codec: 'H264', max_bitrate: 4_000_000, max_framerate: 30, max_height: 720 },
  },
};

/** Opens a stream for a broadcast; the first is the one that viewers see. */
export function addStream(store: Store, live: StoredObject): StoredObject {
  const stream = store.insert('facebook/LiveVideoInputStream', {});
  const key = `FB-${stream.id}-0-${new Random(seedOf(stream.id)).integer(1e8, 1e9).toString(36)}`;
  const dash = `https://live-upload.facebook.example/dash/${stream.id}`;
  stream.fields = {
    id: stream.id,
    live: live.id,
    stream_id: String(store.list(live, 'input_streams').length),
    is_master: store.list(live, 'input_streams').length === 0,
    stream_url: `rtmp://live-api-s.facebook.com:80/rtmp/${key}`,
    secure_stream_url: `rtmps://live-api-s.facebook.com:443/rtmp/${key}`,
    dash_ingest_url: `${dash}?key=${key}`,
    dash_preview_url: `${dash}/preview.mpd`,
  };
  store.link(live, 'input_streams', stream, 'last');
  return stream;
}
