import { raw } from '@edgewalk/facebook';
import { time, type Wire } from './wire.js';

// Read in publishers, inboxes and connectors in daily use (2024 to 2026), some of them Meta's own samples.
const instagram = ['id', 'username', 'name', 'profile_picture_url', 'followers_count', 'media_count'] as const;

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
