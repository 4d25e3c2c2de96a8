import { describe, expect, test } from '@jest/globals';
import { envelope, failureOf, scriptedClient } from '../support/script.js';

const fail = (body: unknown, status = 400) => failureOf(scriptedClient([{ status, body }]).client.get('1'));
const named = (name: string, code: unknown) => ({
  error: { message: 'Invalid parameter', type: 'OAuthException', code, error_user_title: name },
});

describe('an error of Threads', () => {
  // Meta's pages on posts, geo-gating and insights name them, and do not say under which code, nor in which member.
  test.each([
    ['THREADS_API__LINK_LIMIT_EXCEEDED', 'InvalidParameterError', /five different links/],
    ['THREADS_API__GEO_GATING_INVALID_COUNTRY_CODES', 'InvalidParameterError', /two letters/],
    ['THREADS_API__FEATURE_NOT_AVAILABLE', 'PermissionError', /linked Instagram account/],
  ])('is told by its name: %s', async (name, _tag, advice) => {
    for (const body of [
      named(name, 100),
      named(name, 10),
      named('no', name),
      { error: { message: name, type: 'THApiException' } },
    ]) {
      const error = await fail(body);
      expect(error).toMatchObject({ _tag, retry: 'never' });
      expect(error.advice).toMatch(advice);
    }
  });

  // restfb's `json/threads/exception.json`.
  test('has a type of its own, and the code of all hosts', async () => {
    const message =
      "Unsupported get request. Object with ID '1234567' does not exist, cannot be loaded due to missing permissions, or does not support this operation";
    const body = { error: { message, type: 'THApiException', code: 100, error_subcode: 33, fbtrace_id: 'abcdefg' } };
    expect(await fail(body)).toMatchObject({ _tag: 'NotFoundError', type: 'THApiException', traceId: 'abcdefg' });
  });

  // Postiz (threads.provider.ts) tells them by these numbers; the second comes at publishing, within seconds.
  test.each([
    [10, 4_279_013, 'PolicyError', /Threads app/],
    [24, 4_279_009, 'PublishingError', /not known yet/],
    [4, 2_207_051, 'PublishingError', /spam/],
  ])('has a subcode: %i/%i', async (code, error_subcode, _tag, advice) => {
    const error = await fail(envelope(code, { error_subcode }));
    expect(error).toMatchObject({ _tag });
    expect(error.advice).toMatch(advice);
  });

  test('without code and name is still told by its status', async () => {
    expect(await fail({ error: { message: 'no' } }, 500)).toMatchObject({ _tag: 'TransientError' });
    expect(await fail({ error: { message: 'no' } })).toMatchObject({ _tag: 'UnknownApiError' });
  });
});
