import { describe, expect, test } from '@jest/globals';
import { emulated, type Json } from '../support.js';

const { here, send, accountId } = emulated();

describe('a node', () => {
  test('gives its id alone where no fields are named', async () => {
    const id = await accountId();
    expect((await send(`/v27.0/${id}`)).body).toEqual({ id });
  });

  test('gives the fields that were asked for, and its id', async () => {
    const id = await accountId();
    const { body } = await send(`/${id}?fields=username,media_count`);
    expect(Object.keys(body)).toEqual(['username', 'media_count', 'id']);
  });

  test('is found as me, by the id that is scoped to the app, and by the id of the account', async () => {
    const token = here.emulator.tokens.instagram;
    const me = await send('/me?fields=id,user_id', { token });
    const { id, user_id: account } = me.body;
    expect(id).not.toBe(account);
    expect((await send(`/${id}?fields=id,user_id`, { token })).body).toEqual(me.body);
    expect((await send(`/${account}?fields=id,user_id`, { token })).body).toEqual(me.body);
  });

  test('refuses a field that does not exist, by the name Meta gives the node', async () => {
    const id = await accountId();
    const { status, body } = await send(`/${id}?fields=id,foo`);
    expect(status).toBe(400);
    expect(body['error']).toMatchObject({
      code: 100,
      type: 'OAuthException',
      message: '(#100) Tried accessing nonexisting field (foo) on node type (IGUser)',
    });
  });

  test('refuses it inside an expansion that lists nothing as well', async () => {
    const id = await accountId();
    const { body } = await send(`/${id}?fields=media.until(2001-01-01){foo}`);
    expect(body['error'].message).toMatch(/field \(foo\) on node type \(IGMedia\)/);
  });

  test('has no fields of the other login', async () => {
    const id = await accountId();
    expect((await send(`/${id}?fields=account_type`)).body['error'].code).toBe(100);
    const token = here.emulator.tokens.instagram;
    expect((await send('/me?fields=account_type', { token })).body).toHaveProperty('account_type');
    expect((await send('/me?fields=ig_id', { token })).body['error'].code).toBe(100);
  });

  test('shows what belongs to others only where an edge shows it', async () => {
    const id = await accountId();
    const { body } = await send(`/${id}/tags?limit=1`);
    const foreign = body['data'][0].id as string;
    expect((await send(`/${foreign}`)).body['error']).toMatchObject({ code: 100, error_subcode: 33 });
  });
});

describe('expansions', () => {
  test('nest, and take modifiers', async () => {
    const id = await accountId();
    const fields = 'media.limit(30){id,comments.limit(2){text,replies{text,username}}}';
    const { body } = await send(`/${id}?fields=${fields}`);
    const media = body['media'].data as Json[];
    expect(media).toHaveLength(30);
    const comments = media.flatMap((item) => (item['comments']?.data ?? []) as Json[]);
    expect(comments.length).toBeGreaterThan(0);
    expect(comments.some((comment) => comment['replies'] !== undefined)).toBe(true);
    expect(media.every((item) => (item['comments']?.data.length ?? 1) <= 2)).toBe(true);
  });

  test('rename with as()', async () => {
    const id = await accountId();
    const { body } = await send(`/${id}?fields=media.limit(1).as(newest){id},media.limit(2){id}`);
    expect(body['newest'].data).toHaveLength(1);
    expect(body['media'].data).toHaveLength(2);
  });

  test('of objects reach through references', async () => {
    const id = await accountId();
    const { body } = await send(`/${id}/media?fields=owner{username}&limit=1`);
    expect(body['data'][0].owner).toEqual({ username: expect.any(String), id });
  });

  test('leave out what the token may not see', async () => {
    const token = here.emulator.tokens.readOnly;
    const { body } = await send(`/${await accountId()}/media?fields=id,comments{text}&limit=50`, { token });
    expect((body['data'] as Json[]).every((item) => !('comments' in item))).toBe(true);
  });

  test('take the parameters of their edge only', async () => {
    const { body } = await send(`/${await accountId()}?fields=media.colour(red){id}`);
    expect(body['error'].message).toContain('colour');
  });

  test('with a mistake in them tell the place', async () => {
    const { body } = await send(`/${await accountId()}?fields=media{id`);
    expect(body['error']).toMatchObject({ code: 2500, type: 'OAuthException' });
    expect(body['error'].message).toMatch(/^Syntax error ".*" at character 8/);
  });
});

describe('business_discovery', () => {
  test('shows another account, whose media have cursors and no links', async () => {
    const id = await accountId();
    const tagged = await send(`/${id}/tags?fields=username&limit=1`);
    const username = tagged.body['data'][0].username as string;
    const page = async (modifiers: string) => {
      const inner = `{username,media${modifiers}.limit(3){id,caption}}`;
      const { body } = await send(`/${id}?fields=business_discovery.username(${username})${inner}`);
      return body['business_discovery'] as Json;
    };
    const first = await page('');
    expect(first).toMatchObject({ username, id: expect.any(String) });
    expect(first['media'].paging).toEqual({ cursors: { after: expect.any(String) } });
    const second = await page(`.after(${first['media'].paging.cursors.after})`);
    expect(second['media'].data[0].id).not.toBe(first['media'].data[0].id);
    expect(second['media'].paging.cursors).toHaveProperty('before');
  });

  test('is refused for a username that nobody has', async () => {
    const id = await accountId();
    const { status, body } = await send(`/${id}?fields=business_discovery.username(nobody.at.all){id}`);
    expect(status).toBe(400);
    expect(body['error']).toMatchObject({ code: 110, error_subcode: 2207013 });
  });
});

describe('Pages', () => {
  test('lead from the person to the account', async () => {
    const fields = 'id,name,access_token,instagram_business_account{id,username}';
    const { body } = await send(`/v19.0/me/accounts?fields=${fields}`);
    const page = body['data'][0] as Json;
    const account = page['instagram_business_account'] as Json;
    expect(account).toEqual({ id: await accountId(), username: expect.any(String) });
    const token = page['access_token'] as string;
    expect((await send(`/${page['id']}?fields=instagram_business_account`, { token })).body).toEqual({
      instagram_business_account: { id: account['id'] },
      id: page['id'],
    });
    expect((await send('/me', { token })).body['id']).toBe(page['id']);
  });

  test('come with their tokens where no fields are named', async () => {
    const { body } = await send('/me/accounts');
    expect(Object.keys(body['data'][0])).toEqual(
      expect.arrayContaining(['access_token', 'category', 'name', 'id', 'tasks']),
    );
  });
});
