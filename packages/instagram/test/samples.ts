import { videoBytes } from '@edgewalk/testing/media';
import { first, type Ids } from '@edgewalk/testing/ids/instagram-ids';
import type { Instagram } from '@edgewalk/instagram';
import { accountParams, type Sample, type Values } from '@edgewalk/testing/tree/sample-of';
import { type Offer, sampler } from '@edgewalk/testing/tree/samples-for';
import { today } from '@edgewalk/testing/tree/whole-tree';

interface World {
  readonly ids: Ids;
  readonly api: Instagram;
}

const now = today / 1000;
const hour = 3600;
const photo = 'https://example.org/photo.jpg';
const container = async ({ user }: Instagram, form: object) =>
  (await user.media.create({ image_url: photo, ...form })).id;

const posted = async (api: Instagram, form: object) =>
  (await api.user.mediaPublish.create({ creation_id: await container(api, { caption: 'Rye?', ...form }) })).id;

/** Whose operation it is, where the id of its kind of node does not do; what no list shows is made. */
const subjects: Readonly<Record<string, (world: World) => string | Promise<string>>> = {
  'Media.children.get': ({ ids }) => ids.album,
  'Media.productTags.create': ({ ids }) => ids.album,
  'Media.productTags.update': ({ ids }) => ids.album,
  'Media.productTags.delete': ({ ids }) => ids.album,
  'Media.collaborators.get': ({ ids }) => ids.latest,
  'Media.boostAdsList.get': ({ ids }) => ids.latest,
  'Container.get': ({ api }) => container(api, {}),
  'Container.upload.create': async ({ api }) =>
    (await api.user.media.create({ media_type: 'REELS', upload_type: 'resumable' })).id,
  'Media.pollAttachment.get': ({ api }) => posted(api, { poll_attachment: { option_a: 'Rye', option_b: 'Spelt' } }),
  'Media.promptResponse.get': ({ api }) => posted(api, { is_comment_prompt_used: true }),
  // Meta names the author of a comment to its author alone.
  'Comment.user.get': async ({ api, ids }) =>
    (await api.media(ids.Media).comments.create({ message: 'Thank you!' })).id,
};

/** What a parameter of a name holds, wherever it stands. */
const common = ({ ids }: World): Values => ({
  message: 'Thank you!',
  caption: 'Fresh #bread',
  image_url: photo,
  video_url: 'https://example.org/reel.mp4',
  cover_url: photo,
  url: photo,
  alt_text: 'A loaf of rye bread',
  audio_name: 'Harbour, early morning',
  thumb_offset: 1000,
  x: 0.5,
  y: 0.25,
  username: 'bluebottle',
  creator_username: 'bluebottle',
  collaborators: ['bluebottle'],
  branded_content_sponsor_ids: [ids.other],
  sponsor_id: ids.other,
  creator_instagram_account: ids.other,
  catalog_id: ids.catalog,
  product_id: ids.product,
  id: ids.person,
  comment_id: ids.Comment,
  media_id: ids.Media,
  ad_id: '120210000000000001',
  location_id: '110843418940484',
  title: 'Open night at the ovens',
  q: 'coffee',
  since: 1_577_836_800,
  until: 4_102_444_800,
  start_time: now + 100 * hour,
  end_time: now + 102 * hour,
});

const lastDays = { period: 'day', since: now - 72 * hour, until: now };

/**
 * What it holds in one operation, made first where it has to be; `undefined` leaves a parameter out. A list holds
 * whole inputs, for parameters of which not all go together.
 */
