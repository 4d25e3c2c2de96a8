import { videoBytes } from '@edgewalk/testing/media';
import { describe, expect, test } from '@jest/globals';
import { hours, minutes, seconds } from '../../src/world/clock.js';
import { present } from '../present.js';
import { emulated, form, type Json } from '../support.js';

const { here, send, accountId } = emulated();
const image = 'https://images.example/bread.jpg';
const video = 'https://images.example/bread.mp4';

async function make(params: Record<string, string>): Promise<Json> {
  return (await send(`/${await accountId()}/media`, form(params))).body;
}

async function publish(id: string): Promise<Json> {
  return (await send(`/${await accountId()}/media_publish`, form({ creation_id: id }))).body;
}

const status = async (id: string): Promise<Json> => (await send(`/${id}?fields=status_code,status`)).body;

describe('a container', () => {
  test('of an image is ready at once, and becomes a media', async () => {
    const { id } = await make({ image_url: image, caption: 'Rye #newtag', alt_text: 'A loaf' });
    expect(await status(id)).toEqual({
      id,
      status_code: 'FINISHED',
      status: 'Finished: Media has been uploaded and it is ready to be published.',
    });
    const before = (await send(`/${await accountId()}?fields=media_count`)).body['media_count'] as number;
    const { id: media } = await publish(id);
    const fields = 'caption,alt_text,media_type,media_product_type,permalink,like_count,timestamp';
    expect((await send(`/${media}?fields=${fields}`)).body).toMatchObject({
      id: media,
      caption: 'Rye #newtag',
      alt_text: 'A loaf',
      media_type: 'IMAGE',
      media_product_type: 'FEED',
      like_count: 0,
      timestamp: '2026-11-21T12:00:00+0000',
    });
    const listed = (await send(`/${await accountId()}?fields=media_count,media.limit(1)`)).body;
    expect(listed).toMatchObject({ media_count: before + 1, media: { data: [{ id: media }] } });
    expect(await status(id)).toMatchObject({ status_code: 'PUBLISHED' });
    expect(await publish(id)).toEqual({ id: media });
  });

  test('of a reel takes some seconds, and cannot be published before', async () => {
    const { id } = await make({ media_type: 'REELS', video_url: video });
    expect(await status(id)).toMatchObject({ status_code: 'IN_PROGRESS' });
    expect((await publish(id))['error']).toMatchObject({ code: 9007, error_subcode: 2207027 });
    here.emulator.clock.advance(seconds(3));
    expect(await status(id)).toMatchObject({ status_code: 'FINISHED' });
    const media = await publish(id);
    const { body } = await send(`/${media['id']}?fields=media_product_type,is_shared_to_feed,permalink`);
    expect(body).toMatchObject({ media_product_type: 'REELS', is_shared_to_feed: true });
    expect(body['permalink']).toContain('/reel/');
  });

  test('of an album waits for its items, and keeps their order', async () => {
    const children = [
      await make({ image_url: image, is_carousel_item: 'true' }),
      await make({ video_url: video, media_type: 'VIDEO', is_carousel_item: 'true' }),
    ].map(({ id }) => id as string);
    const { id } = await make({ media_type: 'CAROUSEL', children: children.join(','), caption: 'Two' });
    expect(await status(id)).toMatchObject({ status_code: 'IN_PROGRESS' });
    here.emulator.clock.advance(seconds(3));
    const media = await publish(id);
    const { body } = await send(`/${media['id']}?fields=media_type,children{media_type}`);
    expect(body).toMatchObject({ media_type: 'CAROUSEL_ALBUM' });
    expect(body['children'].data.map((child: Json) => child['media_type'])).toEqual(['IMAGE', 'VIDEO']);
    expect((await publish(present(children[0])))['error']).toMatchObject({ code: 100, error_subcode: 2207089 });
  });

  test('takes its items as JSON too', async () => {
    const children = [];
    for (let at = 0; at < 2; at += 1) {
      children.push((await make({ image_url: image, is_carousel_item: 'true' }))['id']);
    }
    const made = await make({ media_type: 'CAROUSEL', children: JSON.stringify(children) });
    expect(await status(made['id'])).toMatchObject({ status_code: 'FINISHED' });
  });

  test('of a story ends up among the stories, and only there', async () => {
    const { id } = await make({ media_type: 'STORIES', image_url: image });
    const { id: media } = await publish(id);
    const user = await accountId();
    expect((await send(`/${user}/stories?limit=1`)).body['data']).toEqual([{ id: media }]);
    expect((await send(`/${user}/media?limit=1`)).body['data']).not.toEqual([{ id: media }]);
    expect((await send(`/${media}?fields=permalink`)).body['permalink']).toContain('/stories/tidal.bakery/');
  });

  test('that is not published expires after 24 hours', async () => {
    const { id } = await make({ image_url: image });
    here.emulator.clock.advance(hours(24));
    expect(await status(id)).toMatchObject({ status_code: 'EXPIRED' });
    expect((await publish(id))['error']).toMatchObject({ code: 24, error_subcode: 2207008 });
  });

  test('of a file that turns out bad ends as an error that tells the subcode', async () => {
    const { id } = await make({ media_type: 'REELS', video_url: 'https://images.example/broken.mp4' });
    here.emulator.clock.advance(minutes(1));
    expect(await status(id)).toMatchObject({
      status_code: 'ERROR',
      status: 'Error: Media upload has failed with error code 2207026',
    });
    expect((await publish(id))['error']).toMatchObject({ code: -1, error_subcode: 2207032 });
  });

  test('of an album fails with its item', async () => {
    const broken = 'https://images.example/broken.mp4';
    const children = [
      await make({ image_url: image, is_carousel_item: 'true' }),
      await make({ video_url: broken, media_type: 'VIDEO', is_carousel_item: 'true' }),
    ].map(({ id }) => id as string);
    const { id } = await make({ media_type: 'CAROUSEL', children: children.join(',') });
    here.emulator.clock.advance(seconds(3));
    expect(await status(id)).toMatchObject({
      status_code: 'ERROR',
      status: 'Error: Media upload has failed with error code 2207026',
    });
    expect((await publish(present(children[0])))['error']).toMatchObject({
      code: 100,
      error_subcode: 2207089,
    });
  });

  test('of a slow file takes minutes', async () => {
    const { id } = await make({ media_type: 'REELS', video_url: 'https://images.example/slow.mp4' });
    here.emulator.clock.advance(minutes(4));
    expect(await status(id)).toMatchObject({ status_code: 'IN_PROGRESS' });
    here.emulator.clock.advance(minutes(1));
    expect(await status(id)).toMatchObject({ status_code: 'FINISHED' });
  });

  test('for an upload may be given an address instead', async () => {
    const { uri, id } = await make({ media_type: 'STORIES', upload_type: 'resumable' });
    const authorization = `OAuth ${here.emulator.tokens.facebook}`;
    const give = async (file_url: string): Promise<Json> =>
      (await send(uri, { method: 'POST', token: '', headers: { authorization, file_url } })).body;
    expect((await give('https://unreachable.example/a.mp4'))['error']).toMatchObject({ code: 9004 });
    expect(await give(video)).toMatchObject({ success: true });
    here.emulator.clock.advance(seconds(3));
    expect(await status(id)).toMatchObject({ status_code: 'FINISHED' });
  });

  test.each([
    ['a text', 'No video at all, whatever it is called', 'ERROR'],
    ['a few bytes', 'film', 'ERROR'],
    ['an MP4', Buffer.from('\0\0\0\u0018ftypisom'), 'FINISHED'],
    ['a WebM', Buffer.from('1a45dfa39f4286810142f781', 'hex'), 'FINISHED'],
    ['a picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'ERROR'],
    ['a picture in the container of a video', Buffer.from('\0\0\0\u0018ftypheic'), 'ERROR'],
  ])('takes an upload of %s, and ends as %s', async (_, body, end) => {
    const { id, uri } = await make({ media_type: 'REELS', upload_type: 'resumable' });
    const headers = {
      authorization: `OAuth ${here.emulator.tokens.facebook}`,
      offset: '0',
      file_size: String(body.length),
    };
    const { body: answer } = await send(uri, { method: 'POST', token: '', headers, body });
    expect(answer).toMatchObject({ success: true });
    here.emulator.clock.advance(seconds(3));
    expect(await status(id)).toMatchObject({ status_code: end });
  });

  test('for an upload waits for the bytes', async () => {
    const { id, uri } = await make({ media_type: 'REELS', upload_type: 'resumable' });
    expect(uri).toBe(`${here.emulator.url}/ig-api-upload/v27.0/${id}`);
    const authorization = `OAuth ${here.emulator.tokens.facebook}`;
    const file = videoBytes(100);
    const part = async (offset: number, body: Uint8Array<ArrayBuffer>): Promise<Json> => {
      const headers = { authorization, offset: String(offset), file_size: '100' };
      return (await send(uri, { method: 'POST', token: '', headers, body })).body;
    };
    expect(await part(0, file.subarray(0, 50))).toMatchObject({
      debug_info: { type: 'PartialRequestError', retriable: false },
    });
    expect(await part(30, file.subarray(30))).toMatchObject({
      debug_info: { type: 'OffsetInvalidError', retriable: true },
    });
    const fields = 'status_code,video_status';
    const { body } = await send(`/${id}?fields=${fields}`);
    expect(body).toMatchObject({
      status_code: 'IN_PROGRESS',
      video_status: { uploading_phase: { status: 'in_progress', bytes_transferred: 50 } },
    });
    expect(await part(50, file.subarray(50))).toMatchObject({ success: true });
    here.emulator.clock.advance(seconds(3));
    expect(await status(id)).toMatchObject({ status_code: 'FINISHED' });
  });
});

describe('a container is refused', () => {
  const long = 'a'.repeat(2201);
  const place = { x: 0.5, y: 0.5 };
  test.each<[string, Record<string, string>, number, number | undefined]>([
    ['for a host nobody can reach', { image_url: 'https://unreachable.example/a.jpg' }, 9004, 2207052],
    ['for a word that is no address', { image_url: 'bread.jpg' }, 9004, 2207052],
    ['for an image that is too large', { image_url: 'https://images.example/too-large.jpg' }, 36000, 2207004],
    ['for an image that is no JPEG', { image_url: 'https://images.example/a.webp' }, 36001, 2207005],
    ['for an odd aspect ratio', { image_url: 'https://images.example/aspect-ratio.jpg' }, 36003, 2207009],
    ['for a file that takes too long', { image_url: 'https://images.example/timeout.jpg' }, -2, 2207003],
    ['for an AVI', { media_type: 'REELS', video_url: 'https://images.example/a.avi' }, 352, 2207026],
    ['for a long caption', { image_url: image, caption: long }, 36004, 2207010],
    ['for 31 hashtags', { image_url: image, caption: numbered('#t', 31) }, 36004, 2207010],
    ['for 21 mentions', { image_url: image, caption: numbered('@u', 21) }, 100, 2207040],
    ['for an unknown kind', { image_url: image, media_type: 'PHOTO' }, 100, 2207023],
    ['for a video that is neither reel nor item', { video_url: video, media_type: 'VIDEO' }, 100, 2207023],
    ['for an album of one', { media_type: 'CAROUSEL', children: '1' }, 100, 2207028],
    ['for items that do not exist', { media_type: 'CAROUSEL', children: '1,3' }, 24, 2207008],
    ['for a thumbnail after the end', { media_type: 'REELS', video_url: video, thumb_offset: '60001' }, 1, 2207057],
    ['for no file', { media_type: 'REELS' }, 100, undefined],
    ['for two files', { image_url: image, video_url: video }, 100, undefined],
    ['for a caption on an item', { image_url: image, is_carousel_item: 'true', caption: 'x' }, 100, undefined],
    ['for a place that is none', { image_url: image, location_id: 'Oslo' }, 100, undefined],
    ['for people without a place', { image_url: image, user_tags: '[{"username":"bluebottle"}]' }, 100, undefined],
    [
      'for a product with half a place',
      { image_url: image, product_tags: '[{"product_id":"3000000000000001","x":0.5}]' },
      100,
      2207036,
    ],
    [
      'for a product that is not in a catalog',
      { image_url: image, product_tags: JSON.stringify([{ product_id: '1', ...place }]) },
      100,
      2207037,
    ],
    [
      'for a product with a place on a video',
      {
        media_type: 'REELS',
        video_url: video,
        product_tags: JSON.stringify([{ product_id: '1', ...place }]),
      },
      100,
      2207035,
    ],
    [
      'for six products',
      {
        image_url: image,
        product_tags: JSON.stringify(Array.from({ length: 6 }, () => ({ product_id: '3000000000000001' }))),
      },
      100,
      2207037,
    ],
    [
      'for a sound that is none',
      { media_type: 'REELS', video_url: video, audio_configuration: '{"audio_id":"1"}' },
      100,
      undefined,
    ],
    [
      'for a poll without a caption',
      { image_url: image, poll_attachment: '{"option_a":"a","option_b":"b"}' },
      100,
      undefined,
    ],
    [
      'for a prompt on a story',
      { media_type: 'STORIES', image_url: image, caption: 'x', is_comment_prompt_used: 'true' },
      100,
      undefined,
    ],
    ['for four collaborators', { image_url: image, collaborators: 'a,b,c,d' }, 100, undefined],
  ])('%s', async (_, params, code, subcode) => {
    const { error } = await make(params);
    expect(error).toMatchObject({ code, ...(subcode !== undefined && { error_subcode: subcode }) });
  });
});

function numbered(prefix: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `${prefix}${at}`).join(' ');
}
