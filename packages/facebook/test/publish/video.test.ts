import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageBytes, videoBytes } from '@edgewalk/testing/media';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import { checkpointOf, type NewPagePost, type PublishCheckpoint } from '../../src/index.js';
import { Facebook } from '../../src/facebook.js';
import { atTheEmulator, studio, written } from './support.js';

atTheEmulator();

// The emulator asks for pieces of a mebibyte.
const bytes = videoBytes(2_500_000);
let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edgewalk-video-'));
  path = join(folder, 'oven.mp4');
  await writeFile(path, bytes);
});
afterAll(() => rm(folder, { recursive: true }));

const content = (words: string): NewPagePost => ({ video: { file: path }, title: words, description: words });
const phases = (requests: readonly { readonly path: string; readonly params?: Readonly<Record<string, unknown>> }[]) =>
  requests.filter(({ path: at }) => at.endsWith('/videos')).map(({ params }) => params?.['upload_phase']);

describe('a video', () => {
  test('goes in the chunks that Meta asks for, is finished once, and waited for', async () => {
    const { emulator, events, page, publish } = studio();
    const post = await publish({ ...content('From oven to table'), thumb: imageBytes(2_000) } as NewPagePost);
    expect(post).toMatchObject({ id: expect.any(String), state: 'published', permalink: expect.any(String) });
    expect(phases(emulator.requests)).toEqual(['start', 'transfer', 'transfer', 'transfer', 'finish']);
    expect(emulator.requests.find(({ params }) => params?.['upload_phase'] === 'start')?.params).toMatchObject({
      file_size: '2500000',
    });
    const { data } = await page.videos.get({ fields: ['id', 'title'], type: 'uploaded', limit: 1 });
    expect(data).toEqual([{ id: post.id, title: 'From oven to table' }]);
    expect(events.filter(({ type }) => type === 'uploading').at(-1)).toMatchObject({
      phase: 'done',
      sent: 2_500_000,
      total: 2_500_000,
    });
  });

  test('goes on in another process at the chunk that is missing', async () => {
    const first = studio();
    const kept: PublishCheckpoint[] = [];
    const onCheckpoint = (checkpoint: PublishCheckpoint) => {
      kept.push(structuredClone(checkpoint));
      if (Object.values(checkpoint.uploads ?? {}).some(({ from }) => from === 1_048_576)) throw new Error('it died');
    };
    expect((await first.publish(content('In two'), { onCheckpoint }).either())._tag).toBe('Left');
    const checkpoint = kept.at(-1);
    expect(Object.values(checkpoint?.uploads ?? {})).toEqual([
      { mark: expect.any(String), session: expect.any(String), from: 1_048_576, to: 2_097_152 },
    ]);
    const second = studio();
    const post = await second.publish(content('In two'), { checkpoint });
    expect(post.id).toBe(checkpoint?.container);
    expect(phases(second.emulator.requests)).toEqual(['start', 'transfer', 'transfer', 'transfer', 'finish']);
  });

  test('whose checkpoint is behind goes on where Meta is: 6001/1363037 names the bytes', async () => {
    const first = studio();
    const kept: PublishCheckpoint[] = [];
    const onCheckpoint = (checkpoint: PublishCheckpoint) => {
      if (kept.length === 1) throw new Error('it died');
      kept.push(structuredClone(checkpoint));
    };
    await first.publish(content('Behind'), { onCheckpoint }).either();
    const second = studio();
    expect(await second.publish(content('Behind'), { checkpoint: kept[0] })).toMatchObject({ id: kept[0]?.container });
  });

  test('whose session is over begins anew, and there is one', async () => {
    const first = studio();
    const kept: PublishCheckpoint[] = [];
    const onCheckpoint = (checkpoint: PublishCheckpoint) => {
      kept.push(structuredClone(checkpoint));
      throw new Error('it died');
    };
    await first.publish(content('Over'), { onCheckpoint }).either();
    const [{ session = '' } = {}] = Object.values(kept[0]?.uploads ?? {});
    await first.page.videos.create({ upload_phase: 'cancel', upload_session_id: session });
    const second = studio();
    const post = await second.publish(content('Over'), { checkpoint: kept[0] });
    expect(post.id).not.toBe(kept[0]?.container);
    const { data } = await second.page.videos.get({ fields: ['id', 'title'], type: 'uploaded', limit: 10 });
    expect(data.filter(({ title }) => title === 'Over')).toHaveLength(1);
  });

  test('whose finish was lost is found by its id, or finished once more', async () => {
    const live = studio();
    live.emulator.faults.add({ on: 'POST /{page}/videos', nth: 5, fault: { lost: 'applied' } });
    expect(await live.publish(content('Lost and live'))).toMatchObject({ state: 'published' });
    expect(phases(live.emulator.requests).filter((phase) => phase === 'finish')).toHaveLength(1);
    live.emulator.reset();
    const gone = studio();
    gone.emulator.faults.add({ on: 'POST /{page}/videos', nth: 5, fault: { lost: 'not applied' } });
    expect(await gone.publish(content('Lost'))).toMatchObject({ state: 'published' });
    expect(phases(gone.emulator.requests).filter((phase) => phase === 'finish')).toHaveLength(2);
  });

  test('that Meta refuses for good leaves no upload behind', async () => {
    const { emulator, publish } = studio();
    emulator.faults.add({ on: 'POST /{page}/videos', nth: 5, fault: { error: { code: 100 } } });
    const outcome = await publish(content('No')).either();
    expect(outcome).toMatchObject({ left: { _tag: 'InvalidParameterError', checkpoint: { container: null } } });
    expect(phases(emulator.requests).at(-1)).toBe('cancel');
  });

  test.each(['scheduled', 'draft'] as const)('that is %s is not public', async (state) => {
    const { emulator, page, publish } = studio();
    const at = Math.floor(emulator.clock.now() / 1000) + 150 * 86_400;
    const timing = state === 'draft' ? { draft: true } : { scheduled_publish_time: at };
    expect(await publish({ ...content('Later'), ...timing })).toMatchObject({ state });
    const { data } = await page.videos.get({ fields: ['title'], type: 'uploaded', limit: 10 });
    expect(data.filter(({ title }) => title === 'Later')).toEqual([]);
  });
});

