import { describe, expect, test } from '@jest/globals';
import { offline } from '@edgewalk/testing/offline';
import { answer, answerWith, api } from './support/wire.js';

offline();

// Bodies that others keep: restfb/restfb:src/test/resources/json/threads, and threads-go's tests.
describe('recorded answers decode', () => {
  test('a post limited to countries (restfb basic-media.json)', async () => {
    answer({
      id: '1234567',
      media_product_type: 'THREADS',
      media_type: 'TEXT_POST',
      permalink: 'https://www.threads.net/@threadsapitestuser/post/abcdefg',
      owner: { id: '1234567' },
      username: 'threadsapitestuser',
      text: 'Today Is Monday',
      timestamp: '2023-10-17T05:42:03+0000',
      shortcode: 'abcdefg',
      allowlisted_country_codes: ['US', 'CA'],
    });
    const post = await api.post('1234567').get({ fields: ['text', 'owner', 'allowlisted_country_codes'] });
    expect([post.text, post.owner?.id, post.allowlisted_country_codes]).toEqual([
      'Today Is Monday',
      '1234567',
      ['US', 'CA'],
    ]);
  });

  test('a poll without the number of votes (restfb media-with-poll.json)', async () => {
    answer({
      id: '1234567',
      poll_attachment: {
        option_a: 'first option',
        option_b: 'second option',
        option_c: 'third option',
        option_d: 'fourth option',
        option_a_votes_percentage: 0.1,
        option_b_votes_percentage: 0.2,
        option_c_votes_percentage: 0.15,
        option_d_votes_percentage: 0.55,
        expiration_timestamp: '2025-01-01T23:00:00+0000',
      },
    });
    const poll = await api.post('1234567').pollAttachment.get();
    expect([poll.option_d, poll.option_d_votes_percentage, poll.total_votes]).toEqual([
      'fourth option',
      0.55,
      undefined,
    ]);
  });

  test('a place (restfb media-with-location.json)', async () => {
    const location = {
      id: '12345',
      address: '1 Hacker Way',
      name: 'Facebook Headquarters',
      city: 'Menlo Park',
      country: 'USA',
      latitude: 37.48375115774628,
      longitude: -122.14892131843617,
      postal_code: '94025',
    };
    answer({ id: '54321', location_id: '12345', location });
    const post = await api.post('54321').get({ fields: ['location_id', { location: ['name', 'city', 'latitude'] }] });
    expect([post.location_id, post.location?.city, post.location?.latitude]).toEqual([
      '12345',
      'Menlo Park',
      location.latitude,
    ]);
  });

  test.each([
    ['with styles', [{ offset: 0, length: 7, styling_info: ['bold', 'italic'] }]],
    ['without styles', []],
  ])('a long text %s (restfb media-with-text-attachment.json)', async (_, text_with_styling_info) => {
    const attached = { plaintext: 'Lengthy plaintext for the text attachment.', text_with_styling_info };
    answer({ id: '1', text_attachment: attached });
    expect((await api.post('1').get({ fields: ['text_attachment'] })).text_attachment).toEqual(attached);
  });

  test('replies (restfb basic-list-reply.json)', async () => {
    const reply = {
      id: '1234567890',
      text: 'Second Reply',
      timestamp: '2024-01-01T18:20:00+0000',
      media_product_type: 'THREADS',
      media_type: 'TEXT_POST',
      shortcode: 'abcdefg',
      has_replies: false,
      root_post: { id: '1234567890' },
      replied_to: { id: '1234567890' },
      is_reply: true,
      hide_status: 'HIDDEN',
    };
    answer({ data: [reply], paging: { cursors: { before: 'BEFORE_CURSOR', after: 'AFTER_CURSOR' } } });
    const fields = ['id', 'text', 'root_post', 'replied_to', 'hide_status', 'is_reply'] as const;
    const page = await api.post('1').replies.get({ fields });
    expect([page.data[0]?.hide_status, page.data[0]?.root_post?.id]).toEqual(['HIDDEN', '1234567890']);
    expect(page.cursors).toEqual({ before: 'BEFORE_CURSOR', after: 'AFTER_CURSOR' });
  });

  test.each([
    ['as an object (threads-go)', { id: '17' }],
    ['as an id (the type of restfb)', '17'],
  ])('a quoted post %s', async (_, quoted_post) => {
    answer({ id: '1', is_quote_post: true, quoted_post });
    expect((await api.post('1').get({ fields: ['quoted_post'] })).quoted_post).toEqual({ id: '17' });
  });

  test.each([
    [
      'in a list (Meta, threads-go)',
      { data: [{ reply_quota_usage: 1, reply_config: { quota_total: 1000, quota_duration: 86_400 } }] },
    ],
    [
      'alone (restfb basic-quota.json)',
      { reply_quota_usage: 1, reply_config: { quota_total: 1000, quota_duration: 86_400 } },
    ],
  ])('the quotas %s', async (_, body) => {
    answer(body);
    const { data } = await api.user.publishingLimit.get({ fields: ['reply_quota_usage', 'reply_config'] });
    expect([data[0]?.reply_quota_usage, data[0]?.reply_config?.quota_total]).toEqual([1, 1000]);
  });

  test('a container that failed (restfb media-container-error.json)', async () => {
    answer({ status: 'ERROR', id: '17889615691921648', error_message: 'FAILED_DOWNLOADING_VIDEO' });
    expect(await api.container('17889615691921648').get()).toEqual({
      status: 'ERROR',
      id: '17889615691921648',
      error_message: 'FAILED_DOWNLOADING_VIDEO',
    });
  });

  test('followers as values, where Meta has a total (threads-go insights_test.go)', async () => {
    answer({ data: [{ name: 'followers_count', period: 'day', values: [{ value: 500 }] }] });
    const { data } = await api.user.insights.get({ metric: 'followers_count' });
    expect(data[0]?.values?.[0]?.value).toBe(500);
  });

  test('clicks by link, and a total of views (Meta, Threads Insights)', async () => {
    answer({
      data: [
        {
          name: 'clicks',
          period: 'day',
          link_total_values: [{ value: 11, link_url: 'https://a.example/' }],
          id: '1/insights/clicks/day',
        },
        { name: 'views', period: 'day', total_value: { value: 7 }, id: '1/insights/views/day' },
      ],
    });
    const { data } = await api.user.insights.get({ metric: ['clicks', 'views'] });
    expect([data[0]?.link_total_values?.[0]?.link_url, data[1]?.total_value?.value]).toEqual(['https://a.example/', 7]);
  });

  test('a refusal with the type of this host (restfb exception.json)', async () => {
    answerWith(400, {
      error: {
        message:
          "Unsupported get request. Object with ID '1234567' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
        type: 'THApiException',
        code: 100,
        error_subcode: 33,
        fbtrace_id: 'abcdefg',
      },
    });
    const outcome = await api.post('1234567').get().either();
    expect(outcome).toMatchObject({ _tag: 'Left', left: { _tag: 'NotFoundError', code: 100, subcode: 33 } });
  });
});
