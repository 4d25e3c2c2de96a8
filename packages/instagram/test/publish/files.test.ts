import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { imageBytes, videoBytes } from '@edgewalk/testing/media';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import { type FileHost, InvalidArgumentError, type NewPost, type PublishEvent } from '../../src/index.js';
import { atTheEmulator, image_url, newPosts, published, studio } from './support.js';

atTheEmulator();

const bytes = videoBytes(700_000);
let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edgewalk-files-'));
  path = join(folder, 'clip.mp4');
  await writeFile(path, bytes);
});
afterAll(() => rm(folder, { recursive: true }));

/** A host in memory, and what it was asked for. */
function shelf() {
  const files = new Map<string, Uint8Array>();
  const asked: string[] = [];
  const host: FileHost = {
    put: async (name, file) => {
      asked.push(`put ${file.type}`);
      files.set(name, await file.bytes());
    },
    url: (name) => `https://media.example.com/${name}`,
    remove: (name) => {
      asked.push('remove');
      files.delete(name);
    },
  };
  return { asked, files, host };
}

const tooLarge = () => 'https://media.example.com/too-large.jpg';
const failing = () => Promise.reject(new Error('no'));

/** How many uploads arrived. */
const uploads = (requests: readonly { readonly path: string; readonly status: number }[]) =>
  requests.filter(({ path: at, status }) => at.includes('ig-api-upload') && status === 200).length;

describe('a video from a file, with Facebook Login', () => {
  test.each<[string, () => Promise<{ readonly file: NonNullable<Parameters<typeof asReel>[0]> }>]>([
    ['the path of one', async () => ({ file: path })],
    ['bytes', async () => ({ file: bytes })],
    ['a Blob', async () => ({ file: await openAsBlob(path) })],
    [
      'what opens it again',
      async () => ({ file: { size: bytes.length, open: (at) => Readable.from([bytes.subarray(at)]) } }),
    ],
    ['a stream with its size', async () => ({ file: { size: bytes.length, stream: Readable.from([bytes]) } })],
  ])('%s is a reel in one call', async (_, given) => {
    const { events, publish, emulator } = studio();
    const post = await publish(asReel((await given()).file));
    expect(await newPosts()).toMatchObject([{ id: post.id, caption: 'From oven to table', media_type: 'VIDEO' }]);
    expect(uploads(emulator.requests)).toBe(1);
    const sent = events.filter((event): event is PublishEvent & { type: 'uploading' } => event.type === 'uploading');
    expect(sent.at(-1)).toEqual({
      type: 'uploading',
      phase: 'done',
      sent: bytes.length,
      confirmed: bytes.length,
      total: bytes.length,
      container: post.container,
    });
  });

  test('is a story, and the child of a carousel', async () => {
    const { publish, emulator } = studio();
    const story = await publish({ video_story: { file: path } });
    expect(await newPosts('stories')).toMatchObject([{ id: story.id }]);
    await publish({
      media_type: 'CAROUSEL',
      children: [{ video: { file: path } }, { image_url }, { video: { file: bytes } }],
    });
    expect(uploads(emulator.requests)).toBe(3);
    expect(published()).toBe(2);
  });

  test('goes on where another process was: the rest is sent, and no other file', async () => {
    const first = studio();
    const stop = new Error('the process died');
    // The last checkpoint before the upload is done.
    const onCheckpoint = (checkpoint: { readonly uploads?: object }) => {
      if (Object.values(checkpoint.uploads ?? {}).some(({ isDone }) => isDone === true)) throw stop;
      first.checkpoints.push(structuredClone(checkpoint) as never);
    };
    const content = asReel(path);
    expect(await first.publish(content, { onCheckpoint }).either()).toMatchObject({ left: { cause: stop } });
    const checkpoint = first.checkpoints.at(-1);
    expect(Object.values(checkpoint?.uploads ?? {})).toEqual([
      { mark: expect.any(String), session: expect.stringContaining('/ig-api-upload/') },
    ]);
    expect(JSON.stringify(checkpoint)).not.toContain(first.emulator.tokens.facebook);
    const second = studio();
    await second.publish(content, { checkpoint });
    expect(uploads(second.emulator.requests)).toBe(1);
    expect(published()).toBe(1);
  });

  test('that changed in between is sent from its beginning, to a new container', async () => {
    const changing = join(folder, 'changing.mp4');
    await writeFile(changing, bytes);
    const first = studio();
    const onCheckpoint = (checkpoint: { readonly container: unknown }) => {
      first.checkpoints.push(structuredClone(checkpoint) as never);
      if (checkpoint.container !== null) throw new Error('the process died');
    };
    expect((await first.publish(asReel(changing), { onCheckpoint }).either())._tag).toBe('Left');
    await writeFile(changing, videoBytes(900_000));
    const second = studio();
    const post = await second.publish(asReel(changing), { checkpoint: first.checkpoints.at(-1) });
    expect(post.container).not.toBe(first.checkpoints.at(-1)?.container);
    expect(second.events).toContainEqual({
      type: 'replaced',
      container: first.checkpoints.at(-1)?.container,
      status: 'FILE_CHANGED',
    });
  });

  test('that is not there fails before anything is created', async () => {
    const { publish, steps } = studio();
    const outcome = await publish(asReel(join(folder, 'nowhere.mp4'))).either();
    expect(outcome).toMatchObject({ left: { _tag: 'NetworkError', reason: 'FILE', sent: false } });
    expect(steps).toEqual(['account']);
  });
});