const uploaded = async ({ page }: ReturnType<typeof studio>) => {
  const { data } = await page.videos.get({ fields: ['id', 'title'], type: 'uploaded', limit: 20 });
  return data.filter(({ title }) => title === 'By URL').map(({ id }) => id);
};

describe('a video by URL', () => {
  const file_url = 'https://example.com/oven.mp4';
  const byUrl: NewPagePost = { video: { file_url }, title: 'By URL', description: 'From oven to table' };

  test('is made where nobody sees it, and then published', async () => {
    const here = studio();
    const post = await here.publish(byUrl);
    expect(post).toMatchObject({ id: expect.any(String), state: 'published', permalink: expect.any(String) });
    expect(written()).toEqual(['POST videos', 'POST #']);
    const [made, published] = here.emulator.requests.filter(({ method }) => method === 'POST');
    expect(made?.params).toMatchObject({ file_url, title: 'By URL', published: 'false' });
    expect(published?.params).toEqual({ published: 'true' });
    expect(await uploaded(here)).toEqual([post.id]);
  });

  test.each([
    ['POST /{page}/videos', 'applied'],
    ['POST /{page}/videos', 'not applied'],
    ['POST /{video}', 'applied'],
    ['POST /{video}', 'not applied'],
  ] as const)('%s whose answer was lost and was %s: one is seen', async (on, lost) => {
    const here = studio();
    here.emulator.faults.add({ on, times: 1, fault: { lost } });
    const post = await here.publish(byUrl);
    expect(await uploaded(here)).toEqual([post.id]);
  });

  test.each(['scheduled', 'draft'] as const)('that is %s is not public', async (state) => {
    const here = studio();
    const at = Math.floor(here.emulator.clock.now() / 1000) + 86_400;
    const timing = state === 'draft' ? { draft: true } : { scheduled_publish_time: at };
    const post = await here.publish({ ...byUrl, ...timing });
    expect(post).toMatchObject({ state });
    expect(await uploaded(here)).toEqual([]);
    here.emulator.clock.advance(2 * 86_400_000);
    expect(await uploaded(here)).toEqual(state === 'draft' ? [] : [post.id]);
  });

  test('that Meta cannot work on is an error, and nothing is left', async () => {
    const here = studio();
    const outcome = await here.publish({ ...byUrl, video: { file_url: 'https://example.com/broken.mp4' } }).either();
    expect(outcome).toMatchObject({ left: { _tag: 'PublishingError', retry: 'never' } });
    expect(await uploaded(here)).toEqual([]);
  });

  test('of the private net is refused at once', () => {
    expect(() =>
      new Facebook({ accessToken: 'EAA' }).page('1').publish({ video: { file_url: 'http://10.0.0.1/a.mp4' } }),
    ).toThrow('cannot reach 10.0.0.1');
  });
});

