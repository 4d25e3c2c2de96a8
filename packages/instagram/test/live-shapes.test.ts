import { describe, expect, test } from '@jest/globals';
import { type Call, fetchTransport, ListPage, raw } from '@edgewalk/core';
import nock from 'nock';
import { Instagram } from '@edgewalk/instagram';
import { offline } from '@edgewalk/testing/offline';

const userId = '17841400000000001';
const options = { userId, transport: fetchTransport() };
const api = new Instagram({ accessToken: 'EAAshapes', ...options });
const igApi = new Instagram({ accessToken: 'IGAAshapes', ...options });

offline();

/** Reads an answer as the server wrote it: text, so that integers are as long as they were sent. */
function answered<A>(call: Call<A>, body: string | object): Promise<A> {
  for (const host of ['https://graph.facebook.com', 'https://graph.instagram.com']) {
    nock(host)
      .get(/.*/)
      .reply(200, typeof body === 'string' ? body : JSON.stringify(body), {
        'content-type': 'application/json; charset=UTF-8',
        'facebook-api-version': 'v27.0',
        'x-app-usage': '{"call_count":1,"total_time":0,"total_cputime":0}',
      });
  }
  return call.then((value) => value);
}

describe('accounts', () => {
  test('fields that are empty are absent', async () => {
    const user = await answered(api.user.get({ fields: ['id', 'biography', 'website'] }), { id: userId });
    expect(user).toEqual({ id: userId });
  });

  test('ids come as text, as numbers, and as numbers above 2^53', async () => {
    const call = api.user.get({ fields: ['id', 'ig_id'] });
    expect(await answered(call, `{"id":"${userId}","ig_id":7482719771}`)).toEqual({
      id: userId,
      ig_id: '7482719771',
    });
    expect(await answered(call.with({}), '{"id":17841400000000001,"ig_id":17895695668004551}')).toEqual({
      id: '17841400000000001',
      ig_id: '17895695668004551',
    });
  });

  test('with Instagram Login the professional id stands beside the scoped one', async () => {
    const call = igApi.user.get({ fields: ['id', 'user_id', 'account_type', 'username'] });
    const body = `{"user_id":${userId},"username":"dino","account_type":"CREATOR_OF_TOMORROW","id":"26012"}`;
    expect(await answered(call, body)).toEqual({
      id: '26012',
      user_id: userId,
      username: 'dino',
      account_type: 'CREATOR_OF_TOMORROW',
    });
  });

  test('members that are null count as missing', async () => {
    const call = api.user.get({ fields: ['id', 'name', 'followers_count', { media: ['id'] }] });
    const body = { id: userId, name: null, followers_count: null, media: null };
    expect(await answered(call, body)).toEqual({ id: userId });
  });
});

