import { describe, expect, test } from '@jest/globals';
import { facebook } from './facebook/support.js';
import type { Json } from '../support.js';

const { here, accountId, pageId, get, post } = facebook();

const image = 'https://example.com/bread.jpg';
const video = 'https://example.com/bread.mp4';
const container = async (values: Record<string, string>) => post(`/${await accountId()}/media`, values);

describe('a container', () => {
  // Recorded: gitroomhq/postiz-app, pull requests 1876 and 1966.
  test.each(['@bluebottle', 'nobody.at.all', 'bluebottle,nobody.at.all', '["@bluebottle"]'])(
    'has no collaborator %s',
    async (collaborators) => {
      for (const kind of [{ media_type: 'REELS', video_url: video }, { image_url: image }])
        expect((await container({ ...kind, collaborators }))['error']).toMatchObject({
          message: 'Invalid user id',
          code: 110,
          error_subcode: 2207018,
          error_user_title: 'Cannot load user with a private profile or invalid username',
        });
      expect(await container({ image_url: image, collaborators: 'bluebottle' })).toHaveProperty('id');
    },
  );

  // Meta's page of the edge says which kind may have what.
  test.each<[string, Record<string, string>]>([
    ['alt_text', { media_type: 'REELS', video_url: video }],
    ['alt_text', { media_type: 'STORIES', image_url: image }],
    ['alt_text', { media_type: 'VIDEO', video_url: video, is_carousel_item: 'true' }],
    ['collaborators', { media_type: 'STORIES', video_url: video }],
    ['collaborators', { image_url: image, is_carousel_item: 'true' }],
    ['caption', { image_url: image, is_carousel_item: 'true' }],
    ['location_id', { image_url: image, is_carousel_item: 'true' }],
  ])('has no %s: %j', async (name, values) => {
    const words: Record<string, string> = { collaborators: 'bluebottle', location_id: '106078429431815' };
    const { error } = await container({ ...values, [name]: words[name] ?? 'Bread' });
    expect(error).toMatchObject({ code: 100, message: expect.stringContaining(`param ${name} is not allowed`) });
  });

  test('may have what it is allowed, and a caption of a story is ignored, as production sends it', async () => {
    expect(await container({ image_url: image, alt_text: 'Bread' })).toHaveProperty('id');
    expect(await container({ image_url: image, is_carousel_item: 'true', alt_text: 'Bread' })).toHaveProperty('id');
    expect(await container({ media_type: 'STORIES', image_url: image, caption: 'Bread' })).toHaveProperty('id');
  });

  test.each([
    'http://localhost/x.jpg',
    'http://localhost:8080/x.jpg',
    'http://127.0.0.1/x.jpg',
    'http://[::1]/x.jpg',
    'http://10.0.0.4/x.jpg',
    'http://192.168.1.3/x.jpg',
    'http://172.20.0.2/x.jpg',
    'http://169.254.169.254/x.jpg',
    'http://minio:9000/x.jpg',
    'http://nas.local/x.jpg',
    'http://app.localhost/x.jpg',
    'file:///x.jpg',
  ])('has no file of one’s own machine: %s', async (address) => {
    const unfetched = { code: 9004, error_subcode: 2207052 };
    expect((await container({ image_url: address }))['error']).toMatchObject(unfetched);
    const reel = { media_type: 'REELS', video_url: address.replace('.jpg', '.mp4') };
    expect((await container(reel))['error']).toMatchObject(unfetched);
    const page = `/${await pageId()}`;
    const { page: token } = here.emulator.tokens;
    expect((await post(`${page}/photos`, { url: address }, token))['error'].code).toBe(324);
    expect((await post(`${page}/videos`, { file_url: address.replace('.jpg', '.mp4') }, token))['error'].code).toBe(
      389,
    );
  });

  test('has the kind of file that it says', async () => {
    expect((await container({ image_url: video }))['error']).toMatchObject({ code: 9004, error_subcode: 2207052 });
    const film = await container({ media_type: 'REELS', video_url: image });
    expect(film['error']).toMatchObject({ code: 352, error_subcode: 2207026 });
  });

  // Recorded: MookieLian/n8n-nodes-instagram, issue 9.
  test.each<Record<string, string>>([{ image_url: image }, { media_type: 'VIDEO', video_url: video }])(
    'that is an item of a carousel is not published alone: %j',
    async (values) => {
      const { id } = await container({ ...values, is_carousel_item: 'true' });
      expect((await post(`/${await accountId()}/media_publish`, { creation_id: String(id) }))['error']).toMatchObject({
        message: 'Invalid parameter',
        code: 100,
        error_subcode: 2207089,
        error_user_title: 'Carousel item cannot be published standalone',
      });
    },
  );
});

describe('a Page', () => {
  // Recorded: criso/fbgraph, issue 72.
  test('keeps nothing unpublished for a person', async () => {
    const values = { url: image, published: 'false' };
    expect((await post(`/${await pageId()}/photos`, values))['error']).toMatchObject({
      code: 200,
      message: '(#200) Unpublished posts must be posted to a page as the page itself.',
    });
    expect(await post(`/${await pageId()}/photos`, values, here.emulator.tokens.page)).toHaveProperty('id');
  });

  // Recorded: snarfed/bridgy, issue 1280.
  test.each(['media', 'media_publish'])('has no %s: that is its Instagram account’s', async (edge) => {
    const { error } = await post(`/${await pageId()}/${edge}`, { image_url: image }, here.emulator.tokens.page);
    expect(error).toMatchObject({ code: 12, message: expect.stringContaining('singular published story API') });
    expect((await get(`/${await pageId()}/${edge}`))['error'].code).toBe(100);
  });
});

test('a field of the items of others’ albums that Meta has is no mistake', async () => {
  const id = await accountId();
  const tag = (await get(`/ig_hashtag_search?user_id=${id}&q=coffee`))['data'][0].id as string;
  const ask = (fields: string) => get(`/${tag}/top_media?user_id=${id}&fields=${fields}`);
  const { data } = await ask('id,media_type,children{permalink,media_type}');
  const album = data.find((media: Json) => media['media_type'] === 'CAROUSEL_ALBUM') as Json;
  expect(album['children'].data[0]).toMatchObject({ id: expect.any(String), permalink: expect.any(String) });
  expect((await ask('children{colour}'))['error'].message).toBe(
    '(#100) Tried accessing nonexisting field (colour) on node type (IGMedia)',
  );
  // Nobody at Meta knows the names of our declarations.
  for (const path of [`/${tag}/top_media?user_id=${id}`, `/${id}?`])
    for (const name of [
      'colour',
      'children{colour}',
      'media{colour}',
      'business_discovery.username(bluebottle){colour}',
    ])
      expect(String((await get(`${path}&fields=${name}`))['error']?.message)).not.toMatch(
        /HashtagMedia|PublicMedia|Discovered|Mentioned|PageAccount/,
      );
});
