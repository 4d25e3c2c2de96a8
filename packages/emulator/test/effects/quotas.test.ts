import { describe, expect, test } from '@jest/globals';
import { days, hours } from '../../src/world/clock.js';
import { emulated, form, type Json } from '../support.js';

const { here, send, accountId } = emulated();
const image = 'https://images.example/bread.jpg';

describe('quotas', () => {
  test('let an account publish 50 posts in 24 hours', async () => {
    const user = await accountId();
    const limit = `/${user}/content_publishing_limit`;
    const post = async (): Promise<Json> => {
      const { body } = await send(`/${user}/media`, form({ image_url: image }));
      return (await send(`/${user}/media_publish`, form({ creation_id: body['id'] }))).body;
    };
    for (let at = 0; at < 50; at += 1) expect((await post())['id']).toMatch(/^\d+$/);
    expect((await send(`${limit}?fields=config,quota_usage`)).body['data']).toEqual([
      { quota_usage: 50, config: { quota_total: 50, quota_duration: 86_400 } },
    ]);
    expect((await post())['error']).toMatchObject({ code: 9, error_subcode: 2207042 });
    here.emulator.clock.advance(hours(24));
    expect((await send(limit)).body['data']).toEqual([{ quota_usage: 0 }]);
    expect((await post())['id']).toMatch(/^\d+$/);
  });

  test('let an account make 400 containers in 24 hours', async () => {
    const user = await accountId();
    here.emulator.clock.advance(hours(24));
    const make = async () => (await send(`/${user}/media`, form({ image_url: image }))).body;
    for (let at = 0; at < 400; at += 1) await make();
    expect((await make())['error']).toMatchObject({ code: 9 });
    here.emulator.clock.advance(hours(24));
    expect((await make())['id']).toMatch(/^\d+$/);
  });

  test('let an account search 30 different hashtags in 7 days', async () => {
    const user = await accountId();
    for (let at = 0; at < 31; at += 1) {
      const { body } = await send(`/${user}/media`, form({ image_url: image, caption: `#fresh${at}` }));
      await send(`/${user}/media_publish`, form({ creation_id: body['id'] }));
    }
    const search = async (q: string) => (await send(`/ig_hashtag_search?user_id=${user}&q=${q}`)).body;
    for (let at = 0; at < 30; at += 1) expect((await search(`fresh${at}`))['data']).toHaveLength(1);
    expect((await search('fresh3'))['data']).toHaveLength(1);
    expect((await search('fresh30'))['error']).toMatchObject({ code: 18, error_subcode: 2207034 });
    const recent = (await send(`/${user}/recently_searched_hashtags?fields=name&limit=30`)).body['data'];
    expect(recent).toHaveLength(30);
    expect(recent[0]).toMatchObject({ name: 'fresh29' });
    here.emulator.clock.advance(days(7));
    expect((await search('fresh30'))['data']).toHaveLength(1);
  });
});
