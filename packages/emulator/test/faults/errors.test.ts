import { Instagram, PolicyError } from '@edgewalk/instagram';
import { describe, expect, test } from '@jest/globals';
import { endAfterEach, faulty } from './support.js';

endAfterEach();

describe('an error', () => {
  test('strikes the third publish, as Meta words it', async () => {
    const { publish, container, captions, account, emulator } = await faulty({
      faults: [{ on: 'POST /{ig-user}/media_publish', nth: 3, fault: { error: { code: 24, subcode: 4279009 } } }],
    });
    const told: string[] = [];
    for (const caption of ['one', 'two', 'three', 'four']) told.push(await publish(await container(caption)));
    expect(told).toEqual(['200', '200', '400 24/4279009', '200']);
    expect((await captions()).slice(0, 3)).toEqual(['four', 'two', 'one']);
    expect(emulator.faults.log).toEqual([
      {
        plan: 0,
        nth: 3,
        method: 'POST',
        path: `/${account}/media_publish`,
        fault: { error: { code: 24, subcode: 4279009 } },
        applied: false,
        at: emulator.clock.now(),
      },
    ]);
  });

  test('has message, type, status and is_transient by its code', async () => {
    const { send, emulator } = await faulty();
    const answer = async (error: { code: number; subcode?: number; message?: string; status?: number }) => {
      emulator.faults.clear();
      emulator.faults.add({ fault: { error } });
      const { status, body } = await send('/me');
      return { status, ...(body['error'] as object) };
    };
    expect(await answer({ code: 2 })).toMatchObject({
      status: 503,
      is_transient: true,
      type: 'OAuthException',
    });
    expect(await answer({ code: 2, status: 500 })).toMatchObject({ status: 500, code: 2 });
    expect(await answer({ code: 1, subcode: 99 })).toMatchObject({
      status: 500,
      message: expect.stringContaining('reduce the amount of data'),
    });
    expect(await answer({ code: 4 })).toMatchObject({
      status: 403,
      message: '(#4) Application request limit reached',
      is_transient: true,
    });
    expect(await answer({ code: 4, subcode: 2207051 })).toMatchObject({
      status: 400,
      error_user_title: 'Action is blocked',
    });
    expect(await answer({ code: 9007, subcode: 2207027 })).toMatchObject({
      error_user_title: 'The media is not ready to be published',
    });
    expect(await answer({ code: 190, subcode: 463 })).toMatchObject({ error_subcode: 463, status: 400 });
    expect(await answer({ code: 4711, message: 'Odd' })).toMatchObject({ code: 4711, message: 'Odd' });
    expect(await answer({ code: 4712 })).toMatchObject({ message: expect.stringContaining('#4712') });
  });

  test('reaches the client as its kind', async () => {
    const { emulator, container } = await faulty();
    const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
    const creation_id = await container('to be published');
    emulator.faults.add({
      on: 'POST /{ig-user}/media_publish',
      times: 1,
      fault: { error: { code: 25, subcode: 2207050 } },
    });
    await expect(api.user.mediaPublish.create({ creation_id })).rejects.toBeInstanceOf(PolicyError);
    await expect(api.user.mediaPublish.create({ creation_id })).resolves.toEqual({ id: expect.any(String) });
  });
});

describe('what is refused but live', () => {
  const fault = { refusedButLive: { code: 4, subcode: 2207051 } } as const;

  test('is there', async () => {
    const { publish, container, captions, emulator } = await faulty();
    const id = await container('live');
    emulator.faults.add({ on: 'POST /{ig-user}/media_publish', fault });
    expect(await publish(id)).toBe('400 4/2207051');
    expect((await captions())[0]).toBe('live');
    expect(emulator.faults.log).toMatchObject([{ applied: true }]);
  });

  test('is not what would have failed by itself', async () => {
    const { publish, emulator } = await faulty({ faults: [{ fault }] });
    expect(await publish('1')).toBe('400 24/2207008');
    expect(emulator.faults.log).toMatchObject([{ applied: false }]);
  });
});

test('a status is unreadable for a minute', async () => {
  const { container, told, publish, emulator } = await faulty({
    faults: [{ on: 'GET /{ig-container}', for: '60s', fault: { unreadable: true } }],
  });
  const id = await container('seen late');
  // The minute begins with the first question.
  emulator.clock.advance(120_000);
  const status = `/${id}?fields=status_code`;
  expect(await told(status)).toBe('400 100/33');
  emulator.clock.advance(59_999);
  expect(await told(status)).toBe('400 100/33');
  expect(await publish(id)).toBe('200');
  emulator.clock.advance(1);
  expect(await told(status)).toBe('200');
});

describe('what is no answer of the API', () => {
  test('is a page, or empty, and nothing is done', async () => {
    const { send, publish, container, captions, emulator } = await faulty();
    const ids = [await container('a'), await container('b')];
    const before = await captions();
    emulator.faults.add({ times: 1, fault: { html: 502 } }, { times: 1, fault: { status: 503 } });
    const page = await send('/me');
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html; charset="utf-8"']);
    expect(page.body['text']).toMatch(/^<!DOCTYPE html>/);
    const empty = await send('/me');
    expect([empty.status, empty.body]).toEqual([503, { text: '' }]);
    emulator.faults.add({ times: 2, fault: { status: 503 } });
    expect(await Promise.all(ids.map(publish))).toEqual(['503', '503']);
    expect(await captions()).toEqual(before);
  });

  test('is JSON that ends in the middle, of what was done', async () => {
    const { send, account, container, captions, emulator } = await faulty();
    const id = await container('cut');
    emulator.faults.add({ times: 1, fault: { truncate: true } });
    const { status, body } = await send(`/${account}/media_publish?creation_id=${id}`, { method: 'POST' });
    expect([status, body]).toEqual([200, { text: expect.stringMatching(/^\{"id":?/) }]);
    expect((await captions())[0]).toBe('cut');
  });
});

test('tokens are exchanged with faults too', async () => {
  const { told } = await faulty({
    faults: [{ on: 'GET /oauth/access_token', nth: 1, fault: { error: { code: 2 } } }],
  });
  expect(await told('/oauth/access_token', { token: '' })).toBe('503 2');
  expect(await told('/oauth/access_token', { token: '' })).not.toBe('503 2');
});
