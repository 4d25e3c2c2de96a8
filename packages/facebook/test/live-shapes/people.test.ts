import { describe, expect, test } from '@jest/globals';
import { answering } from '../support/answering.js';

const cursors = { cursors: { before: 'QVFIUk', after: 'QVFIUm' } };

describe('people', () => {
  test('tell much of themselves, most of it as Pages', async () => {
    const body = {
      id: '10158325151001234',
      name: 'Test Person',
      name_format: '{first} {last}',
      age_range: { min: 21 },
      birthday: '01/13/1988',
      currency: {
        currency_offset: 100,
        usd_exchange: 1.2345,
        usd_exchange_inverse: 0.81,
        user_currency: 'GBP',
      },
      cover: {
        id: '10150000000000001',
        offset_x: 0,
        offset_y: 23,
        source: 'https://scontent.example/cover.jpg',
      },
      education: [
        {
          id: '1000',
          type: 'High School',
          school: { id: '1001', name: 'A school' },
          year: { id: '1002', name: '2006' },
          concentration: [{ id: '1003', name: 'Baking' }],
          with: [{ id: '1004', name: 'A friend' }],
        },
      ],
      favorite_teams: [{ id: '1005', name: 'A team' }],
      hometown: { id: '1006', name: 'Bergen, Norway' },
      install_type: 'UNKNOWN',
      installed: true,
      languages: [{ id: '1007', name: 'English' }],
      meeting_for: ['Friendship'],
      payment_pricepoints: { mobile: [{ credits: 10, local_currency: 'GBP', user_price: '0.8' }] },
      significant_other: { id: '1008', name: 'Somebody' },
      sports: [{ id: '1009', name: 'Rowing' }],
      timezone: 5.5,
      updated_time: '2021-02-02T03:00:00+0000',
      verified: true,
      video_upload_limits: { length: 14_460, size: 28_633_115_306 },
    };
    const { fb } = answering(body);
    const person = await fb.me.get({ fields: ['id', 'education', 'timezone', 'video_upload_limits'] });
    expect(person.education?.[0]?.year?.name).toBe('2006');
    expect(person.timezone).toBe(5.5);
  });

  test('are answered with null where they told nothing', async () => {
    const { fb } = answering({ id: '1', email: null, birthday: null, education: null, hometown: null });
    const fields = ['id', 'email', 'birthday', 'education', 'hometown'] as const;
    expect(await fb.me.get({ fields })).toEqual({ id: '1' });
  });

  test('have Pages with tokens, and a count of them', async () => {
    const page = {
      access_token: 'EAAB',
      category: 'Entertainment Website',
      category_list: [{ id: '2707', name: 'Entertainment Website' }],
      name: 'A Page',
      id: '109000000000001',
      tasks: ['ANALYZE', 'ADVERTISE', 'MESSAGING', 'MODERATE', 'CREATE_CONTENT', 'MANAGE', 'A_NEW_TASK'],
    };
    const { fb } = answering({ data: [page], paging: cursors, summary: { total_count: 6 } });
    const pages = await fb.me.accounts.get({ summary: true });
    expect(pages.summary?.total_count).toBe(6);
    expect(pages.data[0]).toMatchObject({ access_token: 'EAAB', category: 'Entertainment Website' });
  });

  test('have friends whom nobody sees', async () => {
    const { fb } = answering({ data: [], summary: { total_count: 350 } });
    const friends = await fb.me.friends.get({ summary: true });
    expect([friends.data, friends.summary]).toEqual([[], { total_count: 350 }]);
  });

  test('have granted, declined and lost permissions', async () => {
    const rows = ['granted', 'declined', 'expired', 'a_new_state'].map((status) => ({
      permission: 'email',
      status,
    }));
    const { fb } = answering({ data: rows });
    expect((await fb.me.permissions.get()).data).toEqual(rows);
  });

  test('have an id for each app and each Page of a business', async () => {
    const app = { name: 'An app', namespace: 'an_app', link: 'https://apps.example/', id: '3001' };
    const apps = answering({ data: [{ id: '2001', app }], paging: cursors });
    expect((await apps.fb.me.idsForBusiness.get()).data[0]).toEqual({ id: '2001', app });
    const page = { name: 'A Page', id: '3002' };
    const pages = answering({ data: [{ id: '2002', page }], paging: cursors });
    expect((await pages.fb.me.idsForPages.get()).data[0]).toEqual({ id: '2002', page });
  });

  test('have businesses', async () => {
    const body = {
      id: '2312000000000001',
      name: 'A business',
      link: 'https://www.facebook.com/business/2312000000000001',
      created_time: '2020-03-13T03:00:44+0000',
      updated_time: '2020-03-13T03:00:44+0000',
      verification_status: 'not_verified',
      profile_picture_uri: 'https://scontent.example/b.png',
    };
    const { fb } = answering({ data: [body], paging: cursors });
    expect((await fb.me.businesses.get()).data[0]?.verification_status).toBe('not_verified');
  });
});