describe('media', () => {
  test('a page with cursors and no next link is the last', async () => {
    const page = await answered(api.user.media.get({ fields: ['id'] }), {
      data: [{ id: '17895695668004550' }, { id: '17895695668004551' }],
      paging: { cursors: { before: 'QVFIUmx', after: 'QVFIUm9' } },
    });
    expect(page.data.map(({ id }) => id)).toEqual(['17895695668004550', '17895695668004551']);
    expect(page.next).toBeUndefined();
    expect(page.cursors?.after).toBe('QVFIUm9');
  });

  test('a page with only after and next goes on', async () => {
    const page = await answered(api.media('1').comments.get({ fields: ['id'], limit: 1 }), {
      data: [{ id: '17870913679156914' }],
      paging: {
        cursors: { after: 'QVFIUnk' },
        next: 'https://graph.facebook.com/v27.0/1/comments?access_token=EAAshapes&fields=id&limit=1&after=QVFIUnk',
      },
    });
    expect(page.cursors).toEqual({ after: 'QVFIUnk' });
    const last = await answered(page.next!, { data: [] });
    expect(last.data).toEqual([]);
    expect(last.next).toBeUndefined();
  });

  test('an empty list has no paging at all', async () => {
    const page = await answered(api.user.stories.get({ fields: ['id'] }), { data: [] });
    expect(page.data).toEqual([]);
    expect(page.next).toBeUndefined();
  });

  test('kinds of tomorrow pass as they came', async () => {
    const call = api.media('1').get({ fields: ['id', 'media_type', 'media_product_type'] });
    const body = { id: '1', media_type: 'HOLOGRAM', media_product_type: 'SPHERE' };
    expect(await answered(call, body)).toEqual(body);
  });

  test('an album child has neither caption nor counts', async () => {
    const page = await answered(
      api.media('1').children.get({ fields: ['id', 'media_type', 'media_url', 'like_count'] }),
      { data: [{ id: '17880997618081620', media_type: 'IMAGE', media_url: 'https://cdn.example/1.jpg' }] },
    );
    expect(page.data[0]?.like_count).toBeUndefined();
  });

  test('fields that were not asked for pass untouched', async () => {
    const media = await answered(api.media('1').get({ fields: ['caption', raw('mood')] }), {
      caption: 'Ünïcode 🦕 and a\nline',
      mood: { level: 3 },
      id: '1',
    });
    expect(media).toEqual({ caption: 'Ünïcode 🦕 and a\nline', mood: { level: 3 }, id: '1' });
    expect(media.mood).toEqual({ level: 3 });
  });

  test('a live video is a broadcast', async () => {
    const page = await answered(
      api.user.liveMedia.get({ fields: ['id', 'media_type', 'media_product_type', 'owner', 'username'] }),
      {
        data: [
          {
            id: '90010498116233',
            media_type: 'BROADCAST',
            media_product_type: 'LIVE',
            owner: { id: userId },
            username: 'dino',
          },
        ],
      },
    );
    expect(page.data[0]?.owner?.id).toBe(userId);
  });

  test('comments unfold with their replies, and without', async () => {
    const page = await answered(
      api.media('1').comments.get({ fields: ['id', 'text', 'from', { replies: ['id', 'text'] }] }),
      {
        data: [
          { id: '11', text: 'Nice', from: { id: '7101', username: 'ada' } },
          { id: '12', text: 'Where?', replies: { data: [{ id: '121', text: 'Here' }] } },
        ],
      },
    );
    expect(page.data[0]?.replies).toBeUndefined();
    expect(page.data[1]?.replies).toBeInstanceOf(ListPage);
    expect(page.data[1]?.replies?.data).toEqual([{ id: '121', text: 'Here' }]);
  });
});

describe('insights', () => {
  test('come as time series', async () => {
    const page = await answered(api.user.insights.get({ metric: 'reach', period: 'day' }), {
      data: [
        {
          name: 'reach',
          period: 'day',
          values: [
            { value: 4, end_time: '2026-05-04T07:00:00+0000' },
            { value: 0, end_time: '2026-05-05T07:00:00+0000' },
          ],
          title: 'Reach',
          description: 'Accounts that saw it',
          id: `${userId}/insights/reach/day`,
        },
      ],
      paging: {
        previous: `https://graph.facebook.com/v27.0/${userId}/insights?metric=reach&period=day&since=1&until=2`,
        next: `https://graph.facebook.com/v27.0/${userId}/insights?metric=reach&period=day&since=3&until=4`,
      },
    });
    expect(page.data[0]?.values?.map(({ value }) => value)).toEqual([4, 0]);
    expect(page.previous).toBeDefined();
  });

  test('come as totals with groups', async () => {
    const call = api.user.insights.get({
      metric: ['reach'],
      period: 'day',
      metric_type: 'total_value',
      breakdown: 'media_product_type',
    });
    const page = await answered(call, {
      data: [
        {
          name: 'reach',
          period: 'day',
          title: 'Reach',
          total_value: {
            value: 224,
            breakdowns: [
              {
                dimension_keys: ['media_product_type'],
                results: [
                  { dimension_values: ['POST'], value: 124, end_time: '2026-05-04T07:00:00+0000' },
                  { dimension_values: ['SPHERE'], value: 100 },
                ],
              },
            ],
          },
          id: `${userId}/insights/reach/day`,
        },
      ],
    });
    const groups = page.data[0]?.total_value?.breakdowns?.[0]?.results;
    expect(groups?.map(({ dimension_values: [group] = [], value }) => [group, value])).toEqual([
      ['POST', 124],
      ['SPHERE', 100],
    ]);
  });

  test('of demographics have groups only', async () => {
    const call = api.user.insights.get({
      metric: 'follower_demographics',
      period: 'lifetime',
      breakdown: 'country',
    });
    const results = [{ dimension_values: ['LAST_90_DAYS', 'AR'], value: 12 }];
    const page = await answered(call, {
      data: [
        {
          name: 'follower_demographics',
          period: 'lifetime',
          total_value: { breakdowns: [{ dimension_keys: ['timeframe', 'country'], results }] },
        },
      ],
    });
    expect(page.data[0]?.total_value?.value).toBeUndefined();
    expect(page.data[0]?.total_value?.breakdowns?.[0]?.results).toEqual(results);
  });

  test('of a media have both forms at once, and a map of hours is a value too', async () => {
    const page = await answered(api.media('1').insights.get({ metric: ['navigation', raw('by_hour')] }), {
      data: [
        {
          name: 'navigation',
          period: 'lifetime',
          values: [{ value: 31 }],
          total_value: {
            value: 31,
            breakdowns: [
              {
                dimension_keys: ['story_navigation_action_type'],
                results: [{ dimension_values: ['tap_forward'], value: 31 }],
              },
            ],
          },
        },
        { name: 'by_hour', period: 'lifetime', values: [{ value: { '0': 5, '1': 7 } }] },
      ],
    });
    expect(page.data[0]?.values?.[0]?.value).toBe(31);
    expect(page.data[0]?.total_value?.value).toBe(31);
    expect(page.data[1]?.values?.[0]?.value).toEqual({ '0': 5, '1': 7 });
  });

  test('without data the metric is absent, or its values are', async () => {
    const call = api.media('1').insights.get({ metric: ['reach', 'saved'] });
    expect((await answered(call, { data: [] })).data).toEqual([]);
    const page = await answered(call.with({}), { data: [{ name: 'saved', period: 'lifetime', values: [] }] });
    expect(page.data[0]?.values).toEqual([]);
  });
});

