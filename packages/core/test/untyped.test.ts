import { expect, test } from '@jest/globals';
import { acceptedByCore, callables, expectRefusals } from '@edgewalk/testing/untyped';
import * as core from '../src/index.js';
import * as limits from '../src/limits/index.js';

test.each(callables(core))('%s refuses what JavaScript passes, and says what to write', async (name, call) => {
  await expectRefusals([name, call], acceptedByCore);
});

test.each(callables(limits))('%s of limits does as well', async (name, call) => {
  // A store in memory takes no arguments: JavaScript ignores them.
  const all = [undefined, null, 5, 'x', {}, []];
  await expectRefusals([name, call], { limiter: [undefined, {}], memoryStore: all });
});

test('the second arguments, too', () => {
  const client = new core.GraphClient({ accessToken: 'EAAtoken' });
  const call = client.get('me');
  for (const given of [null, 5, 'x', []]) {
    const wrong = given as never;
    expect(() => core.batchItem(call, wrong)).toThrow('batchItem: give an object, such as { dependsOn: post }');
    expect(() => core.resultOf(call, wrong)).toThrow('resultOf: point at one value of the result');
    expect(() => core.matchError(new core.NotFoundError({ message: '', retry: 'never', advice: '' }), wrong)).toThrow(
      'matchError: give an object, such as { NotFoundError',
    );
    expect(() => call.with(wrong)).toThrow('give an object, such as { timeoutMs: 5000 }');
    expect(() => client.with(wrong)).toThrow('GraphClient.with: give an object');
    expect(() => client.loginOf(wrong)).toThrow('GraphClient.loginOf: give an object');
  }
});

test.each<readonly [string, object, string]>([
  ['retry', { retry: null }, 'retry: give an object, such as { attempts: 2 }'],
  ['retry', { retry: 5 }, 'retry: give an object'],
  ['retry', { retry: { attempts: '2' } }, 'retry: attempts: write a whole number from 1'],
  ['transport', { transport: 5 }, 'transport: give undiciTransport() or fetchTransport()'],
  ['transport', { transport: null }, 'transport: give undiciTransport()'],
  ['observers', { observers: 5 }, 'observers: give a list of functions'],
  ['observers', { observers: [5] }, 'observers: give a list of functions'],
  ['appSecret', { appSecret: 5 }, 'appSecret: give the secret of the app, as a string'],
  ['appSecret', { appSecret: '' }, 'appSecret: give the secret of the app'],
  ['timeoutMs', { timeoutMs: '5' }, 'timeoutMs: write a number of milliseconds above 0'],
  ['version', { version: 27 }, "version: write it as 'v27.0'"],
  ['baseUrl', { baseUrl: 5 }, 'baseUrl: write the origin'],
  ['login', { login: 'meta' }, "login: write 'facebook', 'instagram' or 'threads'"],
  ['the login of a source', { accessToken: { token: () => 1, login: 'x' } }, "its login: write 'facebook'"],
  ['a source', { accessToken: {} }, 'accessToken: give the token, or a source with a `token` to run'],
  ['accessToken', { accessToken: null }, 'accessToken: give the token'],
  ['limits', { limits: null }, 'limits: write false, or limiter()'],
  ['merge', { merge: 'yes' }, 'merge: write true or false'],
  ['validation', { validation: 'lax' }, "validation: write 'strict', 'report' or 'off'"],
  ['onRequest', { onRequest: 5 }, 'onRequest: give a function'],
  ['onResponse', { onResponse: {} }, 'onResponse: give a function'],
  ['onRetry', { onRetry: null }, 'onRetry: give a function'],
  ['onDrift', { onDrift: 'str' }, 'onDrift: give a function'],
  ['onWarning', { onWarning: 'str' }, 'onWarning: give a function'],
  ['a list', [], 'give an object, such as { accessToken }'],
  ['a Map', new Map(), 'give an object, such as { accessToken }'],
  ['a name that is misspelt', { timeoutms: 5 }, 'there is no option "timeoutms": did you mean "timeoutMs"?'],
  ['a name of every object', { constructor: 5 }, 'there is no option "constructor"'],
])('A client refuses %s: %j', (_, options, text) => {
  const given = Array.isArray(options) || options instanceof Map ? options : { accessToken: 'EAAtoken', ...options };
  expect(() => new core.GraphClient(given as never)).toThrow(core.InvalidArgumentError);
  expect(() => new core.GraphClient(given as never)).toThrow(text);
});

test('A token in place of an id is refused, and never shown', () => {
  const token = 'EAAGm0PX4ZCpsBA1234567890';
  const client = new core.GraphClient({ accessToken: 'EAAtoken' });
  for (const act of [() => client.get(token), () => client.get(`${token}/media`), () => client.delete(token)]) {
    expect(act).toThrow('this is a token: give an id');
    expect(act).not.toThrow(token.slice(3, 12));
  }
  const secretPath = '178/OTHERSECRET?client_secret=';
  expect(() => new core.GraphClient({ accessToken: 'EAAtoken' }, secretPath)).toThrow('give the id alone');
  expect(() => new core.GraphClient({ accessToken: 'EAAtoken' }, secretPath)).not.toThrow('OTHERSECRET');
});

test('A list refuses to be walked without a bound', async () => {
  const list = new core.GraphClient({ accessToken: 'EAAtoken' }).edge('me/media');
  await expect(list.all(undefined as never)).rejects.toThrow('give an object, such as { max: 1000 }');
  await expect(list.all({ max: '5' } as never)).rejects.toThrow('take: write a whole number from 0');
});