test('a request of a game names who sent it', async () => {
  const { fb } = answering({
    id: '493703870648580_100002000000001',
    application: {
      name: 'A game',
      namespace: 'a_game',
      id: '4001',
      category: 'Games',
      link: 'https://g.example',
    },
    to: { name: 'Test Person', id: '4002' },
    from: { name: 'A friend', id: '4003' },
    message: 'Play with me',
    data: '{"level":3}',
    created_time: '2012-08-30T06:41:05+0000',
  });
  expect((await fb.appRequest('493703870648580_100002000000001').get()).from?.name).toBe('A friend');
});

describe('events', () => {
  test('have a place, and times by its clock', async () => {
    const { fb } = answering({
      id: '1001',
      name: 'Reading night',
      description: 'We read.',
      start_time: '2021-07-23T21:00:00+0800',
      end_time: '2021-07-24T00:00:00+0800',
      place: {
        name: 'A hall',
        location: {
          city: 'Shenzhen',
          country: 'China',
          latitude: 22.5431,
          longitude: 114.058,
          street: 'First street',
          zip: '518000',
        },
        id: '1002',
      },
      event_times: [
        {
          id: '1003',
          start_time: '2021-07-23T21:00:00+0800',
          end_time: '2021-07-24T00:00:00+0800',
          ticket_uri: 'https://tickets.example/1003',
        },
      ],
    });
    const event = await fb.event('1001').get();
    expect(event.place?.location?.city).toBe('Shenzhen');
    expect(event.event_times?.[0]?.id).toBe('1003');
  });

  test('may happen anywhere, and be of a kind that is new', async () => {
    const { fb } = answering({
      data: [
        {
          id: '1',
          place: { name: 'At the usual spot' },
          category: 'STAR_GAZING',
          online_event_format: 'none',
        },
        { id: '2', start_time: '2013-01-26' },
      ],
      paging: cursors,
    });
    const fields = ['id', 'place', 'category', 'online_event_format', 'start_time'] as const;
    const { data } = await fb.page('9').events.get({ fields });
    expect(data[0]).toMatchObject({ category: 'STAR_GAZING' });
    expect(data).toHaveLength(2);
  });
});

test('groups of old have a cover, a privacy and a count', async () => {
  const { fb } = answering({
    id: '5001',
    name: 'A group',
    description: '',
    created_time: '2013-02-12T09:33:34+0000',
    member_count: 38_217,
    privacy: 'CLOSED',
    archived: false,
    icon: 'https://static.example/g.png',
    cover: {
      cover_id: '5002',
      id: '5002',
      offset_x: 0,
      offset_y: 44,
      source: 'https://scontent.example/g.jpg',
    },
  });
  const fields = ['id', 'description', 'member_count', 'privacy', 'cover'] as const;
  expect(await fb.group('5001').get({ fields })).toMatchObject({ member_count: 38_217, privacy: 'CLOSED' });
});

