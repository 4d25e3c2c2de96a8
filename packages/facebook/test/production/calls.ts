import { type Facebook, raw } from '@edgewalk/facebook';

/** What production code puts on the wire: `GET /me/accounts`, and its parameters by name. */
export interface Wire {
  readonly call: (fb: Facebook) => { either(): PromiseLike<unknown> };
  readonly sends: string;
  readonly params?: Readonly<Record<string, string>>;
  /** Why it is not sent to the letter. */
  readonly except?: string;
}

const time = 1_790_000_000;
const at = { scheduled_publish_time: time } as const;
const sentAt = { published: 'false', scheduled_publish_time: String(time) };
const media = [{ media_fbid: '7' }, { media_fbid: '8' }];
const instagram = ['id', 'username', 'name', 'profile_picture_url', 'followers_count', 'media_count'] as const;

// Read in publishers, inboxes and connectors in daily use (2024 to 2026), some of them Meta's own samples.
export const reads: Readonly<Record<string, Wire>> = {
  'the Pages of a person, two hundred at once': {
    call: (fb) =>
      fb.me.accounts.get({
        fields: [
          ...(['id', 'name', 'username', 'access_token', 'category', 'category_list', 'tasks'] as const),
          ...(['fan_count', 'followers_count'] as const),
          { picture: ['url'] },
          { instagram_business_account: instagram },
        ],
        limit: 200,
      }),
    sends: 'GET /me/accounts',
    params: {
      fields:
        'id,name,username,access_token,category,category_list,tasks,fan_count,followers_count,picture{url},' +
        'instagram_business_account{id,username,name,profile_picture_url,followers_count,media_count}',
      limit: '200',
    },
  },
  'the Pages of a person, with a large picture': {
    call: (fb) =>
      fb.me.accounts.get({ fields: ['id', 'instagram_business_account', { picture: { type: 'large' } }], limit: 100 }),
    sends: 'GET /me/accounts',
    params: { fields: 'id,instagram_business_account,picture.type(large)', limit: '100' },
  },
  'the Pages of a person, with their picture': {
    call: (fb) => fb.me.accounts.get({ fields: ['id', 'name', { picture: {} }] }),
    sends: 'GET /me/accounts',
    params: { fields: 'id,name,picture' },
  },
  'the portfolios of a person': {
    call: (fb) => fb.me.businesses.get({ fields: ['id', 'name'] }),
    sends: 'GET /me/businesses',
    params: { fields: 'id,name' },
  },
  'the Pages that a portfolio owns': {
    call: (fb) => fb.business('5').ownedPages.get({ fields: ['id', 'name', 'access_token'], limit: 100 }),
    sends: 'GET /5/owned_pages',
    params: { fields: 'id,name,access_token', limit: '100' },
  },
  'the Pages of its clients': {
    call: (fb) => fb.business('5').clientPages.get({ fields: ['id', 'name', 'access_token'], limit: 100 }),
    sends: 'GET /5/client_pages',
    params: { fields: 'id,name,access_token', limit: '100' },
  },
  'the token of a Page': {
    call: (fb) => fb.page('1').get({ fields: ['access_token'] }),
    sends: 'GET /1',
    params: { fields: 'access_token' },
  },
  'places by name': {
    call: (fb) => fb.pageSearch.get({ q: 'Bergen', fields: ['name', 'location', 'link'] }),
    sends: 'GET /pages/search',
    params: { q: 'Bergen', fields: 'name,location,link' },
  },
  'what a person has granted': {
    call: (fb) => fb.me.permissions.get({ status: 'granted' }),
    sends: 'GET /me/permissions',
    params: { status: 'granted' },
  },
  'posts with sums, as a publisher reads them': {
    call: (fb) =>
      fb.page('1').posts.get({
        fields: [
          ...(['id', 'message', 'created_time', 'permalink_url', 'full_picture', 'shares'] as const),
          { attachments: ['media_type', 'media', 'url', raw('subattachments{media,media_type,url}')] },
          raw('likes.summary(true)'),
          raw('comments.summary(true)'),
        ],
      }),
    sends: 'GET /1/posts',
    params: {
      fields:
        'id,message,created_time,permalink_url,full_picture,shares,likes.summary(true),comments.summary(true),' +
        'attachments{media_type,media,url,subattachments{media,media_type,url}}',
    },
  },
  'posts with sums alone': {
    call: (fb) =>
      fb
        .page('1')
        .posts.get({ fields: ['id', raw('comments.limit(0).summary(true)'), raw('reactions.limit(0).summary(true)')] }),
    sends: 'GET /1/posts',
    params: { fields: 'id,comments.limit(0).summary(true),reactions.limit(0).summary(true)' },
  },
  'comments of the first level': {
    call: (fb) =>
      fb.post('1_2').comments.get({ filter: 'toplevel', fields: ['id', 'message', 'from', 'parent', 'created_time'] }),
    sends: 'GET /1_2/comments',
    params: { filter: 'toplevel', fields: 'id,message,from,parent,created_time' },
  },
  'how many love a post': {
    call: (fb) => fb.post('1_2').reactions.get({ type: 'LOVE', limit: 0, summary: true, fields: ['id'] }),
    sends: 'GET /1_2/reactions',
    params: { type: 'LOVE', limit: '0', summary: 'true', fields: 'id' },
    except: 'production sends summary=total_count: true brings it, with the reaction of the viewer',
  },
  'how far a video is': {
    call: (fb) => fb.video('9').get({ fields: ['status'] }),
    sends: 'GET /9',
    params: { fields: 'status' },
  },
  'an experiment': {
    call: (fb) => fb.pagePostExperiment('3').get({ fields: ['id'] }),
    sends: 'GET /3',
    params: { fields: 'id' },
  },
  'forms for leads': {
    call: (fb) => fb.page('1').leadgenForms.get({ fields: ['id', 'name', 'status'], limit: 100 }),
    sends: 'GET /1/leadgen_forms',
    params: { fields: 'id,name,status', limit: '100' },
  },
  'leads since a time': {
    call: (fb) =>
      fb.leadgenForm('4').leads.get({
        fields: ['id', 'created_time', 'field_data'],
        filtering: [{ field: 'time_created', operator: 'GREATER_THAN', value: time }],
      }),
    sends: 'GET /4/leads',
    params: {
      fields: 'id,created_time,field_data',
      filtering: `[{"field":"time_created","operator":"GREATER_THAN","value":${time}}]`,
    },
  },
  'conversations on Instagram': {
    call: (fb) =>
      fb.page('1').conversations.get({ platform: 'instagram', fields: ['id', 'updated_time', 'participants'] }),
    sends: 'GET /1/conversations',
    params: { platform: 'instagram', fields: 'id,updated_time,participants' },
  },
  'who writes to a Page': {
    call: (fb) =>
      fb.user('6').get({ fields: ['first_name', 'last_name', 'profile_pic', 'gender', 'locale', 'timezone'] }),
    sends: 'GET /6',
    params: { fields: 'first_name,last_name,profile_pic,gender,locale,timezone' },
  },
  'the webhooks of a Page': {
    call: (fb) => fb.page('1').subscribedApps.get({ fields: ['id'] }),
    sends: 'GET /1/subscribed_apps',
    params: { fields: 'id' },
  },
};

