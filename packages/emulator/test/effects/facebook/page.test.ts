import { Facebook } from '@edgewalk/facebook';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { facebook } from './support.js';

const { here, get, post, pageId } = facebook();
let fb: Facebook;
let id: string;
beforeAll(async () => {
  fb = new Facebook({ accessToken: here.emulator.tokens.facebook, baseUrl: here.emulator.url });
  id = await pageId();
});
beforeEach(() => here.emulator.reset());

const ids = async (list: PromiseLike<{ readonly data: readonly { readonly id: string }[] }>) =>
  (await list).data.map((one) => one.id);

const firstId = async (list: Parameters<typeof ids>[0]): Promise<string> => {
  const [found = ''] = await ids(list);
  return found;
};

describe('a Page', () => {
  test('shows what was changed, and keeps the rest', async () => {
    const fields = ['about', 'category', 'location', 'single_line_address', 'phone', 'cover'] as const;
    const before = await fb.page(id).get({ fields });
    const photo = await firstId(fb.page(id).photos.get({ fields: ['id'] }));
    await fb.page(id).update({
      about: 'Rye, mostly',
      category_list: ['197871390225897'],
      location: { street: 'Kaigata 9' },
      cover: photo,
      offset_y: 20,
      no_feed_story: true,
    });
    const after = await fb.page(id).get({ fields });
    expect(after).toMatchObject({ about: 'Rye, mostly', category: 'Cafe', phone: before.phone });
    expect(after.location).toEqual({ ...before.location, street: 'Kaigata 9' });
    expect(after.single_line_address).toBe('Kaigata 9, 5003 Bergen, Norway');
    expect(after.cover).toMatchObject({ cover_id: photo, offset_y: 20 });
  });

  test('answers a change with the fields asked for, and refuses what is too long', async () => {
    expect(await fb.page(id).update({ phone: '123', fields: ['phone'] })).toEqual({ id, phone: '123' });
    for (const name of ['about', 'bio'])
      expect((await post(`/${id}`, { [name]: 'x'.repeat(101) }))['error'].code).toBe(100);
  });

  test('shows the picture that was set, whose bytes can be had', async () => {
    const before = await fb.page(id).picture.get({ width: 90 });
    await fb.page(id).picture.create({ picture: 'https://example.org/bread.jpg' });
    const after = await fb.page(id).picture.get({ width: 90 });
    expect(after.url).not.toBe(before.url);
    const { picture } = await fb.page(id).get({ fields: [{ picture: ['url'] }] });
    expect(new URL(picture!.url!).pathname.split('/')[2]).toBe(new URL(after.url!).pathname.split('/')[2]);
    const photo = await firstId(fb.page(id).photos.get({ fields: ['id'] }));
    await fb.page(id).picture.create({ photo });
    expect((await fb.page(id).picture.get()).url).toContain(photo);
    const image = await fb.page(id).picture.download({ type: 'large' });
    expect(image.type).toBe('image/png');
    expect(image.bytes.byteLength).toBeGreaterThan(20);
  });

  test('is found by the beginnings of the words of its name', async () => {
    const found = (await fb.pageSearch.get({ q: 'bak tidal', fields: ['id', 'name'] })).data;
    expect(found.map(({ name }) => name)).toContain('Tidal Bakery');
    expect(await ids(fb.pageSearch.get({ q: 'akery', fields: ['id'] }))).toEqual([]);
    await fb.page(id).update({ is_published: false });
    expect(await ids(fb.pageSearch.get({ q: 'tidal', fields: ['id'] }))).not.toContain(id);
  });

  test('has a chain of branches, which are found by the numbers of their stores', async () => {
    const page = fb.page(id);
    const made = await page.locations.create({ store_number: 9, store_name: 'Ninth', phone: '9' });
    await page.locations.create({ store_number: 10, old_store_number: 9, phone: '10' });
    const branch = await fb.page(made.id!).get({ fields: ['name', 'phone', 'store_number'] });
    expect(branch).toEqual({ id: made.id, name: 'Ninth', phone: '10', store_number: 10 });
    expect((await fb.page(made.id!).parentPage.get({ fields: ['id'] })).id).toBe(id);
    await page.locations.delete({ location_page_ids: [], store_numbers: [10] });
    expect(await ids(page.locations.get({ fields: ['id'] }))).not.toContain(made.id);
  });
});

