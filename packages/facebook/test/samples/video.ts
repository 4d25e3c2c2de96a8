import { imageBytes, videoBytes } from '@edgewalk/testing/media';
import { today } from '@edgewalk/testing/tree/whole-tree';
import type { Samples, World } from '../samples.js';

const hour = 3600;
const now = today / 1000;
const file = videoBytes();
const file_url = 'https://example.org/film.mp4';
const targeting = { geo_locations: { countries: ['NO', 'SE'] }, age_min: 18, age_max: 65, locales: [6] };

const pageOf = ({ fb, ids: { Page: id = '' } }: World) => fb.page(id);

/** An upload in pieces that waits for its first one. */
const session = async (world: World) =>
  (await pageOf(world).videos.create({ upload_phase: 'start', file_size: file.length })).upload_session_id!;

/** An upload in pieces that is whole. */
const whole = async (world: World) => {
  const upload_session_id = await session(world);
  const piece = { upload_session_id, start_offset: '0', video_file_chunk: file };
  await pageOf(world).videos.create({ upload_phase: 'transfer', ...piece });
  return upload_session_id;
};

const opened = async (world: World, edge: 'videoReels' | 'videoStories' = 'videoReels') =>
  (await pageOf(world)[edge].create({ upload_phase: 'start' })).video_id!;

/** A reel or a story whose file is sent. */
const sent = async (world: World, edge: 'videoReels' | 'videoStories') => {
  const video_id = await opened(world, edge);
  await world.fb.video(video_id).upload.create({ file });
  return video_id;
};

const finished = async (world: World, edge: 'videoReels' | 'videoStories') => [
  { upload_phase: 'start' },
  {
    upload_phase: 'finish',
    video_id: await sent(world, edge),
    video_state: 'SCHEDULED',
    scheduled_publish_time: now + 100 * hour,
    title: 'Rye',
    description: 'From starter to loaf',
    place: world.ids['Page'],
    targeting,
    feed_targeting: targeting,
    content_category: 'FOOD_HEALTH',
    share_to_feed: true,
    allow_video_remixing: false,
  },
];

const draft = async (world: World) => (await pageOf(world).videos.create({ file_url, published: false })).id!;

/** The draft that `Video.update` is tried on: its pictures are among what can be given. */
let changed = '';

/** Whatever can be said of a video when it is posted. */
const about = ({ ids }: World) => ({
  title: 'Rye',
  description: 'From starter to loaf',
  published: false,
  scheduled_publish_time: now + 100 * hour,
  unpublished_content_type: 'SCHEDULED',
  thumb: file,
  targeting,
  feed_targeting: targeting,
  call_to_action: { type: 'LEARN_MORE', value: { link: 'https://example.org/bread' } },
  content_category: 'FOOD_HEALTH',
  content_tags: ['bread'],
  custom_labels: ['oven'],
  embeddable: true,
  expiration: { time: now + 900 * hour, type: 'expire_only' },
  multilingual_data: [{ language: 'nb', title: 'Rug', message: 'Fra surdeig til brød' }],
  no_story: false,
  secret: false,
  reference_only: false,
  social_actions: true,
  universal_video_id: 'rye-1',
  ad_breaks: [10_000],
  sponsor_id: ids['page of others'],
  sponsor_relationship: 1,
  direct_share_status: 0,
});

const backdated_post = {
  backdated_time: now - 100 * hour,
  backdated_time_granularity: 'day',
  hide_from_newsfeed: true,
};

/** How a video is shown that looks into all directions. */
const spherical = {
  spherical: true,
  original_projection_type: 'equirectangular',
  fov: 90,
  original_fov: 120,
  initial_heading: 0,
  initial_pitch: 0,
  front_z_rotation: 0.5,
  fisheye_video_cropped: false,
  guide: [[1, 0, 90]],
  guide_enabled: true,
};