describe('other accounts', () => {
  test('business discovery nests the account and its media, whose pages have no links', async () => {
    const found = await answered(
      api.user.businessDiscovery.get({
        username: 'bluebottle',
        fields: ['followers_count', { media: { fields: ['id', 'like_count', 'view_count'], limit: 2 } }],
      }),
      {
        business_discovery: {
          followers_count: 267793,
          media: {
            data: [{ like_count: 5837, view_count: 7757, id: '17858843269216389' }, { id: '17894036119131554' }],
            paging: { cursors: { after: 'QVFIUnlaZAmx' } },
          },
          id: '17841401441775531',
        },
        id: userId,
      },
    );
    expect(found.followers_count).toBe(267793);
    expect(found.media?.data).toHaveLength(2);
    expect(found.media?.next).toBeDefined();
  });

  test('mentions nest too', async () => {
    const comment = await answered(
      api.user.mentionedComment.get({
        comment_id: '17967008497439572',
        fields: ['id', 'text', 'timestamp', { media: ['id', 'media_url'] }],
      }),
      {
        mentioned_comment: {
          timestamp: '2026-05-03T16:09:08+0000',
          text: '@dino look',
          media: { id: '17873440459141021', media_url: 'https://cdn.example/2.jpg' },
          id: '17967008497439572',
        },
        id: userId,
      },
    );
    expect(comment.media?.id).toBe('17873440459141021');
    const media = await answered(
      api.user.mentionedMedia.get({
        media_id: '17873440459141021',
        fields: ['caption', 'media_type', { comments: ['id'] }],
      }),
      {
        mentioned_media: {
          caption: 'With @dino',
          media_type: 'IMAGE',
          comments: { data: [{ id: '1' }], paging: { cursors: { after: 'QVFI' } } },
          id: '17873440459141021',
        },
        id: userId,
      },
    );
    expect(media.caption).toBe('With @dino');
    expect(media.comments?.data).toEqual([{ id: '1' }]);
  });

  test('media of a hashtag have a constant cursor, and may have no next link', async () => {
    const fields = ['id', 'media_type', 'media_url', { children: ['id', 'media_url'] }] as const;
    const page = await answered(api.hashtag('17843857450040591').topMedia.get({ fields }), {
      data: [
        { id: '17880997618081620', media_type: 'IMAGE', media_url: 'https://cdn.example/3.jpg' },
        {
          id: '17871527143187462',
          media_type: 'CAROUSEL_ALBUM',
          children: { data: [{ id: '17914398544169253', media_url: 'https://cdn.example/4.jpg' }] },
        },
      ],
      paging: { cursors: { after: 'ABqzqhKf' } },
    });
    expect(page.next).toBeUndefined();
    expect(page.data[1]?.media_url).toBeUndefined();
    expect(page.data[1]?.children?.data[0]?.id).toBe('17914398544169253');
  });

  test('a hashtag search answers with an id alone', async () => {
    const page = await answered(api.hashtagSearch.get({ q: 'coffee', fields: ['id'] }), {
      data: [{ id: '17843857450040591' }],
    });
    expect(page.data).toEqual([{ id: '17843857450040591' }]);
  });
});

