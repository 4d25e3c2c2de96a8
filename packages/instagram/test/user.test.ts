import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { NotSupportedError } from '@edgewalk/core';
import { describe as describeTree, verbs } from '@edgewalk/core/declare';
import { answerOnce, api, igApi, type Sent, userId } from './support/wire.js';
import { offline } from '@edgewalk/testing/offline';

offline();

const camel = (path: string) => path.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const edges = describeTree(api).nodes.get('User')?.edges ?? [];

describe('every edge of an account', () => {
  test('has its own file, property and class, all of the same words as its path', () => {
    const folder = fileURLToPath(new URL('../src/user', import.meta.url));
    const files = new Set(readdirSync(folder));
    for (const {
      declaration: { path },
      edge,
      property,
    } of edges) {
      expect(files).toContain(`${path.replaceAll('_', '-')}.ts`);
      expect(edge.name).toBe(`User${camel(`_${path}`)}`);
      expect(property).toBe(camel(path));
      expect(Reflect.get(api.user, property)).toBe(Reflect.get(api.user, property));
    }
    expect(edges).toHaveLength(39);
  });

  test('says what to do instead of what Meta does not offer, and sends nothing', () => {
    const { sent } = answerOnce({});
    for (const { declaration: declared, property } of edges) {
      const edge = Reflect.get(api.user, property) as Record<string, () => unknown>;
      for (const verb of verbs) {
        const operation = declared[verb];
        if (operation.kind !== 'unsupported') continue;
        expect(operation.why).toMatch(/api\.\w+(\(id\))?(\.\w+)*\.(get|create|update|delete)\(/);
        expect(() => edge[verb]?.()).toThrow(NotSupportedError);
      }
    }
    expect(sent).toEqual([]);
  });
});

const ok = { success: true };
const list = { data: [{ id: '1' }] };
type Row = readonly [name: string, call: () => PromiseLike<unknown>, answer: object, sent: Partial<Sent> | string];
const path = (edge: string) => `/${userId}/${edge}`;
const get = (edge: string, params: Record<string, string> = {}) => ({
  method: 'GET',
  path: path(edge),
  params: expect.objectContaining(params) as unknown as Record<string, string>,
});
const send = (method: string, edge: string, params: Record<string, string>) => ({
  method,
  path: path(edge),
  params,
});
const { user } = api;
const ig = igApi.user;
const flow = [{ text: 'Hi' }];

const rows: Row[] = [
  ['stories', () => user.stories.get(), list, get('stories')],
  ['liveMedia', () => user.liveMedia.get({ since: 1 }), list, get('live_media', { since: '1' })],
  ['tags', () => user.tags.get(), list, get('tags')],
  [
    'mediaPublish',
    () => user.mediaPublish.create({ creation_id: '9' }),
    { id: '8' },
    send('POST', 'media_publish', { creation_id: '9' }),
  ],
  ['scheduledMedia', () => user.scheduledMedia.get(), list, get('scheduled_media')],
  [
    'mentions',
    () => user.mentions.create({ media_id: '1', message: 'x' }),
    { id: '2' },
    send('POST', 'mentions', { media_id: '1', message: 'x' }),
  ],
  [
    'recentlySearchedHashtags',
    () => user.recentlySearchedHashtags.get({ limit: 30 }),
    list,
    get('recently_searched_hashtags', { limit: '30', fields: 'id,name' }),
  ],
  ['likes', () => user.likes.create({ media_id: '1' }), ok, send('POST', 'likes', { media_id: '1' })],
  ['likes', () => user.likes.delete({ comment_id: '1' }), ok, send('DELETE', 'likes', { comment_id: '1' })],
  [
    'collaborationInvites',
    () => user.collaborationInvites.get(),
    { data: [{ media_id: 1 }] },
    get('collaboration_invites'),
  ],
  [
    'collaborationInvites',
    () => user.collaborationInvites.create({ media_id: '1', accept: false }),
    ok,
    send('POST', 'collaboration_invites', { media_id: '1', accept: 'false' }),
  ],
  ['collaborativeMedia', () => user.collaborativeMedia.get(), list, get('collaborative_media')],
  ['upcomingEvents', () => user.upcomingEvents.get(), list, get('upcoming_events')],
  [
    'upcomingEvents',
    () =>
      user.upcomingEvents.create({
        title: 'x',
        start_time: new Date(1_000),
        notification_subtypes: ['EVENT_START', 'RESCHEDULED'],
      }),
    { id: '1' },
    send('POST', 'upcoming_events', {
      title: 'x',
      start_time: '1',
      notification_subtypes: 'EVENT_START,RESCHEDULED',
    }),
  ],
  ['availableCatalogs', () => user.availableCatalogs.get(), { data: [{ catalog_id: '1' }] }, get('available_catalogs')],
  [
    'productAppeal',
    () => user.productAppeal.get({ product_id: '1' }),
    { data: [{ product_id: 1 }] },
    get('product_appeal', { product_id: '1' }),
  ],
  [
    'productAppeal',
    () => user.productAppeal.create({ product_id: '1', appeal_reason: 'x' }),
    ok,
    send('POST', 'product_appeal', { product_id: '1', appeal_reason: 'x' }),
  ],
  [
    'messengerProfile',
    () => ig.messengerProfile.get(),
    { data: [{}] },
    get('messenger_profile', { fields: 'ice_breakers,persistent_menu' }),
  ],
  [
    'messengerProfile',
    () => ig.messengerProfile.create({ ice_breakers: [{ question: 'x' }] }),
    ok,
    send('POST', 'messenger_profile', { ice_breakers: '[{"question":"x"}]' }),
  ],
  [
    'messengerProfile',
    () => ig.messengerProfile.delete({ fields: ['ice_breakers'] }),
    ok,
    send('DELETE', 'messenger_profile', { fields: 'ice_breakers' }),
  ],
  ['subscribedApps', () => ig.subscribedApps.get(), { data: [{ app_id: 1 }] }, get('subscribed_apps')],
  [
    'subscribedApps',
    () => ig.subscribedApps.create({ subscribed_fields: ['comments', 'messages'] }),
    ok,
    send('POST', 'subscribed_apps', { subscribed_fields: 'comments,messages' }),
  ],
  ['subscribedApps', () => ig.subscribedApps.delete(), ok, send('DELETE', 'subscribed_apps', {})],
  [
    'welcomeMessageFlows',
    () => user.welcomeMessageFlows.get({ app_id: '1' }),
    list,
    get('welcome_message_flows', { app_id: '1' }),
  ],
  [
    'welcomeMessageFlows',
    () =>
      ig.welcomeMessageFlows.create({
        name: 'x',
        welcome_message_flow: flow,
        eligible_platforms: ['instagram'],
      }),
    { flow_id: 1 },
    send('POST', 'welcome_message_flows', {
      name: 'x',
      welcome_message_flow: '[{"text":"Hi"}]',
      eligible_platforms: 'instagram',
    }),
  ],
  [
    'welcomeMessageFlows',
    () => ig.welcomeMessageFlows.update({ flow_id: '1', name: 'y' }),
    ok,
    send('POST', 'welcome_message_flows', { flow_id: '1', name: 'y' }),
  ],
  [
    'welcomeMessageFlows',
    () => ig.welcomeMessageFlows.delete({ flow_id: '1' }),
    ok,
    send('DELETE', 'welcome_message_flows', { flow_id: '1' }),
  ],
  [
    'moderateConversations',
    () => user.moderateConversations.create({ user_ids: [{ id: '1' }], actions: ['BLOCK_USER'] }),
    ok,
    send('POST', 'moderate_conversations', { user_ids: '[{"id":"1"}]', actions: 'BLOCK_USER' }),
  ],
  [
    'businessMessagingFeatureStatus',
    () => ig.businessMessagingFeatureStatus.get({ feature: 'x' }),
    { data: [{}] },
    get('business_messaging_feature_status', { feature: 'x' }),
  ],
  [
    'businessMessagingFeatureStatus',
    () => user.businessMessagingFeatureStatus.create({ features: [{ a: true }] }),
    { data: [{ feature: 'a', status: 'enabled' }] },
    send('POST', 'business_messaging_feature_status', { features: '[{"a":true}]' }),
  ],
  [
    'notificationMessageTokens',
    () => user.notificationMessageTokens.get(),
    { data: [{ recipient_id: 1 }] },
    get('notification_message_tokens'),
  ],
  ['agencies', () => user.agencies.get(), list, get('agencies')],
  [
    'authorizedAdaccounts',
    () => user.authorizedAdaccounts.get({ business: '2' }),
    list,
    get('authorized_adaccounts', { business: '2' }),
  ],
  [
    'authorizedAdaccounts',
    () => user.authorizedAdaccounts.create({ business: '2', account_id: '3' }),
    ok,
    send('POST', 'authorized_adaccounts', { business: '2', account_id: '3' }),
  ],
  [
    'brandedContentAdPermissions',
    () => user.brandedContentAdPermissions.get({ creator_username: 'a' }),
    list,
    get('branded_content_ad_permissions', { creator_username: 'a' }),
  ],
  [
    'brandedContentAdPermissions',
    () => user.brandedContentAdPermissions.create({ creator_instagram_username: 'a', revoke: true }),
    ok,
    send('POST', 'branded_content_ad_permissions', { creator_instagram_username: 'a', revoke: 'true' }),
  ],
  [
    'brandedContentAdvertisableMedias',
    () => user.brandedContentAdvertisableMedias.get({ media_relationship: ['OWNED'] }),
    list,
    get('branded_content_advertisable_medias', { media_relationship: 'OWNED' }),
  ],
  [
    'brandedContentTagApproval',
    () => user.brandedContentTagApproval.get({ user_ids: ['1', '2'] }),
    list,
    get('branded_content_tag_approval', { user_ids: '1,2' }),
  ],
  [
    'brandedContentTagApproval',
    () => user.brandedContentTagApproval.create({ user_ids: ['1'] }),
    ok,
    send('POST', 'branded_content_tag_approval', { user_ids: '1' }),
  ],
  [
    'brandedContentTagApproval',
    () => user.brandedContentTagApproval.delete({ user_ids: ['1'] }),
    ok,
    send('DELETE', 'branded_content_tag_approval', { user_ids: '1' }),
  ],
  [
    'creatorMarketplaceCreators',
    () => user.creatorMarketplaceCreators.get({ creator_countries: ['DE', 'FR'], creator_min_followers: 1_000 }),
    list,
    get('creator_marketplace_creators', { creator_countries: 'DE,FR', creator_min_followers: '1000' }),
  ],
  [
    'connectedThreadsUser',
    () => user.connectedThreadsUser.get(),
    { data: [{ threads_user_id: 1 }] },
    get('connected_threads_user'),
  ],
  [
    'instagramBackedThreadsUser',
    () => user.instagramBackedThreadsUser.get(),
    { data: [] },
    get('instagram_backed_threads_user'),
  ],
  [
    'instagramBackedThreadsUser',
    () => user.instagramBackedThreadsUser.create(),
    { id: '1' },
    send('POST', 'instagram_backed_threads_user', {}),
  ],
  ['dataset', () => user.dataset.get(), list, get('dataset', { fields: 'id' })],
  [
    'dataset',
    () => user.dataset.create({ dataset_name: 'x' }),
    { id: '1' },
    send('POST', 'dataset', { dataset_name: 'x' }),
  ],
];

test.each(rows)('%s sends one request, as documented', async (_, call, answer, expected) => {
  const { sent } = answerOnce(answer);
  const waiting = call();
  expect(sent).toEqual([]);
  await waiting;
  expect(sent).toEqual([expected]);
});

test('a like names one thing', () => {
  // @ts-expect-error -- nothing to like
  expect(() => user.likes.create({})).toThrow('give either media_id or comment_id');
  expect(() => user.likes.create({ media_id: '1', comment_id: '2' })).toThrow('either media_id or comment_id');
});

test('pages of recently searched hashtags have at most 30', () => {
  expect(() => user.recentlySearchedHashtags.get({ limit: 31 })).toThrow('from 1 to 30');
});

test('a span of time on live media is for Facebook Login', async () => {
  await expect(ig.liveMedia.get({ since: 1 })).rejects.toThrow('since: exists with Facebook Login only');
});

test('an event is changed by its own node', async () => {
  const { sent } = answerOnce(ok);
  await api.upcomingEvent('5').update({ title: 'x', start_time: 7, notification_target_time: 'EVENT_END' });
  expect(sent[0]).toEqual({
    method: 'POST',
    path: '/5',
    params: { title: 'x', start_time: '7', notification_target_time: 'EVENT_END' },
  });
});
