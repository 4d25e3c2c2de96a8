import { describe, expect, test } from '@jest/globals';
import { days } from '../../src/world/clock.js';
import { present } from '../present.js';
import { emulated, form, type Json } from '../support.js';

const { here, send, accountId } = emulated();
const get = async (path: string): Promise<Json> => (await send(path)).body;
const post = async (path: string, values: Record<string, string> = {}): Promise<Json> =>
  (await send(path, form(values))).body;
const remove = async (path: string): Promise<Json> => (await send(path, { method: 'DELETE' })).body;
const done = { success: true };

describe('partners', () => {
  test('let the account advertise, once it asks', async () => {
    const path = `/${await accountId()}/branded_content_ad_permissions`;
    const creator = { creator_instagram_username: 'seven.gulls.market' };
    const asked = await post(path, creator);
    expect(asked).toMatchObject({ ...done, status: 'PENDING' });
    expect((await get(`${path}?creator_username=seven.gulls.market`))['data']).toEqual([
      { id: asked['id'], permission_type: 'ACCOUNT_LEVEL', status: 'PENDING' },
    ]);
    await post(path, { ...creator, revoke: 'true' });
    expect((await get(`${path}?creator_username=seven.gulls.market`))['data']).toEqual([]);
  });

  test('may tag the account, and no longer', async () => {
    const path = `/${await accountId()}/branded_content_tag_approval`;
    expect(await post(path, { user_ids: '11,13' })).toEqual(done);
    expect((await get(`${path}?user_ids=13,15`))['data']).toEqual([{ id: '13' }]);
    expect(await remove(`${path}?user_ids=13`)).toEqual(done);
    expect((await get(`${path}?user_ids=13`))['data']).toEqual([]);
  });

  test('advertise with a media by a code or a permission', async () => {
    const user = await accountId();
    const id = (await get(`/${user}/media?limit=1`))['data'][0].id as string;
    const { ad_code: code } = await post(`/${id}/partnership_ad_code`);
    expect(await post(`/${id}/partnership_ad_code`)).toEqual({ ad_code: code });
    expect(await remove(`/${id}/partnership_ad_code`)).toEqual(done);
    const path = `/${id}/branded_content_partner_promote`;
    await post(path, { sponsor_id: '17841400000000001', permission: 'true' });
    expect((await get(path))['data']).toEqual([{ id: '17841400000000001' }]);
    await post(path, { sponsor_id: '17841400000000001', permission: 'false' });
    expect((await get(path))['data']).toEqual([]);
  });

  test('are found in the marketplace and among tagged media', async () => {
    const user = await accountId();
    const found = await get(`/${user}/creator_marketplace_creators?query=lantern&fields=username`);
    expect(found['data'].map((one: Json) => one['username'])).toEqual(['paper.lantern.film']);
    const media = await get(`/${user}/branded_content_advertisable_medias?creator_username=bluebottle`);
    expect(media['data'].length).toBeGreaterThan(0);
    for (const one of media['data']) expect(one.owner_id).not.toBe(user);
  });
});

describe('what is there once', () => {
  test('an ad account is authorised once', async () => {
    const path = `/${await accountId()}/authorized_adaccounts`;
    const values = { account_id: '55', business: '7' };
    await post(path, values);
    await post(path, values);
    const ids = (await get(`${path}?business=7`))['data'].map((one: Json) => one['id']);
    expect(ids).toEqual(['act_55', 'act_2104417']);
  });

  test('a stand-in on Threads and a dataset are made once', async () => {
    const user = await accountId();
    const first = await post(`/${user}/instagram_backed_threads_user`);
    expect(await post(`/${user}/instagram_backed_threads_user`)).toEqual(first);
    expect((await get(`/${user}/instagram_backed_threads_user`))['data']).toEqual([
      { threads_user_id: first['threads_user_id'] },
    ]);
    const { data } = await get(`/${user}/dataset`);
    expect(await post(`/${user}/dataset`)).toEqual({ id: data[0].id });
  });

  test('an appeal is made once, for a rejected product', async () => {
    const user = await accountId();
    const [catalog] = (await get(`/${user}/available_catalogs`))['data'];
    const { data } = await get(`/${user}/catalog_product_search?catalog_id=${catalog.catalog_id}&limit=100`);
    const rejected = data.find((one: Json) => one['review_status'] === 'rejected');
    const path = `/${user}/product_appeal`;
    const values = { product_id: String(rejected.product_id), appeal_reason: 'It is bread' };
    expect(await post(path, values)).toEqual(done);
    expect((await post(path, values))['error']).toMatchObject({ code: 100 });
    expect((await get(`${path}?product_id=${rejected.product_id}`))['data'][0].product_appeal_status).toBe('pending');
  });
});

describe('the rest of the account', () => {
  test('people are blocked and let back in', async () => {
    const user = await accountId();
    const token = here.emulator.tokens.instagram;
    const talks = async () =>
      (await send('/me/conversations?fields=participants,can_reply,folder', { token })).body['data'] as Json[];
    const [talk] = await talks();
    const guest = present(talk)['participants'].data[1].id as string;
    const moderate = (actions: string) =>
      post(`/${user}/moderate_conversations`, { user_ids: JSON.stringify([{ id: guest }]), actions });
    expect(await moderate('["BLOCK_USER","MOVE_TO_SPAM"]')).toEqual(done);
    expect((await talks())[0]).toMatchObject({ can_reply: false, folder: 'spam' });
    const message = { recipient: JSON.stringify({ id: guest }), message: '{"text":"Hi"}' };
    expect((await send('/me/messages', { token, ...form(message) })).body['error']).toMatchObject({
      code: 551,
    });
    await moderate('["UNBLOCK_USER"]');
    expect((await send('/me/messages', { token, ...form(message) })).body['recipient_id']).toBe(guest);
  });

  test('music and original sounds are found by their titles', async () => {
    const search = `/ig_audio?user_id=${await accountId()}&fields=audio_type,title`;
    // The member is `audio`, and missing where nothing is found, as Meta's page of 2026-06-16 shows it.
    const { audio } = await get(`${search}&audio_type=music&search_query=tide`);
    expect(audio.length).toBeGreaterThan(0);
    expect(await get(`${search}&audio_type=music&search_query=nothing`)).toEqual({});
    for (const one of audio) expect(one).toMatchObject({ audio_type: 'music', title: expect.stringContaining('Tide') });
  });

  test('scheduled posts are listed until their hour comes', async () => {
    const path = `/${await accountId()}/scheduled_media`;
    const before = (await get(path))['data'].length as number;
    here.emulator.clock.advance(days(4));
    expect((await get(path))['data'].length).toBeLessThan(before);
  });
});