describe('businesses', () => {
  test('have people with roles, some of them invited', async () => {
    const user = {
      id: '6001',
      name: 'Test Person',
      business: { id: '6002', name: 'A business' },
      role: 'ADMIN',
      tasks: ['ADMIN', 'FINANCE_EDITOR'],
      two_fac_status: 'NOT_SET',
      finance_permission: 'EDITOR',
      marked_for_removal: false,
    };
    const { fb } = answering({ data: [user, { id: '6003', pending_email: 'a@b.example' }], paging: cursors });
    const fields = ['id', 'role', 'tasks', 'business', 'pending_email', 'finance_permission'] as const;
    expect((await fb.business('6002').businessUsers.get({ fields })).data).toHaveLength(2);
  });

  test('tell who made them, and a status that is new', async () => {
    const { fb } = answering({
      id: '6002',
      created_by: { id: '6001', name: 'Test Person', business: { id: '6002', name: 'A business' } },
      verification_status: 'under_appeal',
      primary_page: { name: 'A Page', id: '6004' },
      timezone_id: 0,
      two_factor_type: 'none',
      vertical: 'NOT_SET',
      vertical_id: 0,
    });
    const fields = ['created_by', 'verification_status', 'primary_page', 'timezone_id', 'vertical'] as const;
    expect(await fb.business('6002').get({ fields })).toMatchObject({ verification_status: 'under_appeal' });
  });

  test('have Instagram accounts and requests for Pages', async () => {
    const account = {
      id: '17841400000000001',
      username: 'a.bakery',
      follow_count: 12,
      followed_by_count: 900,
    };
    const { fb } = answering({ data: [account], paging: cursors });
    const fields = ['id', 'username', 'follow_count', 'followed_by_count'] as const;
    expect((await fb.business('1').instagramAccounts.get({ fields })).data).toEqual([account]);
    const page = { name: 'A Page', id: '6005' };
    const wanted = answering({ data: [{ page, id: '6006' }], paging: cursors });
    expect((await wanted.fb.business('1').pendingClientPages.get()).data).toEqual([{ page, id: '6006' }]);
  });
});

describe('apps', () => {
  test('have settings of many kinds', async () => {
    const { fb } = answering({
      id: '7001',
      name: 'An app',
      category: 'Business',
      link: 'https://www.facebook.com/games/?app_id=7001',
      android_key_hash: [],
      app_domains: ['apps.example'],
      app_type: 0,
      canvas_fluid_width: 1,
      auth_referral_enabled: false,
      daily_active_users: '0',
      monthly_active_users: 37,
      creator_uid: '7002',
      migrations: { graph_api_1: true },
      restrictions: {},
      object_store_urls: {},
      server_ip_whitelist: '',
      config_ids: [],
      supported_platforms: ['WEB', 'A_NEW_PLATFORM'],
      created_time: '2019-01-25T06:37:30+0000',
    });
    const fields = ['name', 'app_type', 'daily_active_users', 'monthly_active_users', 'migrations'] as const;
    const app = await fb.application('7001').get({ fields });
    expect(app).toMatchObject({ daily_active_users: '0', monthly_active_users: 37 });
  });

  test('have webhooks with versions, or without', async () => {
    const hook = { object: 'page', callback_url: 'https://apps.example/', active: true };
    const rows = [
      { ...hook, fields: [{ name: 'feed', version: 'v2.8' }] },
      { ...hook, fields: ['feed', 'messages'] },
    ];
    const { fb } = answering({ data: rows });
    expect((await fb.application('7001').subscriptions.get()).data).toEqual(rows);
  });

  test('have test users, of whom some have not installed them', async () => {
    const login_url = 'https://developers.facebook.com/checkpoint/test-user-login/7003/';
    const rows = [
      { id: '7003', login_url, access_token: 'EAAC' },
      { id: '7004', login_url },
    ];
    const { fb } = answering({ data: rows, paging: cursors }, { ...rows[0], email: 'x@tfbnw.net', password: '1234' });
    expect((await fb.application('7001').accounts.get()).data).toEqual(rows);
    expect(await fb.application('7001').accounts.create({ name: 'A user' })).toMatchObject({
      password: '1234',
    });
  });

  test('have roles and permissions', async () => {
    const role = { app_id: '7001', user: '7005', role: 'insights users' };
    const roles = answering({ data: [role], paging: cursors });
    expect((await roles.fb.application('7001').roles.get()).data).toEqual([role]);
    const rows = [{ permission: 'email', status: 'live' }];
    const { fb } = answering({ data: rows });
    expect((await fb.application('7001').permissions.get()).data).toEqual(rows);
  });
});