describe('who may do what on a Page', () => {
  test('people who are blocked are listed, until they are not', async () => {
    const { blocked, roles } = fb.page(id);
    const editor = (await roles.get({ fields: ['id', 'role'] })).data.find(({ role }) => role === 'Editor')!.id;
    expect(await blocked.create({ user: [editor] })).toEqual({ [editor]: true });
    expect(await ids(blocked.get({ fields: ['id'] }))).toContain(editor);
    expect(await ids(blocked.get({ uid: editor, fields: ['id'] }))).toEqual([editor]);
    await blocked.delete({ user: editor });
    expect(await ids(blocked.get({ uid: editor, fields: ['id'] }))).toEqual([]);
    await expect(blocked.create({ user: ['1'] })).rejects.toMatchObject({ code: 100 });
  });

  test('roles that are not in effect are shown on demand', async () => {
    const { roles } = fb.page(id);
    const all = await ids(roles.get({ include_deactivated: true }));
    expect(all.length).toBeGreaterThan((await ids(roles.get())).length);
  });

  test('people and portfolios are given tasks, and lose them', async () => {
    const { agencies, assignedUsers, ownerBusiness } = fb.page(id);
    const { id: business } = await ownerBusiness.get({ fields: ['id'] });
    await assignedUsers.create({ user: '122093000000000009', tasks: ['MODERATE'] });
    const found = (await assignedUsers.get({ business })).data.find((one) => one.id.endsWith('09'));
    expect(found).toMatchObject({ tasks: ['MODERATE'], user_type: 'BUSINESS_USER' });
    await assignedUsers.delete({ user: '122093000000000009' });
    expect(await ids(assignedUsers.get({ business }))).not.toContain('122093000000000009');
    const agency = await firstId(agencies.get({ fields: ['id'] }));
    await agencies.delete({ business: agency });
    expect(await ids(agencies.get({ fields: ['id'] }))).toEqual([]);
    await agencies.create({ business: agency });
    expect(await ids(agencies.get({ fields: ['id'] }))).toEqual([agency]);
  });
});

describe('how a Page is set up', () => {
  test('settings change one by one', async () => {
    const { settings } = fb.page(id);
    await settings.create({ option: { USERS_CAN_POST: false } });
    const found = (await settings.get()).data.find(({ setting }) => setting === 'USERS_CAN_POST');
    expect(found?.value).toBe(false);
    await expect(settings.create({ option: { NO_SUCH: 1 } })).rejects.toMatchObject({ code: 100 });
  });

  test('the app is subscribed to the fields given, and to nothing after that', async () => {
    const { subscribedApps } = fb.page(id);
    await subscribedApps.create({ subscribed_fields: ['feed', 'mention'] });
    const [app] = (await subscribedApps.get()).data;
    expect(app).toMatchObject({ id: here.emulator.app.id, subscribed_fields: ['feed', 'mention'] });
    await subscribedApps.delete();
    expect((await subscribedApps.get()).data).toEqual([]);
  });

  test('the button is changed, and removed', async () => {
    const button = await firstId(fb.page(id).callToActions.get({ fields: ['id'] }));
    await fb.callToAction(button).update({ type: 'CALL_NOW', android_app_id: '42' });
    const changed = await fb.callToAction(button).get({ fields: ['type', 'android_app'] });
    expect(changed).toEqual({ id: button, type: 'CALL_NOW', android_app: { id: '42' } });
    await fb.callToAction(button).delete();
    expect(await ids(fb.page(id).callToActions.get({ fields: ['id'] }))).toEqual([]);
  });

  test('videos are shared by two Pages when one has begun and the other accepts', async () => {
    const other = await firstId(fb.page(id).likes.get({ fields: ['id'] }));
    const accepted = { accept_crossposting_handshake: [{ partner_id: other }] };
    await expect(fb.page(id).update(accepted)).rejects.toMatchObject({ code: 100 });
    await fb.page(other).update({ begin_crossposting_handshake: [{ partner_id: id }] });
    await fb.page(id).update(accepted);
    expect(await ids(fb.page(id).crosspostWhitelistedPages.get({ fields: ['id'] }))).toContain(other);
  });

  test('the account on Instagram is the same in a list and in a field', async () => {
    const fields = 'instagram_business_account{username},instagram_accounts{username}';
    const { instagram_business_account: one, instagram_accounts: all } = await get(`/${id}?fields=${fields}`);
    expect(all.data).toEqual([one]);
    const stands = await ids(fb.page(id).pageBackedInstagramAccounts.get({ fields: ['id'] }));
    expect((await fb.page(id).pageBackedInstagramAccounts.create()).id).toBe(stands[0]);
  });
});