const pageMetrics = [
  'page_total_media_view_unique',
  'page_media_view',
  'page_post_engagements',
  'page_daily_follows',
] as const;
const postMetrics = [
  ...(['post_total_media_view_unique', 'post_media_view', 'post_clicks', 'post_clicks_by_type'] as const),
  ...(['post_reactions_by_type_total', 'post_reactions_like_total', 'post_reactions_sorry_total'] as const),
] as const;
const activity = ['post_activity_by_action_type', 'post_activity_by_action_type_unique'] as const;
const plays = [
  ...(['post_video_avg_time_watched', 'post_video_complete_views_organic'] as const),
  ...(['post_video_complete_views_organic_unique', 'post_video_complete_views_paid'] as const),
  ...(['post_video_complete_views_paid_unique', 'post_video_retention_graph_clicked_to_play'] as const),
  ...(['post_video_retention_graph_autoplayed', 'post_video_views_organic', 'post_video_views_paid'] as const),
  ...(['post_video_length', 'post_video_views', 'post_video_views_autoplayed'] as const),
  ...(['post_video_views_clicked_to_play', 'post_video_views_15s', 'post_video_views_60s_excludes_shorter'] as const),
  ...(['post_video_views_sound_on', 'post_video_view_time', 'post_video_view_time_organic'] as const),
  ...(['post_video_view_time_by_age_bucket_and_gender', 'post_video_view_time_by_region_id'] as const),
  ...(['post_video_view_time_by_country_id', 'post_video_views_by_distribution_type'] as const),
  ...(['post_video_view_time_by_distribution_type', 'post_video_social_actions_count_unique'] as const),
] as const;