describe('shops, quotas and messages', () => {
  test('products have integers for ids, some above 2^53', async () => {
    const page = await answered(
      api.user.catalogProductSearch.get({
        catalog_id: '960179311066902',
        fields: ['product_id', 'merchant_id', 'retailer_id', 'review_status', 'product_variants'],
      }),
      `{"data":[{"product_id":3231775643511089,"merchant_id":90010177253934,"retailer_id":"oh59p9vzei",
        "review_status":"","product_variants":[{"product_id":52233795710175531}]}],
        "paging":{"cursors":{"before":"MA","after":"MQ"}}}`,
    );
    expect(page.data[0]).toEqual({
      product_id: '3231775643511089',
      merchant_id: '90010177253934',
      retailer_id: 'oh59p9vzei',
      review_status: '',
      product_variants: [{ product_id: '52233795710175531' }],
    });
  });

  test('a catalog has an id of text, a tagged product a place in the picture', async () => {
    const catalogs = await answered(api.user.availableCatalogs.get(), {
      data: [{ catalog_id: '960179311066902', catalog_name: 'Teeth', shop_name: 'Dino', product_count: 11 }],
    });
    expect(catalogs.data[0]?.catalog_id).toBe('960179311066902');
    const tags = await answered(
      api.media('1').productTags.get(),
      '{"data":[{"product_id":3231775643511089,"merchant_id":90010177253934,"name":"Tooth","x":0.5,"y":0.80000001192093}]}',
    );
    expect(tags.data[0]?.y).toBeCloseTo(0.8);
  });

  test('the publishing limit is a list of one', async () => {
    const call = api.user.contentPublishingLimit.get({ fields: ['quota_usage', 'config'] });
    const full = { quota_usage: 2, config: { quota_total: 50, quota_duration: 86400 } };
    expect((await answered(call, { data: [full] })).data).toEqual([full]);
    expect((await answered(call.with({}), { data: [{ quota_usage: 0 }] })).data).toEqual([{ quota_usage: 0 }]);
  });

  test('a container tells its state in two ways, and may stand in one of tomorrow', async () => {
    const call = api.container('1').get({ fields: ['id', 'status_code', 'status'] });
    const finished = { status: 'Finished: Media has been uploaded.', status_code: 'FINISHED', id: '1' };
    expect(await answered(call, finished)).toEqual(finished);
    expect((await answered(call.with({}), { status_code: 'PAUSED', id: '1' })).status_code).toBe('PAUSED');
  });

  test('a conversation has participants in a list, a message may be one that the API cannot show', async () => {
    const conversation = await answered(
      igApi.conversation('aWdfZAG06').get({ fields: ['id', 'participants', { messages: ['id', 'created_time'] }] }),
      {
        participants: { data: [{ id: '90012', username: 'ada' }, { id: userId }] },
        messages: {
          data: [{ id: 'aWdfZAG1faXRlbToxOk', created_time: '2026-05-03T16:09:08+0000' }],
          paging: {
            cursors: { after: 'x' },
            next: 'https://graph.instagram.com/v27.0/aWdfZAG06/messages?after=x',
          },
        },
        id: 'aWdfZAG06',
      },
    );
    expect(conversation.participants?.data).toHaveLength(2);
    expect(conversation.messages?.next).toBeDefined();
    const message = await answered(igApi.message('aWdfZAG1').get({ fields: ['id', 'is_unsupported'] }), {
      id: 'aWdfZAG1',
      is_unsupported: true,
    });
    expect(message.is_unsupported).toBe(true);
  });

  // Recorded answers of 2025 and 2026.
  test('people, files and shares of messages have what was seen of them', async () => {
    const person = { id: '90012', username: 'ada', user_id: '17841400000000009' };
    const file = {
      id: '1',
      image_data: { url: 'https://a.example/x.jpg', animated_gif_url: 'https://a.example/x.gif', raw_webp_image: 'x' },
    };
    const share = { link: 'https://a.example/p', template: { elements: [{ title: 'Rye' }] } };
    const body = {
      id: 'aWdfZAG1',
      from: person,
      to: { data: [person] },
      attachments: { data: [file] },
      shares: { data: [share] },
    };
    const message = await answered(
      igApi.message('aWdfZAG1').get({ fields: ['id', 'from', 'to', 'attachments', 'shares'] }),
      body,
    );
    expect(message).toEqual(body);
    expect(message.attachments?.data[0]?.image_data?.animated_gif_url).toBe('https://a.example/x.gif');
    const talk = await answered(igApi.conversation('aWdfZAG06').get({ fields: ['id', 'participants'] }), {
      participants: { data: [person] },
      id: 'aWdfZAG06',
    });
    expect(talk.participants?.data[0]?.user_id).toBe('17841400000000009');
  });

  test('the items of an album found by its hashtag may have a permalink', async () => {
    const children = { data: [{ id: '2', permalink: 'https://www.instagram.com/p/x/' }] };
    const call = api.hashtag('1').topMedia.get({ fields: ['id', { children: ['id', 'permalink'] }] });
    const page = await answered(call, { data: [{ id: '9', children }] });
    expect(page.data[0]?.children?.data[0]?.permalink).toBe('https://www.instagram.com/p/x/');
  });
});

