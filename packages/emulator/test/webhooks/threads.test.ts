// What apps of Threads are told. The envelope and the members of a reply are those of Meta's page on webhooks of Threads,
// the members of the other fields those of its tables.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseSignedRequest } from '@edgewalk/auth';
import { receive, type WebhookEvent } from '@edgewalk/webhooks';
import type { Json } from '../support.js';
import { hooked } from './support.js';

const { here, call, arrived } = hooked();

const asked = (method: string, path: string, params: Json = {}) => call(method, path, params, 'threads');
const everything = ['replies', 'mentions', 'publish', 'delete'];

beforeEach(() =>
  here.emulator.deliveries.subscribeThreads({ callbackUrl: here.url, verifyToken: 'rye', fields: everything }),
);

/** What came, as an app decodes it with the secret of the Threads app. */
async function events(): Promise<readonly WebhookEvent[]> {
  const secrets = [{ name: 'threads', secret: here.emulator.apps.threads.secret }];
  const all = await Promise.all(
    (await arrived()).map(({ text: body, headers }) => receive({ body, headers, secrets } as never)),
  );
  return all.flat();
}

const publish = async (text: string, more: Json = {}) =>
  String((await asked('POST', '/me/threads', { media_type: 'TEXT', text, auto_publish_text: true, ...more }))['id']);

test('a reply comes as Meta shows it: alone, without entries, signed for the app of Threads', async () => {
  const post = await publish('Open?');
  const { id, from } = here.emulator.visitors.reply(post, 'Until six?');
  const { body } = (await arrived()).at(-1)!;
  const { id: me, username } = await asked('GET', '/me?fields=id,username');
  expect(body).toEqual({
    app_id: here.emulator.apps.threads.id,
    topic: 'moderate',
    target_id: post,
    time: expect.any(Number),
    subscription_id: expect.any(String),
    has_uid_field: false,
    values: {
      field: 'replies',
      value: {
        id,
        username: expect.any(String),
        text: 'Until six?',
        media_type: 'TEXT_POST',
        permalink: expect.stringContaining(`/post/`),
        replied_to: { id: post },
        root_post: { id: post, owner_id: me, username },
        shortcode: expect.any(String),
        timestamp: expect.stringMatching(/\+0000$/),
        is_verified: false,
        profile_picture_url: expect.any(String),
      },
    },
  });
  expect(from).not.toBe(me);
  expect((await events()).at(-1)).toMatchObject({
    known: true,
    object: 'threads',
    field: 'replies',
    secret: 'threads',
  });
});

describe('an app is told', () => {
  test('of what its person publishes, by a container too, and of replies of their own', async () => {
    const { id: creation_id } = await asked('POST', '/me/threads', { media_type: 'TEXT', text: 'Rye' });
    const { id: post } = await asked('POST', '/me/threads_publish', { creation_id });
    const reply = await publish('And wheat', { reply_to_id: post });
    expect(await events()).toMatchObject([
      { known: true, field: 'publish', isOwn: true, value: { id: post } },
      { known: true, field: 'publish', isOwn: true, value: { id: reply } },
    ]);
  });

  test('of what is deleted', async () => {
    const post = await publish('Oops');
    await asked('DELETE', `/${post}`);
    const { id: owner_id } = await asked('GET', '/me?fields=id');
    expect((await events()).at(-1)).toMatchObject({
      known: true,
      field: 'delete',
      account: post,
      value: { id: post, owner: { owner_id }, deleted_at: expect.any(String) },
    });
  });

  test('of who mentions the profile', async () => {
    const { id: profile } = await asked('GET', '/me?fields=id');
    const { media_id: id } = here.emulator.visitors.mention(String(profile), 'bakes well');
    expect(await events()).toMatchObject([
      { known: true, field: 'mentions', account: profile, value: { id, text: expect.stringContaining('bakes well') } },
    ]);
    expect((await asked('GET', '/me/mentions?limit=1'))['data'][0].id).toBe(id);
  });

  test('not of a reply that waits for approval', async () => {
    const post = await publish('Be kind', { enable_reply_approvals: true });
    here.emulator.visitors.reply(post, 'No');
    expect((await events()).map(({ field }) => field)).toEqual(['publish']);
  });

  test('only of the fields that it chose', async () => {
    const { deliveries } = here.emulator;
    await deliveries.subscribeThreads({ callbackUrl: here.url, verifyToken: 'rye', fields: ['delete'] });
    await asked('DELETE', `/${await publish('Oops')}`);
    expect((await events()).map(({ field }) => field)).toEqual(['delete']);
  });
});

test('who removes the app is named to its uninstall callback', async () => {
  const { deliveries, tokens, apps } = here.emulator;
  deliveries.setLeavingUrls('threads', { deauthorize: here.url });
  const { id } = await asked('GET', '/me?fields=id');
  here.emulator.revoke(tokens.threads);
  const { text } = (await arrived()).at(-1)!;
  const signed = new URLSearchParams(text).get('signed_request') ?? '';
  expect(parseSignedRequest(signed, apps.threads.secret)).toMatchObject({ user_id: id });
});

test('an event of Threads goes to no other app', async () => {
  await publish('Rye');
  await arrived();
  expect(here.emulator.deliveries.log.map(({ app }) => app)).toEqual(['threads']);
});
