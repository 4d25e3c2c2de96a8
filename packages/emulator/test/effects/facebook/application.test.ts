import { Facebook } from '@edgewalk/facebook';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../present.js';
import { facebook } from './support.js';

const { here, get } = facebook({ callbacks: 'trusted' });

let fb: Facebook;
const speaking = (accessToken: string) => new Facebook({ accessToken, baseUrl: here.emulator.url });
beforeAll(() => {
  fb = speaking(here.emulator.tokens.app);
});
const app = () => fb.application(here.emulator.app.id);

describe('test users', () => {
  test('are made with a password and a token that works, changed and deleted', async () => {
    const made = await app().accounts.create({
      name: 'Cy Testuser',
      installed: true,
      permissions: ['email'],
    });
    expect(made).toMatchObject({ email: expect.any(String), password: expect.any(String) });
    const { data } = await app().accounts.get();
    expect(data).toContainEqual({
      id: made.id,
      login_url: expect.stringContaining(made.id),
      access_token: made.access_token,
    });
    const user = speaking(present(made.access_token));
    expect(await user.me.get({ fields: ['name'] })).toEqual({ id: made.id, name: 'Cy Testuser' });
    expect((await user.me.permissions.get()).data.map(({ permission }) => permission)).toContain('email');
    expect((await fb.user(made.id).permissions.get({ permission: 'email' })).data).toEqual([
      { permission: 'email', status: 'granted' },
    ]);
    await fb.user(made.id).update({ name: 'Di Testuser' });
    expect((await user.me.get({ fields: ['first_name'] })).first_name).toBe('Di');
    await fb.user(made.id).delete();
    expect((await app().accounts.get()).data.map(({ id }) => id)).not.toContain(made.id);
    await expect(user.me.get()).rejects.toThrow('has not authorized application');
  });

  test('have no token before they install the app', async () => {
    const made = await app().accounts.create({ name: 'Eve Testuser', installed: false });
    expect(made).not.toHaveProperty('access_token');
  });

  test('do not see the Pages of others', async () => {
    const [user] = (await app().accounts.get()).data;
    expect((await get(`/me/accounts?access_token=${present(user?.access_token)}`))['error'].code).toBe(200);
  });

  test('leave the app, and come back', async () => {
    const { id } = present((await app().accounts.get()).data[0]);
    await app().accounts.delete({ uid: id });
    const ids = async () => (await app().accounts.get()).data.map((user) => user.id);
    expect(await ids()).not.toContain(id);
    await expect(app().accounts.delete({ uid: id })).rejects.toThrow('Unsupported delete request');
    await app().accounts.create({ uid: id, owner_access_token: 'EAAowner' });
    expect(await ids()).toContain(id);
  });
});

const hooks = async () => (await app().subscriptions.get()).data;
const instagram = async () => (await hooks()).find(({ object }) => object === 'instagram');

describe('webhooks', () => {
  test('replace what was subscribed to before, and end in parts', async () => {
    await app().subscriptions.create({
      object: 'instagram',
      callback_url: 'https://tidal-bakery.example/hooks',
      fields: ['comments', 'mentions'],
      verify_token: 'rye',
    });
    expect(await instagram()).toEqual({
      object: 'instagram',
      callback_url: 'https://tidal-bakery.example/hooks',
      active: true,
      fields: ['comments', 'mentions'].map((name) => ({ name, version: 'v27.0' })),
    });
    await app().subscriptions.delete({ object: 'instagram', fields: ['comments'] });
    expect(await instagram()).toMatchObject({ fields: [{ name: 'mentions' }] });
    await app().subscriptions.delete({ object: 'instagram' });
    expect(await instagram()).toBeUndefined();
    await app().subscriptions.delete();
    expect(await hooks()).toEqual([]);
  });

  test('need an address and a text to check it by', async () => {
    const object = 'permissions';
    await expect(app().subscriptions.create({ object })).rejects.toThrow('callback_url is required');
    const callback_url = 'https://tidal-bakery.example/hooks';
    await expect(app().subscriptions.create({ object, callback_url })).rejects.toThrow('verify_token is required');
  });
});

test('an app has a name, roles and permissions', async () => {
  await app().update({ app_name: 'Tidal Orders' });
  expect(await app().get({ fields: ['name', 'app_name'] })).toMatchObject({ name: 'Tidal Orders' });
  expect((await app().roles.get()).data.map(({ role }) => role)).toEqual(['administrators', 'testers']);
  const one = { permission: ['email'] };
  expect((await app().permissions.get(one)).data).toEqual([{ permission: 'email', status: 'live' }]);
  const { id } = await app().uploads.create({ file_length: 10, file_type: 'image/png' });
  expect(id).toMatch(/^upload:\w+/);
});
