import { afterAll, expect, test } from '@jest/globals';
import { fetchTransport } from '@edgewalk/core';
import nock from 'nock';
import { facebookLogin, instagramLogin } from '../../src/index.js';
import { appId, appSecret, redirectUri } from '../support/scripted-login.js';

afterAll(() => nock.restore());

const options = { appId, appSecret, redirectUri, transport: fetchTransport(), now: () => 0 };
const form = { client_id: appId, client_secret: appSecret, redirect_uri: redirectUri, code: 'AQ' };
const exchange = { ...form, grant_type: 'authorization_code' };

test("Facebook's code goes over the wire as a form", async () => {
  const scope = nock('https://graph.facebook.com', { badheaders: ['authorization'] })
    .post('/v27.0/oauth/access_token', exchange)
    .reply(200, { access_token: 'EAAx', token_type: 'bearer', expires_in: 3_600 });
  const token = await facebookLogin(options).exchangeCode('AQ');
  expect(token).toEqual({ accessToken: 'EAAx', obtainedAt: 0, expiresAt: 3_600_000 });
  scope.done();
});

test("Instagram's code goes over the wire as a form, and its number is read exactly", async () => {
  const scope = nock('https://api.instagram.com', { badheaders: ['authorization'] })
    .post('/oauth/access_token', exchange)
    .reply(200, '{"access_token":"IGAAx","user_id":17841400455970029}');
  const token = await instagramLogin(options).exchangeCode('AQ');
  expect(token).toEqual({
    accessToken: 'IGAAx',
    obtainedAt: 0,
    expiresAt: 3_600_000,
    userId: '17841400455970029',
  });
  scope.done();
});
