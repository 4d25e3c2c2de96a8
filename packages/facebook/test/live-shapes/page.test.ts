import { describe, expect, test } from '@jest/globals';
import { answering } from '../support/answering.js';

const paging = { cursors: { before: 'QVFIUk', after: 'QVFIUm' } };

describe('a Page', () => {
  test('as Meta shows its own', async () => {
    const body = {
      id: '20531316728',
      name: 'Facebook App',
      category: '网站',
      category_list: [{ id: '2202', name: '网站' }],
      cover: {
        cover_id: '101',
        offset_x: 50,
        offset_y: 29,
        source: 'https://scontent.example/c.jpg',
        id: '101',
      },
      engagement: { count: 214, social_sentence: '214 people like this.' },
      emails: ['one@example.org'],
      fan_count: 214_507_731,
      picture: {
        data: { height: 50, is_silhouette: false, url: 'https://scontent.example/p.jpg', width: 50 },
      },
      verification_status: 'blue_verified',
      username: 'facebookapp',
    };
    const { fb } = answering(body);
    const fields = ['id', 'category_list', 'cover', 'emails', 'fan_count', { picture: ['url'] }] as const;
    const page = await fb.page('facebookapp').get({ fields });
    expect(page).toMatchObject({ fan_count: 214_507_731, cover: { offset_x: 50 } });
    expect(page.picture?.url).toBe('https://scontent.example/p.jpg');
  });

  test('of a place, with numbers for yes and no', async () => {
    const flags = { lot: 0, street: 1, valet: 0 };
    const body = {
      id: 108_824_017_345_866,
      hours: { mon_1_open: '09:00', mon_1_close: '17:00' },
      location: {
        city: 'Menlo Park',
        country: 'United States',
        latitude: 37.48,
        longitude: -122.14,
        located_in: '1',
        state: 'CA',
        street: '1 Hacker Way',
        zip: '94025',
      },
      parking: flags,
      payment_options: { amex: 0, cash_only: 0, discover: 0, mastercard: 1, visa: 1 },
      restaurant_services: { catering: false, delivery: true, groups: 1 },
      restaurant_specialties: { breakfast: 1, coffee: 1 },
      start_info: { type: 'Unspecified' },
      price_range: '$$',
      differently_open_offerings: [{ key: 'ONLINE_SERVICES', value: true }],
      overall_star_rating: 4.5,
      voip_info: {
        has_permission: false,
        has_mobile_app: false,
        is_pushable: false,
        is_callable: false,
        is_callable_webrtc: false,
        reason_code: 1_356_044,
        reason_description: 'This person can’t be called',
      },
      contact_address: {
        city: 'Menlo Park',
        city_id: 2_421_836,
        postal_code: '94025',
        street1: '1 Hacker Way',
      },
    };
    const { fb } = answering(body);
    const fields = [
      'id',
      'hours',
      'location',
      'payment_options',
      'restaurant_services',
      'restaurant_specialties',
      'price_range',
      'differently_open_offerings',
      'voip_info',
      'contact_address',
    ] as const;
    expect(await fb.page('1').get({ fields })).toMatchObject({
      id: '108824017345866',
      location: { state: 'CA' },
    });
  });

  test('found by its name', async () => {
    const { fb } = answering({
      data: [
        { id: '108824017345866', name: 'Facebook', link: 'https://www.facebook.com/facebook' },
        {
          id: '20531316728',
          name: 'Facebook App',
          location: { zip: '94025' },
          verification_status: 'blue_verified',
        },
      ],
      paging,
    });
    expect((await fb.pageSearch.get({ q: 'facebook' })).data.map(({ id }) => id)).toHaveLength(2);
  });
});

describe('what hangs off a Page', () => {
  test('roles, settings and apps', async () => {
    const { fb } = answering(
      { data: [{ name: 'Test Person', id: '4', tasks: ['ANALYZE', 'MANAGE'] }], paging },
      {
        data: [
          { setting: 'USERS_CAN_POST', value: true },
          { setting: 'COUNTRY_RESTRICTIONS', value: [] },
        ],
      },
      {
        data: [
          {
            category: 'Business',
            link: 'https://app.example',
            name: 'App',
            id: '1',
            subscribed_fields: ['feed'],
          },
        ],
      },
    );
    expect((await fb.page('1').roles.get()).data[0]?.tasks).toContain('MANAGE');
    expect((await fb.page('1').settings.get()).data).toHaveLength(2);
    expect((await fb.page('1').subscribedApps.get()).data[0]?.subscribed_fields).toEqual(['feed']);
  });

  test('recommendations, with and without stars', async () => {
    const { fb } = answering({
      data: [
        { created_time: '2018-07-31T21:05:02+0000', recommendation_type: 'positive', review_text: 'Good' },
        { created_time: '2017-01-31T21:05:02+0000', has_rating: true, has_review: false, rating: 5 },
      ],
      paging,
    });
    expect((await fb.page('1').ratings.get()).data.map(({ rating }) => rating)).toEqual([undefined, 5]);
  });

  test('blocking answers by person, setting a picture in few words', async () => {
    const { fb } = answering({ '4': true }, { success: true });
    expect(await fb.page('1').blocked.create({ user: ['4'] })).toEqual({ '4': true });
    expect(await fb.page('1').picture.create({ photo: '5' })).toEqual({ success: true });
  });
});

// The example of Meta's guide "Page Integrity API & Webhook" (2026-07-06); its reference of v26.0 names two members otherwise.
test('whether Meta restricts the Page', async () => {
  const violation_type = ['SPAM'];
  const restriction = {
    description: '3 days',
    applied_time: 1_763_665_904,
    expiration_time: 1_763_675_775,
    violation_type,
  };
  const status = {
    id: '1',
    timestamp: 1_763_665_904,
    status: 'restricted',
    violations: [{ type: 'SPAM', description: 'Spam.', url: 'https://www.facebook.com/policy/spam' }],
    restrictions: [
      { feature: 'page_messaging_api', ...restriction },
      { feature: 'something_new', description: 'We suspended your Page', applied_time: 1_763_665_904 },
    ],
    recommended_actions: [{ action_type: 'FILE_APPEAL', url: 'https://www.facebook.com/help', violation_type }],
    actions_events: [
      { type: 'FILE_APPEAL', status: 'OPEN', created_time: 1_763_666_000, updated_time: 0, violation_type },
    ],
  };
  const other = { id: '1', recommended_actions: [{ type: 'LEARN_MORE' }], action_events: [{ status: 'CLOSED' }] };
  const { fb, requests } = answering(status, other);
  expect(await fb.page('1').pageStatus.get()).toEqual(status);
  expect(await fb.page('1').pageStatus.get()).toEqual(other);
  expect(new URL(requests[0]?.url ?? '').pathname).toBe('/v27.0/1/page_status');
});