/** What the operations of this part of the tree are tried with. */
export const video: Samples = {
  ids: async (fb, { Page: id = '' }) => {
    const page = fb.page(id);
    const first = (await page.videos.get({ fields: ['id'] })).data.at(0)!;
    const live = (await page.liveVideos.get({ broadcast_status: ['LIVE'], fields: ['id', 'ingest_streams'] })).data.at(
      0,
    )!;
    return {
      Video: first.id,
      LiveVideo: live.id,
      LiveVideoInputStream: live.ingest_streams!.at(0)!.id,
      VideoPoll: (await fb.video(first.id).polls.get({ fields: ['id'] })).data.at(0)!.id,
      PagePostExperiment: (await page.abTests.get({ fields: ['id'] })).data.at(0)!.id,
      VideoList: (await page.videoLists.get({ fields: ['id'] })).data.at(0)!.id,
      'blocked viewer': (await fb.liveVideo(live.id).blockedUsers.get({ fields: ['id'] })).data.at(0)!.id,
      'page of others': (await fb.video(first.id).sponsorTags.get({ fields: ['id'] })).data.at(0)!.id,
    };
  },
  subjects: {
    'Video.upload.create': opened,
    'Video.update': async (world) => {
      changed = await draft(world);
      return changed;
    },
  },
  inputs: {
    'Page.videos.create': async (world) => {
      const { ids } = world;
      const shared = {
        crossposted_video_id: ids['Video'],
        is_partnership_ad: true,
        partnership_ad_ad_code: 'tide-1',
      };
      return [
        { file_url, ...about(world) },
        { file_url, ...spherical, backdated_post },
        { source: file, replace_video_id: ids['Video'], swap_mode: 'replace' },
        { fbuploader_video_file_chunk: '2:c2FtcGxl' },
        shared,
        { source_instagram_media_id: await reelOf(world) },
        {
          slideshow_spec: {
            images_urls: [1, 2, 3].map((number) => `https://example.org/${number}.jpg`),
            duration_ms: 2000,
            transition_ms: 200,
          },
        },
        { upload_phase: 'start', file_size: file.length, replace_video_id: ids['Video'] },
        {
          upload_phase: 'transfer',
          upload_session_id: await session(world),
          start_offset: '0',
          end_offset: String(file.length),
          video_file_chunk: file,
        },
        { upload_phase: 'finish', upload_session_id: await whole(world), ...about(world) },
        { upload_phase: 'finish', upload_session_id: await whole(world), backdated_post },
        { upload_phase: 'start' },
        { upload_phase: 'cancel', upload_session_id: await session(world) },
      ];
    },
    'Page.abTests.create': ({ ids }) => [
      {
        name: 'Rye or barley',
        description: 'Which loaf people watch longer.',
        control_video_id: ids['Video'],
        experiment_video_ids: [ids['Video']],
        optimization_goal: 'VIEWS',
        duration: 3600,
        scheduled_experiment_timestamp: now + 50 * hour,
      },
    ],
    'Page.videoReels.create': (world) => finished(world, 'videoReels'),
    'Page.videoStories.create': (world) => finished(world, 'videoStories'),
    'Page.liveVideos.get': () => ({ broadcast_status: ['LIVE', 'VOD'] }),
    'Page.liveVideos.create': ({ ids }) => {
      const broadcast = {
        title: 'Night shift',
        description: 'Ask the bakers anything.',
        published: true,
        privacy: { value: 'EVERYONE' },
        content_tags: ['bread'],
        custom_labels: ['oven'],
        enable_backup_ingest: true,
        encoding_settings: 'high',
        is_audio_only: false,
        stop_on_delete_stream: true,
        stream_type: 'REGULAR',
        crossposting_actions: [{ page_id: ids['page of others'], action: 'enable_crossposting' }],
        targeting,
      };
      const directions = {
        is_spherical: true,
        fisheye_video_cropped: false,
        front_z_rotation: 0.5,
        original_fov: 120,
        projection: 'CUBEMAP',
        spatial_audio_format: 'ambiX_4',
        stereoscopic_mode: 'MONO',
      };
      const later = now + 50 * hour;
      return [
        { status: 'LIVE_NOW', ...broadcast },
        { status: 'SCHEDULED_LIVE', event_params: { start_time: later }, ...directions },
        { status: 'SCHEDULED_UNPUBLISHED', planned_start_time: later, schedule_custom_profile_image: file },
      ];
    },
    'Video.update': async (world) => {
      const { ids, fb } = world;
      const pictures = await fb.video(changed).thumbnails.get();
      const { title: name, ...rest } = about(world);
      return [
        {
          name,
          description: rest.description,
          scheduled_publish_time: rest.scheduled_publish_time,
          published: false,
          call_to_action: rest.call_to_action,
          content_category: rest.content_category,
          content_tags: rest.content_tags,
          custom_labels: rest.custom_labels,
          embeddable: false,
          expiration: rest.expiration,
          social_actions: true,
          universal_video_id: 'rye-2',
          ad_breaks: [20_000],
          sponsor_id: ids['page of others'],
          sponsor_relationship: 2,
          direct_share_status: 1,
          allow_bm_crossposting: true,
          allow_crossposting_for_pages: [{ page_id: ids['page of others'], allow: true }],
          backdated_time: now - 200 * hour,
          backdated_time_granularity: 'day',
          privacy: { value: 'EVERYONE' },
          publish_to_news_feed: true,
          publish_to_videos_tab: true,
          tags: [ids['page of others']],
          target: ids['Page'],
        },
        { preferred_thumbnail_id: pictures.data.at(1)!.id, expire_now: true },
      ];
    },
    'Video.captions.create': () => [{ default_locale: 'nb_NO', locales_to_delete: ['en_US'] }],
    'Video.collaborators.create': ({ ids }) => ({ target_id: ids['page of others'] }),
    'Video.thumbnails.create': () => ({ source: imageBytes(), is_preferred: true }),
    'Video.upload.create': () => [{ file, offset: 0 }],
    'Video.polls.create': () => poll,
    'LiveVideo.polls.create': () => poll,
    'Video.comments.create': async (world) => [
      { message: 'Is there any left?' },
      { attachment_id: await photoOf(world), message: 'Like this?' },
      { attachment_share_url: 'https://example.org/loaf.gif' },
      { attachment_url: 'https://example.org/loaf.jpg' },
      { source: imageBytes() },
    ],
    'LiveVideo.get': () => ({ target_token: 'EAAtarget' }),
    'LiveVideoInputStream.get': () => ({ target_token: 'EAAtarget' }),
    'LiveVideo.blockedUsers.get': ({ ids }) => ({ uid: ids['blocked viewer'] }),
    'LiveVideo.update': ({ ids }) => [
      {
        title: 'Night shift',
        description: 'Ask the bakers anything.',
        published: true,
        privacy: { value: 'EVERYONE' },
        place: { id: ids['Page'] },
        targeting,
        tags: [ids['page of others']],
        content_tags: ['bread'],
        custom_labels: ['oven'],
        embeddable: true,
        live_comment_moderation_setting: ['SLOW', 'FOLLOWER'],
        master_ingest_stream_id: ids['LiveVideoInputStream'],
        persistent_stream_key_status: 'ENABLE',
        is_audio_only: false,
        is_manual_mode: true,
        stream_type: 'REGULAR',
        allow_bm_crossposting: true,
        cross_share_to_group_ids: ['12217000000000001'],
        crossposting_actions: [{ page_id: ids['page of others'], action: 'disable_crossposting' }],
        schedule_custom_profile_image: file,
        schedule_feed_background_image: file,
        sponsor_id: ids['page of others'],
        sponsor_relationship: 1,
        direct_share_status: 0,
      },
      { planned_start_time: now + 10 * hour, status: 'LIVE_NOW' },
      { event_params: { start_time: now + 10 * hour } },
      { end_live_video: true },
    ],
  },
};

const poll = {
  question: 'Which one next?',
  options: ['Rye', 'Oats'],
  correct_option: 1,
  close_after_voting: true,
  default_open: true,
  show_gradient: true,
  show_results: true,
};

/** A reel of the Instagram account that belongs to the Page. */
async function reelOf(world: World): Promise<string> {
  const account = await pageOf(world).instagramBusinessAccount.get({ fields: ['id'] });
  return account.id;
}

/** A photo that can be attached to a comment. */
async function photoOf(world: World): Promise<string> {
  const url = 'https://example.org/loaf.jpg';
  const page = world.fb.asPage(world.ids['Page'] ?? '').page(world.ids['Page'] ?? '');
  return (await page.photos.create({ url, published: false })).id;
}