test.each<[unknown, string]>([
  [{ video: './oven.mp4' }, "video: write { file: './video.mp4' } or { file_url }"],
  [{ video: { file: 'a.mp4', file_url: 'https://example.com/a.mp4' } }, 'give either { file } or { file_url }'],
  [{ video: { file_url: 17 } }, 'file_url: write an address'],
  [{ video: { file_url: 'http://10.0.0.1/a.mp4' }, titel: 'x' }, 'titel'],
  [{ video: { file: '' } }, 'video: file: write a path'],
  [{ video: { file: 'a.mp4', title: 'x' } }, 'write title beside it: { video: { file }, title }'],
  [{ video: { file: 'a.mp4' }, published: false }, 'published: leave it out'],
  [{ video: { file: 'a.mp4' }, reel: { file: 'a.mp4' } }, 'publish it in a call of its own'],
])('%j is refused at once', (given, why) => {
  const { publish } = studio();
  expect(() => publish(given as NewPagePost)).toThrow(why);
  expect(written()).toEqual([]);
});

test('a reel and a story from the path of a file', async () => {
  const { publish } = studio();
  expect(await publish({ reel: { file: path }, description: 'From a path' })).toMatchObject({ state: 'published' });
  expect(await publish({ video_story: { file: path } })).toMatchObject({ id: expect.any(String) });
});

