import { Facebook } from '@edgewalk/facebook';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../present.js';
import { facebook } from './support.js';

const { here, get, pageId } = facebook();

let fb: Facebook;
const speaking = (accessToken: string) => new Facebook({ accessToken, baseUrl: here.emulator.url });
beforeAll(() => {
  fb = speaking(here.emulator.tokens.bothAccounts);
});

const business = async () => fb.business(present((await fb.me.businesses.get({ fields: ['id'] })).data[0]).id);

describe('a business', () => {
  test('owns the Pages, their Instagram accounts and the app, which say so', async () => {
    const all = await business();
    const { name, id } = await all.get();
    const pages = await all.ownedPages.get({ fields: ['id', { owner_business: ['name'] }] });
    expect(pages.data.map(({ owner_business: owner }) => owner?.name)).toEqual([name, name]);
    const accounts = await all.ownedInstagramAccounts.get({ fields: ['username', 'owner_business'] });
    expect(accounts.data.map(({ owner_business: owner }) => owner?.id)).toEqual([id, id]);
    expect((await all.ownedApps.get({ fields: ['id'] })).data).toEqual([{ id: here.emulator.app.id }]);
  });

  test('shows its Instagram accounts by their ids, with fields of old and new', async () => {
    const [account] = (await (await business()).instagramAccounts.get({ fields: ['id'] })).data;
    const fields = ['username', 'followed_by_count', 'followers_count', 'is_private'] as const;
    const shown = await fb.instagramAccount(present(account).id).get({ fields });
    expect(shown.followed_by_count).toBe(shown.followers_count);
    expect(await get(`/${present(account).id}?fields=followed_by_count,biography,media.limit(1)`)).toHaveProperty(
      'media',
    );
  });

  test('lists whom it invites, and forgets whom it removes', async () => {
    const all = await business();
    const { id } = await all.businessUsers.create({ email: 'new@tidal-bakery.example', role: 'DEVELOPER' });
    const users = async () => (await all.businessUsers.get({ fields: ['id', 'role', 'pending_email'] })).data;
    expect(await users()).toContainEqual({
      id,
      role: 'DEVELOPER',
      pending_email: 'new@tidal-bakery.example',
    });
    await fb.businessUser(id).update({ first_name: 'New', last_name: 'Baker', clear_pending_email: true });
    expect(await fb.businessUser(id).get({ fields: ['name', 'pending_email'] })).toEqual({
      id,
      name: 'New Baker',
    });
    await fb.businessUser(id).delete();
    expect((await users()).map((user) => user.id)).not.toContain(id);
    await expect(all.businessUsers.create({ email: 'nobody' })).rejects.toThrow('valid email address');
  });

  test('asks for Pages of others, and gives Pages back', async () => {
    const all = await business();
    const other = (await get('/bluebottle?fields=id'))['id'] as string;
    const pending = async () => (await all.pendingOwnedPages.get()).data.map(({ page }) => page?.id);
    await all.ownedPages.create({ page_id: other });
    expect(await pending()).toContain(other);
    expect((await all.ownedPages.get({ fields: ['id'] })).data.map(({ id }) => id)).not.toContain(other);
    await all.pages.delete({ page_id: other });
    expect(await pending()).not.toContain(other);
    const own = await pageId();
    await all.pages.delete({ page_id: own });
    expect((await all.ownedPages.get({ fields: ['id'] })).data.map(({ id }) => id)).not.toContain(own);
    await expect(all.pages.delete({ page_id: own })).rejects.toThrow('Unsupported delete request');
    await all.ownedPages.create({ page_id: own });
    expect((await all.ownedPages.get({ fields: ['id'] })).data.map(({ id }) => id)).toContain(own);
    await expect(all.ownedPages.create({ page_id: '1' })).rejects.toThrow('must be a Page');
  });

  test('takes an Instagram account out', async () => {
    const all = await business();
    const [, second] = (await all.instagramAccounts.get({ fields: ['id'] })).data;
    await all.instagramAccounts.delete({ instagram_account: present(second).id });
    for (const list of [all.instagramAccounts, all.instagramBusinessAccounts, all.ownedInstagramAccounts])
      expect((await list.get({ fields: ['id'] })).data).toHaveLength(1);
  });

  test('makes tokens of system users', async () => {
    const all = await business();
    const { id } = await all.systemUsers.create({ name: 'Till' });
    const { access_token: token } = await all.accessToken.create({
      app_id: here.emulator.app.id,
      scope: ['business_management'],
      system_user_name: 'Till',
    });
    const server = speaking(present(token));
    expect((await server.systemUser(id).get()).name).toBe('Till');
    expect(await get(`/me?access_token=${present(token)}`)).toMatchObject({ id: expect.any(String) });
    await expect(server.page(await pageId()).feed.get()).rejects.toThrow('Requires');
  });
});

test('who makes a business belongs to it until they leave', async () => {
  const { id } = await fb.me.businesses.create({
    name: 'Abroad',
    vertical: 'RESTAURANT',
    primary_page: await pageId(),
  });
  expect(await fb.business(id).get({ fields: ['name', 'primary_page'] })).toMatchObject({
    name: 'Abroad',
    primary_page: { name: 'Tidal Bakery' },
  });
  await fb.business(id).update({ name: 'Abroad again', vertical: 'RETAIL' });
  expect(await fb.business(id).get({ fields: ['name', 'vertical'] })).toMatchObject({ vertical: 'RETAIL' });
  const belongs = async () =>
    (await fb.me.businessUsers.get({ fields: ['business'] })).data.map((user) => user.business?.id);
  expect(await belongs()).toContain(id);
  await fb.me.businesses.delete({ business: id });
  expect(await belongs()).not.toContain(id);
  await expect(fb.me.businesses.delete({ business: id })).rejects.toThrow('Unsupported delete request');
});