export const insights: Readonly<Record<string, Wire>> = {
  'of a Page by the day': {
    call: (fb) => fb.page('1').insights.get({ metric: pageMetrics, period: 'day', since: time, until: time + 86_400 }),
    sends: 'GET /1/insights',
    params: {
      metric: pageMetrics.join(','),
      period: 'day',
      since: String(time),
      until: String(time + 86_400),
    },
  },
  'of a Page, with dates': {
    call: (fb) =>
      fb.page('1').insights.get({
        metric: ['page_daily_follows_unique', 'page_follows'],
        period: 'day',
        since: '2026-08-01',
        until: '2026-08-31',
      }),
    sends: 'GET /1/insights',
    params: {
      metric: 'page_daily_follows_unique,page_follows',
      period: 'day',
      since: '2026-08-01',
      until: '2026-08-31',
    },
  },
  'of a post': {
    call: (fb) => fb.post('1_2').insights.get({ metric: postMetrics }),
    sends: 'GET /1_2/insights',
    params: { metric: postMetrics.join(',') },
  },
  'of a post, what people did': {
    call: (fb) => fb.post('1_2').insights.get({ metric: activity, since: time, until: time + 90 * 86_400 }),
    sends: 'GET /1_2/insights',
    params: { metric: activity.join(','), since: String(time), until: String(time + 90 * 86_400) },
  },
  'of a post with a video': {
    call: (fb) => fb.post('1_2').insights.get({ metric: plays, period: 'lifetime' }),
    sends: 'GET /1_2/insights',
    params: { metric: plays.join(','), period: 'lifetime' },
  },
};

const bytes = new Uint8Array([1, 2, 3]);
const image = 'https://example.org/a.jpg';
const film = 'https://example.org/a.mp4';

export const posts: Readonly<Record<string, Wire>> = {
  'a post with a link, whose address comes back': {
    call: (fb) =>
      fb.page('1').feed.create({
        message: 'Hi',
        link: 'https://example.org',
        place: '5',
        published: false,
        ...at,
        fields: ['id', 'permalink_url'],
      }),
    sends: 'POST /1/feed',
    params: { message: 'Hi', link: 'https://example.org', place: '5', ...sentAt, fields: 'id,permalink_url' },
  },
  'a coloured text': {
    call: (fb) => fb.page('1').feed.create({ message: 'Hi', text_format_preset_id: '106018623298955' }),
    sends: 'POST /1/feed',
    params: { message: 'Hi', text_format_preset_id: '106018623298955' },
  },
  'several photos': {
    call: (fb) => fb.page('1').feed.create({ message: 'Hi', attached_media: media }),
    sends: 'POST /1/feed',
    params: { message: 'Hi', attached_media: JSON.stringify(media) },
  },
  'a photo by its address, with message': {
    call: (fb) => fb.page('1').photos.create({ url: image, message: 'Hi' }),
    sends: 'POST /1/photos',
    params: { url: image, message: 'Hi' },
  },
  'a photo by its address, with caption': {
    call: (fb) => fb.page('1').photos.create({ url: image, caption: 'Hi' }),
    sends: 'POST /1/photos',
    params: { url: image, caption: 'Hi' },
  },
  'a photo for a post that is scheduled': {
    call: (fb) => fb.page('1').photos.create({ url: image, published: false, temporary: true }),
    sends: 'POST /1/photos',
    params: { url: image, published: 'false', temporary: 'true' },
  },
  'a photo as a file, with people and a place': {
    call: (fb) => fb.page('1').photos.create({ source: bytes, place: '5', tags: [{ x: 10, y: 20, tag_uid: '6' }] }),
    sends: 'POST /1/photos',
    params: { source: 'a file', place: '5', tags: '[{"x":10,"y":20,"tag_uid":"6"}]' },
  },
  'a change of a post': {
    call: (fb) => fb.post('1_2').update({ message: 'Ho', ...at }),
    sends: 'POST /1_2',
    params: { message: 'Ho', scheduled_publish_time: String(time) },
  },
  'a post that is published now': {
    call: (fb) => fb.post('1_2').update({ is_published: true }),
    sends: 'POST /1_2',
    params: { is_published: 'true' },
  },
  'a comment, whose address comes back': {
    call: (fb) => fb.post('1_2').comments.create({ message: 'Yes', fields: ['id', 'permalink_url'] }),
    sends: 'POST /1_2/comments',
    params: { message: 'Yes', fields: 'id,permalink_url' },
  },
  'a comment with a picture': {
    call: (fb) => fb.post('1_2').comments.create({ message: 'Yes', attachment_url: image }),
    sends: 'POST /1_2/comments',
    params: { message: 'Yes', attachment_url: image },
  },
  'a story of a photo': {
    call: (fb) => fb.page('1').photoStories.create({ photo_id: '7' }),
    sends: 'POST /1/photo_stories',
    params: { photo_id: '7' },
  },
};

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

