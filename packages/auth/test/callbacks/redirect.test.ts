import { describe, expect, test } from '@jest/globals';
import { EdgewalkError, InvalidArgumentError } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import {
  ConsentDeniedError,
  facebookLogin,
  instagramLogin,
  MissingCodeError,
  StateMismatchError,
} from '../../src/index.js';
import { appId, redirectUri, catchError } from '../support/scripted-login.js';

const fb = facebookLogin({ appId, redirectUri });
const ig = instagramLogin({ appId, redirectUri });
const state = 'the-state';

describe('The code in a redirected URL', () => {
  test.each([
    ['as it is', `${redirectUri}?code=AQx-1_2&state=${state}`],
    ["with Facebook's fragment", `${redirectUri}?code=AQx-1_2&state=${state}#_=_`],
    ["with Instagram's fragment", `${redirectUri}?state=${state}&code=AQx-1_2#_`],
    ['with an escaped fragment', `${redirectUri}?code=AQx-1_2%23_&state=${state}`],
    ['as a server sees it', `/callback?code=AQx-1_2&state=${state}`],
  ])('is found: %s', (_, url) => {
    for (const login of [fb, ig]) {
      expect(login.parseRedirect(url, { state })).toBe('AQx-1_2');
      expect(login.parseRedirectEither(new URL(url, redirectUri), { state })).toEqual(E.right('AQx-1_2'));
    }
  });

  test('is the one that was sent, whatever it and the state are made of', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter((sent) => !/#_(=_)?$/.test(sent));
    const ending = fc.constantFrom('', '#_', '#_=_');
    fc.assert(
      fc.property(text, text, ending, (code, kept, end) => {
        const query = new URLSearchParams({ code, state: kept }).toString();
        expect(fb.parseRedirect(`${redirectUri}?${query}${end}`, { state: kept })).toBe(code);
      }),
    );
  });
});

describe('A redirect of another login', () => {
  test.each([
    ['no state', `${redirectUri}?code=AQ`],
    ['another state', `${redirectUri}?code=AQ&state=the-statE`],
    ['a longer state', `${redirectUri}?code=AQ&state=${state}x`],
    ['an empty state', `${redirectUri}?code=AQ&state=`],
    ['the state second', `${redirectUri}?code=AQ&state=x&state=${state}`],
    ['the state in the fragment', `${redirectUri}?code=AQ#state=${state}`],
    ['a denial with another state', `${redirectUri}?error=access_denied&state=x`],
    ['a code beside a denial with another state', `${redirectUri}?error=access_denied&code=AQ&state=x`],
    ['no URL', 'http://'],
  ])('is not believed: %s', (_, url) => {
    const error = catchError(() => fb.parseRedirect(url, { state }));
    expect(error).toBeInstanceOf(StateMismatchError);
    expect(error).toBeInstanceOf(EdgewalkError);
    expect(error).toMatchObject({
      _tag: 'StateMismatchError',
      advice: expect.stringContaining('Begin the login again'),
    });
    expect((error as Error).message).not.toContain(state);
    expect(fb.parseRedirectEither(url, { state })).toEqual(E.left(error));
  });

  test.each([{ state: '' }, { state: undefined }])('cannot be told without the state: %j', (expected) => {
    const act = () => fb.parseRedirect(`${redirectUri}?code=AQ&state=`, expected as never);
    expect(catchError(act)).toBeInstanceOf(InvalidArgumentError);
  });
});

describe('A person who does not agree', () => {
  test.each([
    [
      'in the form of OAuth',
      `error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request`,
      'user_denied',
      'The user denied your request',
    ],
    [
      'in both forms at once',
      `error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied`,
      'user_denied',
      'Permissions error',
    ],
    ['in the short form', 'error=access_denied', 'access_denied', ''],
    [
      "in Facebook's other form",
      'error_code=1349048&error_message=The+domain+is+not+included',
      '1349048',
      'The domain is not included',
    ],
  ])('is an error that says why: %s', (_, query, reason, description) => {
    const error = catchError(() => ig.parseRedirect(`${redirectUri}?${query}&state=${state}#_=_`, { state }));
    expect(error).toBeInstanceOf(ConsentDeniedError);
    expect(error).toMatchObject({ _tag: 'ConsentDeniedError', reason, description, retry: 'never' });
    expect((error as ConsentDeniedError).advice).toMatch(/login again/);
    expect((error as ConsentDeniedError).message).toContain(reason);
  });

  // Meta's documentation shows the refusal of a dialog without a state.
  test.each([
    ['error=access_denied&error_reason=user_denied&error_description=Permissions+error.', 'user_denied'],
    ['error=access_denied', 'access_denied'],
    ['error=access_denied&state=', 'access_denied'],
    ['error_code=1349048&error_message=The+domain+is+not+included#_=_', '1349048'],
    ['error=access_denied&code=AQx', 'access_denied'],
  ])('is told from a redirect without a state, as unverified: %s', (query, reason) => {
    for (const login of [fb, ig]) {
      const error = catchError(() => login.parseRedirect(`${redirectUri}?${query}`, { state }));
      expect(error).toBeInstanceOf(ConsentDeniedError);
      expect(error).toMatchObject({ reason, verified: false, message: expect.stringContaining('without a state') });
    }
  });

  test('is verified by the state', () => {
    const error = catchError(() => fb.parseRedirect(`${redirectUri}?error=access_denied&state=${state}`, { state }));
    expect(error).toMatchObject({ verified: true, message: expect.not.stringContaining('without a state') });
  });

  test('cannot write more than a line of the log, nor a token into it', () => {
    const description = `a\nb\u0007 access_token=EAAsecret123456 ${'x'.repeat(1_000)}`;
    const query = new URLSearchParams({ error: 'access_denied', error_description: description, state });
    const { message } = catchError(() => fb.parseRedirect(`${redirectUri}?${query}`, { state })) as Error;
    expect(message.length).toBeLessThan(400);
    for (const part of ['\n', '\u0007', 'EAAsecret']) expect(message).not.toContain(part);
  });
});

test('A redirect without a code is an error too', () => {
  expect(catchError(() => fb.parseRedirect(`${redirectUri}?state=${state}`, { state }))).toBeInstanceOf(
    MissingCodeError,
  );
});