describe('a file that Meta fetches', () => {
  const image = { file: imageBytes(5_000) };

  test.each<[NewPost, string]>([
    [
      { image },
      'image: Instagram fetches images from a URL: write image_url with a public one, or give the option host',
    ],
    [{ image_story: image }, 'image_story: Instagram fetches images'],
    [{ media_type: 'CAROUSEL', children: [{ image }, { image_url }] }, 'children[0].image: Instagram fetches images'],
    [{ reel: { file: bytes }, cover: image }, 'cover: Instagram fetches images from a URL: write cover_url'],
  ])('without a host it is refused before anything is sent, %#', (content, why) => {
    const { publish, steps } = studio();
    expect(() => publish(content)).toThrow(InvalidArgumentError);
    expect(() => publish(content)).toThrow(why);
    expect(steps).toEqual([]);
  });

  test('with Instagram Login, a video needs a host, too', async () => {
    const { publish, steps } = studio(undefined, 'instagram');
    expect(() => publish(asReel(path))).toThrow(
      'video: with Instagram Login, Meta fetches videos from a URL: write video_url',
    );
    expect(steps).toEqual([]);
    const { asked, files, host } = shelf();
    const post = await publish(asReel(path), { host });
    expect(await newPosts('media', 'instagram')).toMatchObject([{ id: post.id, media_type: 'VIDEO' }]);
    expect({ asked, left: files.size }).toEqual({ asked: ['put video/mp4', 'remove'], left: 0 });
  });

  test('is put on the host, and taken away when the post is out', async () => {
    const { checkpoints, emulator, events, publish } = studio();
    const { asked, files, host } = shelf();
    const hashes: string[] = [];
    const put: FileHost['put'] = async (name, file, options) => {
      await host.put(name, file, options);
      hashes.push(
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
      );
    };
    await publish({ reel: { file: path }, cover: image, caption: 'With a cover' }, { host: { ...host, put } });
    expect(hashes).toEqual([createHash('sha256').update(image.file).digest('hex')]);
    expect(asked).toEqual(['put image/jpeg', 'remove']);
    const created = emulator.requests.find(({ path: at, method }) => method === 'POST' && at.endsWith('/media'));
    expect(created?.params).toMatchObject({
      cover_url: expect.stringMatching(/^https:\/\/media\.example\.com\/[-\da-f]+\.jpg$/),
    });
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['hosted', 'published', 'unhosted']));
    expect(checkpoints.at(-1)?.hosted).toEqual([]);
  });

  test('is taken away after a failure, which stays the failure that it was', async () => {
    const { publish } = studio();
    const { asked, host } = shelf();
    const remove = () => {
      asked.push('remove');
      throw new Error('no');
    };
    const outcome = await publish({ image }, { host: { ...host, url: tooLarge, remove } }).either();
    expect(outcome).toMatchObject({ left: { _tag: 'PublishingError', subcode: 2207004 } });
    expect(asked).toEqual(['put image/jpeg', 'remove']);
  });

  test('that the host does not take is an error of its own, and nothing is created', async () => {
    const { publish, steps } = studio();
    const { host } = shelf();
    const why = new Error('the bucket is full');
    const put = () => Promise.reject(why);
    const outcome = await publish({ image }, { host: { ...host, put } }).either();
    expect(outcome).toMatchObject({ left: { _tag: 'HostError', retry: 'after', cause: why } });
    expect(steps).toEqual(['account', 'quota']);
  });

  test('and that stays on the host does not change the post', async () => {
    const { events, publish } = studio();
    const { host } = shelf();
    const post = await publish({ image }, { host: { ...host, remove: failing } });
    expect(await newPosts()).toMatchObject([{ id: post.id }]);
    expect(events).toContainEqual({
      type: 'left',
      name: expect.stringMatching(/\.jpg$/),
      error: expect.objectContaining({ _tag: 'HostError' }),
    });
  });

  test('is put there once, and taken away by the process that goes on', async () => {
    const first = studio();
    const { asked, files, host } = shelf();
    const onCheckpoint = (checkpoint: { readonly hosted?: readonly { readonly isThere: boolean }[] }) => {
      first.checkpoints.push(structuredClone(checkpoint) as never);
      if (checkpoint.hosted?.[0]?.isThere === true) throw new Error('the process died');
    };
    expect((await first.publish({ image }, { host, onCheckpoint }).either())._tag).toBe('Left');
    expect({ asked, there: files.size }).toEqual({ asked: ['put image/jpeg'], there: 1 });
    const second = studio();
    await second.publish({ image }, { host, checkpoint: first.checkpoints.at(-1) });
    expect({ asked, there: files.size }).toEqual({ asked: ['put image/jpeg', 'remove'], there: 0 });
    expect(published()).toBe(1);
  });
});

