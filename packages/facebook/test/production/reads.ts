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
    call: (fb) => fb.me.accounts.get({ fields: ['id', 'name', 'picture'] }),
    sends: 'GET /me/accounts',
    params: { fields: 'id,name,picture' },
    answer: { data: [{ id: '1', picture: { data: { url: 'x', is_silhouette: false } } }] },
    gives: { data: [{ id: '1', picture: { url: 'x', is_silhouette: false } }] },
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
  'how far a video is': {
    call: (fb) => fb.video('9').get({ fields: ['status'] }),
    sends: 'GET /9',
    params: { fields: 'status' },
    answer: {
      id: '9',
      status: {
        video_status: 'processing',
        processing_progress: 40,
        uploading_phase: { status: 'complete', bytes_transferred: 5 },
        processing_phase: { status: 'in_progress', errors: [{ code: 1_363_040, message: 'A' }] },
        publishing_phase: { status: 'not_started', publish_status: 'draft', publish_time: 1_790_000_000 },
      },
    },
  },
  'parts of how far a video is': {
    call: (fb) => fb.video('9').get({ fields: ['id', { status: ['video_status', { publishing_phase: ['status'] }] }] }),
    sends: 'GET /9',
    params: { fields: 'id,status{video_status,publishing_phase{status}}' },
    answer: { id: '9', status: { video_status: 'ready', publishing_phase: { status: 'completed' } } },
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
};
