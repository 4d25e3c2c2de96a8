import { expect, test } from '@jest/globals';
import { NotSupportedError } from '@edgewalk/core';
import { basicDisplay } from '../../src/index.js';
import { scriptReplies, appId, now, redirectUri, catchError, describeRequest } from '../support/scripted-login.js';

const baseUrl = 'http://127.0.0.1:4000';

test('Without a baseUrl it throws, and names the successor', () => {
  // @ts-expect-error: a baseUrl is needed
  const error = catchError(() => basicDisplay({ appId }));
  expect(error).toBeInstanceOf(NotSupportedError);
  expect(error).toMatchObject({ message: expect.stringMatching(/2024-12-04.*instagramLogin/s) });
});

test('Against an emulator every step works', async () => {
  const { options, requests } = scriptReplies(
    { text: '{"access_token":"IGQVshort","user_id":17841405793187219}' },
    { body: { access_token: 'IGQVlong', token_type: 'bearer', expires_in: 5_183_944 } },
    { body: { access_token: 'IGQVfresh', token_type: 'bearer', expires_in: 5_183_944 } },
  );
  const login = basicDisplay({ ...options, baseUrl });
  const { url, state } = login.authorizationUrl({ scope: ['user_profile', 'user_media'] });
  expect(url).toBe(
    `${baseUrl}/oauth/authorize?client_id=${appId}&redirect_uri=${encodeURIComponent(redirectUri)}&response_type=code&scope=user_profile%2Cuser_media&state=${state}`,
  );
  const short = await login.exchangeCode('AQ');
  expect(short).toMatchObject({ userId: '17841405793187219', expiresAt: now + 3_600_000 });
  const long = await login.extend(short);
  expect(await login.refresh(long)).toMatchObject({ accessToken: 'IGQVfresh', userId: '17841405793187219' });
  expect(requests.map((request) => describeRequest(request).at)).toEqual([
    `POST ${baseUrl}/oauth/access_token`,
    `GET ${baseUrl}/access_token`,
    `GET ${baseUrl}/refresh_access_token`,
  ]);
});
