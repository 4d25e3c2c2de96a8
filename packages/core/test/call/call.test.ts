import { inspect } from 'node:util';
import { describe, expect, jest, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { AbortError, TransientError } from '../../src/index.js';
import { envelope, failureOf, host, targetOf, scriptedClient, token } from '../support/script.js';

const me = { body: { id: '17' } };

describe('Call', () => {
  test('sends nothing until it is awaited', async () => {
    const { client, requests } = scriptedClient([me]);
    const call = client.get('me');
    await new Promise((done) => setImmediate(done));
    expect(requests).toHaveLength(0);
    await call;
    expect(requests.map(targetOf)).toEqual([`GET ${host}/me`]);
  });

  test('is sent once, however often and in however many ways it is read', async () => {
    const { client, requests } = scriptedClient([me]);
    const call = client.get('me');
    const [first, second, outcome] = await Promise.all([call, call, call.either()]);
    const third = await call.withResponse();
    expect(requests).toHaveLength(1);
    expect(first).toBe(second);
    expect(outcome).toEqual(E.right(first));
    expect(third.value).toBe(first);
  });

  test('keeps a failure, too: a second await does not send again', async () => {
    const { client, requests } = scriptedClient([{ status: 500, body: envelope(2) }]);
    const call = client.get('me');
    const first = await failureOf(call);
    expect(await failureOf(call)).toBe(first);
    expect(await call.either()).toEqual(E.left(first));
    expect(requests).toHaveLength(1);
  });

  test('has a task that sends again each time it runs', async () => {
    const { client, requests } = scriptedClient((_, index) => ({ body: { id: String(index) } }));
    const { task } = client.get('me');
    expect(requests).toHaveLength(0);
    expect(await task()).toEqual(E.right({ id: '0' }));
    expect(await task()).toEqual(E.right({ id: '1' }));
  });

  test('returns an Either and never rejects', async () => {
    const { client } = scriptedClient([{ status: 503, body: envelope(2) }]);
    const outcome = await client.get('me').either();
    expect(E.isLeft(outcome) && outcome.left).toBeInstanceOf(TransientError);
  });

  test('returns status, headers, served version, usage and trace id beside the value', async () => {
    const headers = {
      'facebook-api-version': 'v21.0',
      'x-fb-trace-id': 'EbVYfo5N4cT',
      'x-app-usage': '{"call_count":28,"total_cputime":25,"total_time":26}',
      'x-business-use-case-usage':
        '{"178":[{"type":"instagram","call_count":97,"total_cputime":23,"total_time":23,"estimated_time_to_regain_access":5}]}',
    };
    const { client } = scriptedClient([{ headers, body: { id: '1' } }]);
    const answer = await client.get('me').withResponse();
    expect(answer).toMatchObject({
      value: { id: '1' },
      status: 200,
      headers,
      version: 'v21.0',
      traceId: 'EbVYfo5N4cT',
      usage: {
        app: { callCount: 28, totalCpuTime: 25, totalTime: 26 },
        businessUseCases: [{ objectId: '178', type: 'instagram', callCount: 97, regainAccessMinutes: 5 }],
      },
    });
  });

  test('omits what no header reported', async () => {
    const { client } = scriptedClient([me]);
    const answer = await client.get('me').withResponse();
    expect(Object.keys(answer).toSorted()).toEqual(['headers', 'status', 'value']);
  });

  test('withResponse throws what await throws', async () => {
    const { client } = scriptedClient([{ status: 400, body: envelope(190) }]);
    expect(await failureOf(client.get('me').withResponse())).toMatchObject({ _tag: 'AccessTokenError' });
  });

  test('with an aborted signal sends nothing', async () => {
    const { client, requests } = scriptedClient([me]);
    const error = await failureOf(client.get('me').signal(AbortSignal.abort()));
    expect(error).toBeInstanceOf(AbortError);
    expect(requests).toHaveLength(0);
  });

  test('signal and with make another call and do not change the first', async () => {
    const { client, requests } = scriptedClient([me, me]);
    const call = client.get('me');
    const changed = call.with({ version: 'v24.0', accessToken: 'another-token' });
    expect(changed).not.toBe(call);
    await changed;
    await call;
    expect(requests.map(targetOf)).toEqual(['GET https://graph.facebook.com/v24.0/me', `GET ${host}/me`]);
    expect(requests.map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer another-token',
      `Bearer ${token}`,
    ]);
  });

  test('has catch and finally like a promise', async () => {
    const { client } = scriptedClient([{ status: 400, body: envelope(100) }, me]);
    const ended = jest.fn();
    expect(await client.get('x').catch((error: unknown) => error)).toMatchObject({
      _tag: 'InvalidParameterError',
    });
    expect(await client.get('x').finally(ended)).toEqual({ id: '17' });
    expect(ended).toHaveBeenCalledTimes(1);
  });

  test('prints readably, without its token, and sends nothing', () => {
    const { client, requests } = scriptedClient([]);
    const call = client.get('me', { fields: 'id' }, { accessToken: 'another-token' });
    const text = inspect(call, { depth: 10, showHidden: true });
    expect(text).toContain('GET /me');
    expect(text).toMatch(/await/);
    expect(text).not.toContain('another-token');
    expect(text).not.toContain(token);
    expect(Object.prototype.toString.call(call)).toBe('[object Call]');
    expect(requests).toHaveLength(0);
  });
});