test.each<[unknown, string]>([
  [{ reel: './clip.mp4' }, "reel: write { file: './path.mp4' }"],
  [{ reel: { file: 17 } }, 'reel.file: write a path'],
  [{ reel: { file: './clip.mp4', caption: 'x' } }, 'reel.caption: write it beside reel: { reel: { file }, caption }'],
  [{ reel: { file: './clip.mp4' }, media_type: 'REELS' }, 'media_type: leave it out, reel says what it is'],
  [{ reel: { file: './clip.mp4' }, image_url }, 'image_url: leave it out'],
  [{ reel: { file: './clip.mp4' }, image: { file: './a.jpg' } }, 'reel: give either image or reel'],
  [{ video: { file: './clip.mp4' } }, 'video: in a carousel; alone it is a reel'],
  [{ video_story: { file: './clip.mp4' }, caption: 'x' }, 'caption: a story has none'],
  [
    { media_type: 'CAROUSEL', children: [{ reel: { file: './a.mp4' } }, '17'] },
    'children[0].reel: in a carousel write',
  ],
  [{ image: { file: './a.jpg' }, cover: { file: './a.jpg' } }, 'cover: only reels have it'],
])('%j is refused at once', (content, complaint) => {
  const { publish, steps } = studio();
  expect(() => publish(content as NewPost, { host: shelf().host })).toThrow(complaint);
  expect(steps).toEqual([]);
});

test.each([{}, { put: () => undefined }, 'https://example.com'])('%j is no host', (host) => {
  const { publish } = studio();
  expect(() => publish({ image_url }, { host: host as unknown as FileHost })).toThrow('host: give { put(name, file)');
});

test('types: what a file can be, and what goes beside it', () => {
  expectTypeOf<{ reel: { file: string }; caption: string }>().toExtend<NewPost>();
  expectTypeOf<{ reel: { file: string }; cover: { file: Blob }; share_to_feed: boolean }>().toExtend<NewPost>();
  expectTypeOf<{ image_story: { file: Uint8Array } }>().toExtend<NewPost>();
  expectTypeOf<{ reel: { file: number } }>().not.toExtend<NewPost>();
  expectTypeOf<{ reel: string }>().not.toExtend<NewPost>();
});

function asReel(file: Parameters<typeof reelOf>[0]): NewPost {
  return reelOf(file);
}

const reelOf = (file: Extract<NewPost, { readonly reel: unknown }>['reel']['file']) => ({
  reel: { file },
  caption: 'From oven to table',
});
