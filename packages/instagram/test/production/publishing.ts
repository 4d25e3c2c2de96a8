import { facebook, film, image, instagram, type Wire } from './wire.js';

const container = `POST ${facebook}/1784/media`;
const answer = { id: '17' };
const sound = { audio_id: '9', audio_volume: 60, video_volume: 0, should_loop_audio: true };

export const publishing: Readonly<Record<string, Wire>> = {
  'an image': {
    call: (api) => api.user.media.create({ image_url: image, caption: 'Hi' }),
    sends: container,
    params: { image_url: image, caption: 'Hi' },
    answer,
  },
  'an image by its kind': {
    call: (_, ig) => ig.user.media.create({ media_type: 'IMAGE', image_url: image }),
    sends: `POST ${instagram}/1784/media`,
    params: { media_type: 'IMAGE', image_url: image },
    answer,
  },
  'a reel': {
    call: (api) =>
      api.user.media.create({
        media_type: 'REELS',
        video_url: film,
        caption: 'Hi',
        thumb_offset: 0,
        share_to_feed: true,
        location_id: '5',
        audio_name: 'Sound',
        collaborators: ['b', 'c'],
      }),
    sends: container,
    params: {
      media_type: 'REELS',
      video_url: film,
      caption: 'Hi',
      thumb_offset: '0',
      share_to_feed: 'true',
      location_id: '5',
      audio_name: 'Sound',
      collaborators: '["b","c"]',
    },
    answer,
  },
  'a reel with a cover, as a trial': {
    call: (api) =>
      api.user.media.create({
        media_type: 'REELS',
        video_url: film,
        cover_url: image,
        trial_params: { graduation_strategy: 'SS_PERFORMANCE' },
      }),
    sends: container,
    params: {
      media_type: 'REELS',
      video_url: film,
      cover_url: image,
      trial_params: '{"graduation_strategy":"SS_PERFORMANCE"}',
    },
    answer,
  },
  'a reel with music': {
    call: (api) => api.user.media.create({ media_type: 'REELS', video_url: film, audio_configuration: sound }),
    sends: container,
    params: { media_type: 'REELS', video_url: film, audio_configuration: JSON.stringify(sound) },
    answer,
  },
  'a reel with people on it': {
    call: (api) =>
      api.user.media.create({ media_type: 'REELS', video_url: film, user_tags: [{ username: 'b', x: 0.5, y: 0.5 }] }),
    sends: container,
    params: { media_type: 'REELS', video_url: film, user_tags: '[{"username":"b","x":0.5,"y":0.5}]' },
    answer,
  },
  'an image with products': {
    call: (api) => api.user.media.create({ image_url: image, product_tags: [{ product_id: '3', x: 0.1, y: 0.2 }] }),
    sends: container,
    params: { image_url: image, product_tags: '[{"product_id":"3","x":0.1,"y":0.2}]' },
    answer,
  },
  'a story, whose caption nobody sees': {
    call: (api) => api.user.media.create({ media_type: 'STORIES', image_url: image, 'raw:caption': 'Hi' }),
    sends: container,
    params: { media_type: 'STORIES', image_url: image, caption: 'Hi' },
    answer,
  },
  'an image for a carousel': {
    call: (api) => api.user.media.create({ is_carousel_item: true, image_url: image }),
    sends: container,
    params: { is_carousel_item: 'true', image_url: image },
    answer,
  },
  'a video for a carousel': {
    call: (api) =>
      api.user.media.create({ is_carousel_item: true, media_type: 'VIDEO', video_url: film, thumb_offset: 0 }),
    sends: container,
    params: { is_carousel_item: 'true', media_type: 'VIDEO', video_url: film, thumb_offset: '0' },
    answer,
  },
  'a carousel': {
    call: (api) => api.user.media.create({ media_type: 'CAROUSEL', children: ['1', '2'], caption: 'Hi' }),
    sends: container,
    params: { media_type: 'CAROUSEL', children: '1,2', caption: 'Hi' },
    answer,
  },
  'how far it is': {
    call: (api) => api.container('17').get({ fields: ['status_code', 'status'] }),
    sends: `GET ${facebook}/17`,
    params: { fields: 'status_code,status' },
    answer: { status_code: 'ERROR', status: 'Error: Media upload has failed with error code 2207082', id: '17' },
  },
  'how far it is, without a code': {
    call: (api) => api.container('17').get({ fields: ['status_code', 'status'] }),
    sends: `GET ${facebook}/17`,
    params: { fields: 'status_code,status' },
    answer: { status: 'Error: Media download has failed', id: '17' },
  },
  'the post': {
    call: (api) => api.user.mediaPublish.create({ creation_id: '17' }),
    sends: `POST ${facebook}/1784/media_publish`,
    params: { creation_id: '17' },
    answer: { id: '2' },
  },
};
