// What people say of a Page, change in their profiles, grant and leave. The shapes are Meta's reference of webhooks.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { dataDeletionResponse, parseSignedRequest } from '@edgewalk/auth';
import type { Json } from '../support.js';
import { hooked, told } from './support.js';

const { here, call, subscribe, arrived } = hooked();

const me = async () => String((await call('GET', '/me', {}, 'facebook'))['id']);

describe('of a Page', () => {
  test('a mention in a post or a comment elsewhere; the post is among those that tag the Page', async () => {
    await subscribe('page', ['mention']);
    const { visitors } = here.emulator;
    const post = visitors.mentionPage(here.pageId, 'bakes well', { as: 'Ada Lind' });
    const comment = visitors.mentionPage(here.pageId, 'bakes better', { in: 'comment' });
    const [first, second] = (await arrived()).map((one) => told(one)['value'] as Json);
    const name = String((await call('GET', `/${here.pageId}?fields=name`))['name']);
    expect(first).toMatchObject({
      item: 'post',
      verb: 'add',
      post_id: post.post_id,
      message: `${name} bakes well`,
      message_tags: [{ id: here.pageId, name, type: 'page', offset: 0, length: name.length }],
      sender_name: 'Ada Lind',
    });
    expect(second).toMatchObject({ item: 'comment', post_id: comment.post_id, comment_id: comment.comment_id });
    expect((await call('GET', `/${here.pageId}/tagged?limit=1`))['data'][0].id).toBe(post.post_id);
  });

  test('a recommendation, or the opposite', async () => {
    await subscribe('page', ['ratings']);
    const { visitors } = here.emulator;
    const before = (await call('GET', `/${here.pageId}?fields=rating_count`))['rating_count'] ?? 0;
    const { id, from } = visitors.recommend(here.pageId, { recommends: true, text: 'Best rye' }, { as: 'Ada Lind' });
    visitors.recommend(here.pageId, { recommends: false });
    const [first, second] = (await arrived()).map((one) => told(one)['value'] as Json);
    expect(first).toEqual({
      item: 'rating',
      verb: 'add',
      open_graph_story_id: id,
      reviewer_id: from,
      reviewer_name: 'Ada Lind',
      recommendation_type: 'POSITIVE',
      review_text: 'Best rye',
      created_time: expect.any(Number),
    });
    expect(second).toMatchObject({ recommendation_type: 'NEGATIVE' });
    expect((await call('GET', `/${here.pageId}?fields=rating_count`))['rating_count']).toBe(Number(before) + 2);
  });

  test('an app that subscribed without values gets the names of fields, but messages whole', async () => {
    const fields = 'feed,messages';
    const wanted = { object: 'page', callback_url: here.url, verify_token: 'rye', fields, include_values: false };
    await call('POST', `/${here.emulator.app.id}/subscriptions`, wanted, 'app');
    await call('POST', `/${here.pageId}/subscribed_apps`, { subscribed_fields: ['feed', 'messages'] });
    here.emulator.visitors.post(here.pageId, 'Lovely');
    here.emulator.visitors.message(here.pageId, 'Open?');
    const [first, second] = (await arrived()).map(({ body }) => (body['entry'] as Json[])[0]);
    expect(first).toEqual({ id: here.pageId, time: expect.any(Number), changed_fields: ['feed'] });
    expect(second?.['messaging'][0].message.text).toBe('Open?');
  });
});

test('with Instagram Login a mention in a comment comes as a comment, and one in a caption does not come', async () => {
  const { emulator, accountId: account } = here;
  await emulator.deliveries.subscribeInstagram({ callbackUrl: here.url, verifyToken: 'rye', fields: ['comments'] });
  await fetch(`${emulator.url}/me/subscribed_apps?subscribed_fields=comments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${emulator.tokens.instagram}` },
  });
  const { comment_id: id, media_id: media } = emulator.visitors.mention(account, 'look!');
  emulator.visitors.mention(account, 'and this', { in: 'caption' });
  const all = await arrived();
  expect(all.map(told)).toMatchObject([{ field: 'comments', value: { id, media: { id: media } } }]);
  expect(emulator.deliveries.log.map(({ app }) => app)).toEqual(['instagram']);
});

describe('of a person', () => {
  test('changes in the profile, of those who use the app', async () => {
    await subscribe('user', ['email', 'name'], []);
    const { visitors } = here.emulator;
    const person = await me();
    visitors.changeProfile(person, 'email', 'ada@example.com');
    const [first] = await arrived();
    expect(first?.body).toMatchObject({ object: 'user', entry: [{ id: person }] });
    expect(first && told(first)).toEqual({ field: 'email', value: 'ada@example.com' });
    expect((await call('GET', '/me?fields=email', {}, 'facebook'))['email']).toBe('ada@example.com');
    expect(() => visitors.changeProfile(person, 'emial', 'x')).toThrow('did you mean "email"?');
    expect(() => visitors.changeProfile(here.pageId, 'name', 'x')).toThrow('a person who has logged in');
  });

  test('who leaves, the address of the app is called with a signed request', async () => {
    const calls = await leaving(async (url) => {
      here.emulator.deliveries.setLeavingUrls('instagram', { deauthorize: `${url}/left` });
      here.emulator.revoke(here.emulator.tokens.instagram, 'removed');
      await here.emulator.deliveries.settled();
    });
    expect(calls.map(({ path }) => path)).toEqual(['/left']);
    const secrets = ['another', here.emulator.apps.instagram.secret];
    expect(parseSignedRequest(calls[0]?.signed ?? '', secrets)).toMatchObject({
      user_id: here.accountId,
      algorithm: 'HMAC-SHA256',
    });
    // Without this library: the payload is signed as it is encoded.
    const [signature, payload = ''] = (calls[0]?.signed ?? '').split('.');
    expect(
      createHmac('sha256', secrets[1] ?? '')
        .update(payload)
        .digest('base64url'),
    ).toBe(signature);
  });

  test('who asks for deletion is shown what the app answers', async () => {
    const { emulator } = here;
    await expect(emulator.requestDeletion(emulator.tokens.facebook)).rejects.toThrow('setLeavingUrls');
    let shown: unknown;
    await leaving(async (url) => {
      emulator.deliveries.setLeavingUrls('facebook', { dataDeletion: `${url}/delete` });
      shown = await emulator.requestDeletion(emulator.tokens.facebook);
      emulator.deliveries.setLeavingUrls('facebook', { dataDeletion: `${url}/nothing` });
      await expect(emulator.requestDeletion(emulator.tokens.facebook)).rejects.toThrow('the answer has no url');
    });
    expect(shown).toEqual({ url: 'https://your.app/deletions/7', confirmation_code: '7' });
    expect(() => emulator.deliveries.setLeavingUrls('facebook', { dataDeletion: 'nowhere' })).toThrow('write {');
    await expect(emulator.requestDeletion('unknown')).rejects.toThrow('token');
  });
});

interface Leaving {
  readonly path: string;
  readonly signed: string;
}

/** An app's addresses for people who leave; what they were called with. */
async function leaving(run: (url: string) => Promise<void>): Promise<Leaving[]> {
  const calls: Leaving[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
      calls.push({ path: request.url ?? '', signed: form.get('signed_request') ?? '' });
      const answer = request.url === '/delete' ? dataDeletionResponse('https://your.app/deletions/7', '7') : {};
      response.end(JSON.stringify(answer));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  return calls;
}
