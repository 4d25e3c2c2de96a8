import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import type { Call, HttpResponse, Transport } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import { facebookLogin, instagramLogin } from '../../src/index.js';
import { scriptReplies, appId, appSecret, catchRejection, redirectUri } from '../support/scripted-login.js';

const code = 'AQBcode-5512';
const token = 'plain-token-without-a-prefix';
const machine = 'client-token-77';

/** A server that echoes everything it received, secrets too. */
const server = { status: 400, write: (received: string) => received };
const transport: Transport = (request) => async () => {
  const body = typeof request.body === 'string' ? request.body : '';
  const { authorization = '' } = request.headers;
  const received = [request.url, decodeURIComponent(request.url), body, authorization].join(' ');
  const headers = { 'x-fb-trace-id': received, 'x-fb-debug': received };
  return E.right<never, HttpResponse>({ status: server.status, headers, body: server.write(received) });
};

const options = { appId, appSecret, redirectUri, transport };
const fb = facebookLogin({ ...options, clientToken: machine });
const ig = instagramLogin(options);
const userToken = { accessToken: token, obtainedAt: 1, userId: '1' };

const steps: readonly (readonly [string, () => Call<unknown>])[] = [
  ['facebook exchangeCode', () => fb.exchangeCode(code)],
  ['facebook extend', () => fb.extend(userToken)],
  ['facebook refresh', () => fb.refresh(userToken)],
  ['facebook appToken', () => fb.appToken()],
  ['facebook clientCode', () => fb.clientCode(token)],
  ['facebook redeemClientCode', () => fb.redeemClientCode(code)],
  ['facebook device.begin', () => fb.device.begin({ scope: ['email'] })],
  ['facebook device.poll', () => fb.device.poll(code)],
  ['facebook pageToken', () => fb.pageToken({ userToken: token, pageId: '5' })],
  ['facebook pageTokens', () => fb.pageTokens({ userToken: token })],
  ['facebook inspect', () => fb.inspect(token)],
  ['facebook permissions', () => fb.permissions(token)],
  ['facebook revoke', () => fb.revoke(token)],
  ['facebook instagramAccounts', () => fb.instagramAccounts(token)],
  ['instagram exchangeCode', () => ig.exchangeCode(code)],
  ['instagram extend', () => ig.extend(userToken)],
  ['instagram refresh', () => ig.refresh(userToken)],
  ['instagram instagramAccounts', () => ig.instagramAccounts(token)],
];

const proofs = [token, `${appId}|${appSecret}`].map((text) =>
  createHmac('sha256', appSecret).update(text).digest('hex'),
);

/** Every text form of a value. */
const renderAll = (value: unknown) =>
  [String(value), inspect(value, { depth: 9, showHidden: true }), JSON.stringify(value), (value as Error).stack].join(
    '\n',
  );

function expectNoSecret(value: unknown) {
  for (const secret of [appSecret, code, token, machine, ...proofs]) expect(renderAll(value)).not.toContain(secret);
}

test.each(steps)('No error of a step shows a secret, even if Meta repeats it: %s', async (_, step) => {
  const writers = [
    (message: string) =>
      JSON.stringify({ error: { message, type: message, code: 190, error_data: { [message]: message } } }),
    (message: string) => JSON.stringify({ error_type: message, code: 400, error_message: message }),
    (message: string) => JSON.stringify({ access_token: 5, data: message, [message]: message }),
    (message: string) => `<html>${message}`,
  ];
  for (const [index, write] of writers.entries()) {
    Object.assign(server, { status: index < 2 ? 400 : 200, write });
    expectNoSecret(await catchRejection(step()));
  }
});

// A hostile server repeats a value without its name, so that nothing but the value itself gives it away.
test.each(steps)('No error of a step shows a secret that Meta repeats bare: %s', async (_, step) => {
  const seen = new Set<string>();
  const write = (received: string) => {
    for (const secret of [appSecret, code, token, machine, ...proofs]) if (received.includes(secret)) seen.add(secret);
    const message = `no: ${[...seen].join(' - ')}.`;
    return JSON.stringify({ error: { message, type: 'OAuthException', code: 100, error_user_msg: message } });
  };
  Object.assign(server, { status: 400, write });
  expectNoSecret(await catchRejection(step()));
  expect([...seen]).not.toEqual([]);
});

test.each(steps)('No call of a step shows a secret: %s', (_, step) => {
  expectNoSecret(step());
});

test('No login shows its secrets', () => {
  expectNoSecret(fb);
  expectNoSecret(ig);
  expectNoSecret(fb.device);
  expectNoSecret(fb.source(fb.extend(token)));
  expect(inspect(fb)).toBe(`FacebookLogin { app ${appId} }`);
});

test('A token hides its text from a console, and keeps it for a store', async () => {
  const body = {
    access_token: token,
    user_id: 5,
    code,
    user_code: 'A',
    verification_uri: 'u',
    expires_in: 1,
    interval: 1,
  };
  const { options: scripted } = scriptReplies({ body }, { body });
  const login = facebookLogin({ ...scripted, clientToken: machine });
  const got = await login.exchangeCode(code);
  expect(inspect(got)).toMatch(/^AccessToken \{\s+accessToken: '\[redacted\]'/);
  expect(inspect({ nested: [got] })).not.toContain(token);
  expect(JSON.parse(JSON.stringify(got))).toMatchObject({ accessToken: token });
  expect({ ...got }.accessToken).toBe(token);
  const begun = await login.device.begin({ scope: ['email'] });
  expect(inspect(begun)).not.toContain(code);
  expect(begun.code).toBe(code);
});
