import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { EdgewalkError, InvalidArgumentError } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import {
  dataDeletionResponse,
  parseSignedRequest,
  parseSignedRequestEither,
  SignedRequestError,
} from '../../src/index.js';
import { appSecret, catchError } from '../support/scripted-login.js';

const payload = { user_id: '218471', algorithm: 'HMAC-SHA256', issued_at: 1_291_836_800 };
const base64 = (text: string) => Buffer.from(text).toString('base64url');

function signed(text: string, secret = appSecret): string {
  const part = base64(text);
  return `${createHmac('sha256', secret).update(part).digest('base64url')}.${part}`;
}

describe('A signed request', () => {
  test('is read when the app secret signed it', () => {
    expect(parseSignedRequest(signed(JSON.stringify(payload)), appSecret)).toEqual(payload);
  });

  // From the tests of restfb, a Java client: signed elsewhere, in Base64 with padding, with members that Meta also sends.
  test('is read as another library reads it', () => {
    const payloadPart =
      'ewogICAib2F1dGhfdG9rZW4iOiAie3VzZXItYWNjZXNzLXRva2VufSIsCiAgICJhbGdvcml0aG0iOiAiSE1BQy1TSEEyNTYiLAogICAiZXhwaXJlcyI6IDEyOTE4NDA0MDAsCiAgICJpc3N1ZWRfYXQiOiAxMjkxODM2ODAwLAogICAidXNlcl9pZCI6ICIyMTg0NzEiCn0=';
    const text = `uLQw26KrDdDhZA+Cbvhjm1Y5SB1LiUej9tAXWWXhb9s=.${payloadPart}`;
    expect(parseSignedRequest(text, ['another', 'secret'])).toMatchObject(payload);
    expect(() => parseSignedRequest(text, 'wrong_secret')).toThrow(SignedRequestError);
  });

  test('is read when one of several secrets signed it, and only then', () => {
    const text = signed(JSON.stringify(payload), 'the new secret');
    expect(parseSignedRequest(text, [appSecret, 'the new secret'])).toEqual(payload);
    expect(() => parseSignedRequest(text, [appSecret, 'the old secret'])).toThrow('not from these apps');
    for (const wrong of [[], ['', appSecret], [appSecret, undefined as never]])
      expect(() => parseSignedRequest(text, wrong)).toThrow(InvalidArgumentError);
  });

  test('is checked as it came: padding and spelling of the payload do not matter', () => {
    const part = Buffer.from(` { "algorithm":"hmac-sha256", "user_id":17841400455970029 }`).toString('base64');
    const signature = createHmac('sha256', appSecret).update(part).digest('base64url');
    expect(parseSignedRequest(`${signature}.${part}`, appSecret)).toMatchObject({
      user_id: '17841400455970029',
    });
  });

  test.each([
    [
      { issued_at: '1291836800', profile_id: 178_414 },
      { issued_at: 1_291_836_800, profile_id: '178414' },
    ],
    [{ issued_at: null, user_id: 218_471 }, {}],
    [{ issued_at: {} }, {}],
  ])('is read with odd members: %j', (odd, expected) => {
    const others = { user_id: payload.user_id, algorithm: payload.algorithm };
    expect(parseSignedRequest(signed(JSON.stringify({ ...others, ...odd })), appSecret)).toEqual({
      ...others,
      ...expected,
    });
  });

  const good = signed(JSON.stringify(payload));
  test.each([
    ['another secret', signed(JSON.stringify(payload), 'other')],
    ['another payload', `${good.split('.')[0]}.${base64(JSON.stringify({ ...payload, user_id: '1' }))}`],
    ['no signature', `.${good.split('.')[1]}`],
    ['a cut signature', good.slice(5)],
    ['a part too many', `${good}.x`],
    ['no parts', 'abc'],
    ['nothing', ''],
    ['no text', undefined as never],
    ['no JSON', signed('abc')],
    ['no object', signed('[]')],
    ['another algorithm', signed(JSON.stringify({ ...payload, algorithm: 'none' }))],
  ])('is refused: %s', (_, text) => {
    const error = catchError(() => parseSignedRequest(text, appSecret));
    expect(error).toBeInstanceOf(SignedRequestError);
    expect(error).toBeInstanceOf(EdgewalkError);
    expect(error).toMatchObject({ _tag: 'SignedRequestError', advice: expect.stringContaining('400') });
    expect(parseSignedRequestEither(text, appSecret)).toEqual(E.left(error));
  });

  test('without a valid signature is refused', () => {
    fc.assert(
      fc.property(fc.string(), fc.base64String(), (left, right) => {
        expect(E.isLeft(parseSignedRequestEither(`${left}.${right}`, appSecret))).toBe(true);
      }),
    );
  });

  test('cannot be checked without the secret', () => {
    expect(catchError(() => parseSignedRequest(good, ''))).toBeInstanceOf(InvalidArgumentError);
  });
});

test('The answer to a deletion says where to follow it', () => {
  expect(dataDeletionResponse('https://your.app/deletion?id=abc', 'abc')).toEqual({
    url: 'https://your.app/deletion?id=abc',
    confirmation_code: 'abc',
  });
});