describe('the first comment', () => {
  const firstComment = 'The recipe is in our shop';
  const texts = async (here: ReturnType<typeof studio>, id: string | undefined, kind: 'post' | 'video' = 'post') => {
    const { data } = await here.fb[kind](id ?? '').comments.get({ fields: ['message'], filter: 'stream', limit: 10 });
    return data.filter(({ message }) => message === firstComment).length;
  };

  test('is below the post', async () => {
    const here = studio();
    const post = await here.publish({ message: 'Rye at noon' }, { firstComment });
    expect(post).toMatchObject({ firstComment: expect.any(String) });
    expect(await texts(here, post.id)).toBe(1);
    const reel = await here.publish({ reel: { file: path }, description: 'Oven' }, { firstComment });
    expect(await texts(here, reel.id, 'video')).toBe(1);
  });

  test.each([
    ['applied', 1],
    ['not applied', 2],
  ] as const)('whose answer was lost and was %s is there once', async (lost, times) => {
    const here = studio();
    here.emulator.faults.add({ on: 'POST /{post}/comments', times: 1, fault: { lost } });
    const post = await here.publish({ message: 'Rye at noon' }, { firstComment });
    expect(await texts(here, post.id)).toBe(1);
    expect(
      here.emulator.requests.filter(({ method, path: at }) => method === 'POST' && at.endsWith('/comments')),
    ).toHaveLength(times);
  });

  test('that is refused does not change the post, and comes with the next call', async () => {
    const here = studio();
    here.emulator.faults.add({ on: 'POST /{post}/comments', times: 1, fault: { error: { code: 32 } } });
    const post = await here.publish({ message: 'Rye at noon' }, { firstComment });
    expect(post).toMatchObject({ id: expect.any(String), state: 'published' });
    expect(here.events).toContainEqual({
      type: 'uncommented',
      error: expect.objectContaining({ _tag: 'RateLimitError' }),
    });
    const checkpoint = here.checkpoints.at(-1);
    await here.publish({ message: 'Rye at noon' }, { firstComment, checkpoint });
    expect(await texts(here, post.id)).toBe(1);
    expect(
      await here.publish({ message: 'Rye at noon' }, { firstComment, checkpoint: here.checkpoints.at(-1) }),
    ).toMatchObject({ id: post.id });
    expect(await texts(here, post.id)).toBe(1);
  });

  test.each<NewPagePost>([{ photo_story: { url: 'https://example.com/a.jpg' } }, { message: 'Later', draft: true }])(
    'is refused where there are no comments: %j',
    (given) => {
      expect(() => studio().publish(given, { firstComment })).toThrow('firstComment: leave it out');
    },
  );

  test('is checked before anything is sent', () => {
    expect(() => studio().publish({ message: 'x' }, { firstComment: 17 as unknown as string })).toThrow(
      'firstComment: write a text',
    );
  });
});

test('types: a video takes a file and what is said of it', () => {
  expectTypeOf<{ video: { file: string }; title: string; thumb: Uint8Array; draft: true }>().toExtend<NewPagePost>();
  expectTypeOf<{ video: { file_url: string } }>().toExtend<NewPagePost>();
  expectTypeOf(checkpointOf).returns.toEqualTypeOf<PublishCheckpoint | undefined>();
});

describe('a broadcast', () => {
  const live = { title: 'From the oven', description: 'Rye' };

  test('is opened, goes live, and is ended', async () => {
    const { checkpoints, emulator, fb, publish } = studio();
    const post = await publish({ live });
    expect(post).toMatchObject({ state: 'published', secure_stream_url: expect.stringMatching(/^rtmps:/) });
    expect(written()).toEqual(['POST live_videos', 'POST #']);
    expect(emulator.requests.find(({ method }) => method === 'POST')?.params).toMatchObject({ status: 'UNPUBLISHED' });
    expect(await fb.liveVideo(post.id ?? '').get({ fields: ['status'] })).toMatchObject({ status: 'LIVE' });
    await fb.liveVideo(post.id ?? '').update({ end_live_video: true });
    // The key of the stream is a secret.
    expect(JSON.stringify(checkpoints)).not.toContain('rtmp');
  });

  test('goes on in another process, and there is one', async () => {
    const first = studio();
    const kept: PublishCheckpoint[] = [];
    const onCheckpoint = (checkpoint: PublishCheckpoint) => {
      kept.push(structuredClone(checkpoint));
      if (checkpoint.step === 'publishing') throw new Error('it died');
    };
    await first.publish({ live }, { onCheckpoint }).either();
    expect(await studio().publish({ live }, { checkpoint: kept.at(-1) })).toMatchObject({ id: kept[0]?.container });
    expect(written()).toEqual(['POST live_videos', 'POST #']);
  });

  test.each<[unknown, string]>([
    [{ live: { ...live, status: 'LIVE_NOW' } }, 'live: leave out status'],
    [{ live: { ...live, event_params: { start_time: 1 } } }, 'liveVideos.create({'],
    [{ live, message: 'x' }, 'message: leave it out'],
  ])('%j is refused at once', (given, why) => {
    expect(() => studio().publish(given as NewPagePost)).toThrow(why);
  });
});