const own: Readonly<Record<string, (world: World) => Values | Values[] | Promise<Values>>> = {
  'User.media.create': async ({ api, ids }) => ({
    children: [await container(api, { is_carousel_item: true }), await container(api, { is_carousel_item: true })],
    is_comment_prompt_used: false,
    option_a: 'Rye',
    option_b: 'Spelt',
    audio_id: ids.Audio,
    audio_volume: 80,
    video_volume: 0,
  }),
  'User.mediaPublish.create': async ({ api }) => ({ creation_id: await container(api, {}) }),
  'Container.upload.create': () => [{ file: videoBytes() }],
  'User.insights.get': () => [
    { ...lastDays, metric: ['reach', 'views'], metric_type: 'total_value', breakdown: 'follow_type' },
    { ...lastDays, metric: ['reach', 'follower_count'], metric_type: 'time_series' },
    {
      metric: 'reached_audience_demographics',
      metric_type: 'total_value',
      period: 'lifetime',
      breakdown: 'city',
      timeframe: 'this_week',
    },
  ],
  'User.contentPublishingLimit.get': () => ({ since: now - hour }),
  'User.mentionedComment.get': ({ ids }) => ({ comment_id: ids.mentioning }),
  'MentionedComment.media.get': ({ ids }) => ({ comment_id: ids.mentioning }),
  'User.mentionedMedia.get': ({ ids }) => ({ media_id: ids.mention }),
  'MentionedMedia.comments.get': ({ ids }) => ({ media_id: ids.mention }),
  'User.mentions.create': ({ ids }) => ({ media_id: ids.mention, comment_id: undefined }),
  'User.recentlySearchedHashtags.get': async ({ api }) => {
    await api.hashtagSearch.get({ q: 'coffee' });
    return {};
  },
  'User.collaborationInvites.create': ({ ids }) => ({ media_id: ids.invite }),
  'User.collaborativeMediaSearch.get': ({ ids }) => ({ media_id: ids.joined }),
  'User.productAppeal.create': ({ ids }) => ({ product_id: ids.rejected, appeal_reason: 'It is bread' }),
  'User.catalogProductSearch.get': () => ({ q: 'rye' }),
  'User.conversations.get': ({ ids }) => ({ user_id: ids.person, folder: 'inbox' }),
  'User.messages.create': ({ ids }) => ({
    message: { text: 'Until it is gone.' },
    messaging_type: 'MESSAGE_TAG',
    tag: 'HUMAN_AGENT',
    thread_control: { payload: 'bot' },
    mid: ids.Message,
    message_id: ids.Message,
    reaction: 'love',
  }),
  'User.messageAttachments.create': () => ({
    message: { attachment: { type: 'image', payload: { url: photo, is_reusable: true } } },
  }),
  'User.messengerProfile.create': () => ({
    ice_breakers: [{ question: 'Do you bake rye?', payload: 'RYE' }],
    persistent_menu: [{ locale: 'default', call_to_actions: [] }],
  }),
  'User.welcomeMessageFlows.create': () => ({
    name: 'Hello',
    welcome_message_flow: [{ message: { text: 'Hello!' } }],
  }),
  'User.welcomeMessageFlows.update': async ({ api }) => ({ ...(await flow(api)), name: 'Hello again' }),
  'User.welcomeMessageFlows.delete': ({ api }) => flow(api),
  'User.welcomeMessageFlows.get': async ({ api }) => ({ ...(await flow(api)), app_id: '582913406172044' }),
  'User.businessMessagingFeatureStatus.get': () => ({ feature: 'HUMAN_AGENT' }),
  'User.businessMessagingFeatureStatus.create': () => ({
    features: [{ feature: 'HUMAN_AGENT', status: 'ENABLED' }],
  }),
  'User.authorizedAdaccounts.get': ({ ids }) => ({ business: ids.business }),
  'User.authorizedAdaccounts.create': ({ ids }) => ({ business: ids.business, account_id: '2104418' }),
  'User.brandedContentAdPermissions.create': () => ({ creator_instagram_username: undefined }),
  'User.brandedContentTagApproval.get': async ({ api, ids }) => {
    const user_ids = [ids.other];
    await api.user.brandedContentTagApproval.create({ user_ids });
    return { user_ids };
  },
  'User.brandedContentTagApproval.create': ({ ids }) => ({ user_ids: [ids.other] }),
  'User.brandedContentTagApproval.delete': ({ ids }) => ({ user_ids: [ids.other] }),
  'User.instagramBackedThreadsUser.get': async ({ api }) => {
    await api.user.instagramBackedThreadsUser.create();
    return {};
  },
  'User.creatorMarketplaceCreators.get': () => ({
    query: 'blue',
    usernames: ['bluebottle'],
    similar_to_creators: ['fern.and.fog'],
    creator_age_bucket: ['25_to_34'],
    creator_countries: ['NO', 'SE'],
    creator_interests: ['FOOD_AND_DRINK'],
    creator_min_followers: 100,
    creator_max_followers: 90_000,
    creator_min_engaged_accounts: 10,
    creator_max_engaged_accounts: 90_000,
    major_audience_age_bucket: ['25_to_34'],
    major_audience_countries: ['NO'],
    major_audience_device_type: ['ios'],
  }),
  'Creator.insights.get': () => ({ metrics: 'creator_reach', breakdown: 'follow_type' }),
  'igAudio.get': () => ({ search_query: 'tide' }),
  'User.dataset.create': () => ({ dataset_name: 'Orders' }),
  'Media.insights.get': () => [
    { metric: ['reach', 'saved'], media_product_type: 'FEED' },
    { metric: 'profile_activity', breakdown: 'action_type' },
  ],
  'Media.productTags.create': () => ({ child_index: 0 }),
  'Media.productTags.update': () => ({ child_index: 0 }),
  'Media.productTags.delete': ({ ids }) => ({ merchant_id: ids.merchant, child_index: 0 }),
  'Media.brandedContentPartnerPromote.get': async ({ api, ids }) => {
    const partner = { sponsor_id: ids.other, permission: true };
    await api.media(ids.Media).brandedContentPartnerPromote.create(partner);
    return {};
  },
};

const flow = async ({ user }: Instagram): Promise<Values> => {
  const found = first(await user.welcomeMessageFlows.get({ fields: ['id'] }));
  return { flow_id: found.id };
};

/** What is sent otherwise than it is given: parameters that are for the compiler only. */
const sentAs: Readonly<Record<string, Values>> = { 'Media.insights.get': { media_product_type: undefined } };

/** What goes as JSON though its items are plain words. */
const asJson = ({ collaborators }: Values): Values =>
  collaborators === undefined ? {} : { collaborators: JSON.stringify(collaborators) };

const sample = sampler({ subjects, inputs: own, values: common });

/** Samples of an operation, with what is sent otherwise than it is given. */
export async function samplesFor(place: Offer, world: World): Promise<Sample[]> {
  const { operation } = place.way.length === 0 ? place : { operation: place.way[0]?.declaration.get };
  const params = operation === undefined || operation.kind === 'unsupported' ? undefined : operation.params;
  const account = params === undefined ? [] : accountParams(params).map((name) => [name, world.ids.User]);
  const sent = { ...Object.fromEntries(account), ...sentAs[place.name] };
  const samples = await sample(place, world);
  return samples.map((each) => ({ ...each, sent: { ...sent, ...asJson(each.input) } }));
}