const search = (more: object = {}) =>
  new Instagram({ accessToken: 'EAAshapes', ...options, ...more }).igAudio.get({ audio_type: 'music' });

// Meta's page on audio (2026-06-16): the search answers `audio`, and nothing at all where it finds nothing.
describe('the search for sounds', () => {
  const sound = { audio_id: '5', cover_artwork_thumbnail_uri: 'https://a.example/c.jpg', title: 't' };
  test('is a list in a member of its own, and may go on', async () => {
    const next = 'https://graph.facebook.com/v27.0/ig_audio?after=x';
    const page = await answered(search(), { audio: [sound], paging: { next } });
    expect(page.data).toEqual([sound]);
    expect(page.next).toBeDefined();
    expect((await answered(search(), { audio: [{ ...sound, audio_id: 5 }] })).data[0]?.audio_id).toBe('5');
  });

  test.each([{}, { paging: { cursors: {} } }, { audio: [] }, { data: [] }])('finds nothing: %j', async (body) => {
    for (const validation of ['strict', 'report', 'off'])
      expect((await answered(search({ validation }), body)).data).toEqual([]);
  });

  test.each([{ sounds: [sound] }, { audio: sound }, { audio: null, title: 't' }])(
    'never takes another list for an empty one: %j',
    async (body) => {
      for (const validation of ['strict', 'report', 'off'])
        await expect(answered(search({ validation }), body)).rejects.toMatchObject({ _tag: 'DecodeError' });
    },
  );

  test('and one sound are read as an account', async () => {
    const urls: string[] = [];
    for (let count = 0; count < 2; count += 1)
      nock('https://graph.facebook.com')
        .get(/.*/)
        .reply(200, (uri) => {
          urls.push(uri);
          return { audio_id: '5', title: 't' };
        });
    await api.audio('5').get();
    await api.audio('5').get({ user_id: '9' });
    expect(urls).toEqual([`/v27.0/5?user_id=${userId}`, '/v27.0/5?user_id=9']);
  });
});

// Read by chat products on both hosts.
test('a person who wrote to the account is read by the id of their messages', async () => {
  const profile = {
    name: 'Ada',
    username: 'ada',
    profile_pic: 'https://a.example/p.jpg',
    follower_count: 3,
    is_user_follow_business: true,
    is_business_follow_user: false,
    is_verified_user: false,
    id: '90012',
  };
  const names = Object.keys(profile) as (keyof typeof profile)[];
  for (const tree of [api, igApi])
    expect(await answered(tree.userProfile('90012').get({ fields: names }), profile)).toEqual(profile);
});

// Meta's page on caption add-ons (2026-09-28): null where there is none.
test('a poll is an object, or null', async () => {
  const poll = { option_a: 'Yes', option_b: 'No', option_a_votes_percentage: 0.25, option_b_votes_percentage: 0.75 };
  expect(await answered(api.media('1').pollAttachment.get(), poll)).toEqual(poll);
  const none = { _tag: 'NotFoundError', retry: 'never' };
  await expect(answered(api.media('1').pollAttachment.get(), 'null')).rejects.toMatchObject(none);
  await expect(answered(api.media('1').promptResponse.get(), 'null')).rejects.toMatchObject(none);
});