const commas = 'a plain list goes joined by commas, which is as much in use as the JSON form';

const to = { recipient: { id: '6' } } as const;
const recipient = '{"id":"6"}';

export const messages: Readonly<Record<string, Wire>> = {
  'a text': {
    call: (fb) => fb.page('1').messages.create({ ...to, messaging_type: 'RESPONSE', message: { text: 'Hi' } }),
    sends: 'POST /1/messages',
    params: { recipient, messaging_type: 'RESPONSE', message: '{"text":"Hi"}' },
  },
  'a picture by its address': {
    call: (fb) =>
      fb.page('me').messages.create({ ...to, message: { attachment: { type: 'image', payload: { url: image } } } }),
    sends: 'POST /me/messages',
    params: { recipient, message: `{"attachment":{"type":"image","payload":{"url":"${image}"}}}` },
  },
  'a late answer of a person': {
    call: (fb) =>
      fb
        .page('1')
        .messages.create({ ...to, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message: { text: 'Hi' } }),
    sends: 'POST /1/messages',
    params: { recipient, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message: '{"text":"Hi"}' },
  },
  'a private reply': {
    call: (fb) => fb.page('1').messages.create({ recipient: { comment_id: '1_2' }, message: { text: 'Hi' } }),
    sends: 'POST /1/messages',
    params: { recipient: '{"comment_id":"1_2"}', message: '{"text":"Hi"}' },
  },
  'somebody is typing': {
    call: (fb) => fb.page('1').messages.create({ ...to, sender_action: 'typing_on' }),
    sends: 'POST /1/messages',
    params: { recipient, sender_action: 'typing_on' },
  },
  'the webhooks of a Page': {
    call: (fb) =>
      fb.page('1').subscribedApps.create({ subscribed_fields: ['feed', 'mention', 'messages', 'messaging_postbacks'] }),
    sends: 'POST /1/subscribed_apps',
    params: { subscribed_fields: 'feed,mention,messages,messaging_postbacks' },
  },
  'the first button': {
    call: (fb) => fb.page('me').messengerProfile.create({ get_started: { payload: 'GO' } }),
    sends: 'POST /me/messenger_profile',
    params: { get_started: '{"payload":"GO"}' },
  },
  'questions to begin with, on Instagram': {
    call: (fb) =>
      fb
        .page('me')
        .messengerProfile.create({ platform: 'instagram', ice_breakers: [{ question: 'A?', payload: 'A' }] }),
    sends: 'POST /me/messenger_profile',
    params: { platform: 'instagram', ice_breakers: '[{"question":"A?","payload":"A"}]' },
  },
  'no menu any more': {
    call: (fb) => fb.page('me').messengerProfile.delete({ fields: ['persistent_menu'] }),
    sends: 'DELETE /me/messenger_profile',
    params: { fields: 'persistent_menu' },
    except: commas,
  },
};
