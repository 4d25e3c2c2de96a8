import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Facebook } from '@edgewalk/facebook';
import { Threads } from '@edgewalk/threads';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../src/index.js';
import { installForeignClients } from './foreign/install.js';
import type { Json } from './support.js';

const installed = installForeignClients();
const missing = 'reason' in installed ? installed.reason : undefined;
const needed = ['1', 'true'].includes(process.env['CI'] ?? '');
if (missing !== undefined && !needed) process.stderr.write(`foreign clients are not tested: ${missing}\n`);

let emulator: Emulator;
let userId: string;
beforeAll(async () => {
  emulator = await startEmulator();
  const me = await ask(`/v27.0/me?fields=user_id&access_token=${emulator.tokens.instagram}`);
  userId = String(me['user_id']);
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

const ask = async (path: string, init?: RequestInit): Promise<Json> => {
  const response = await fetch(path.startsWith('http') ? path : `${emulator.url}${path}`, init);
  return (await response.json()) as Json;
};

/** A POST with everything in its query. */
const post = (path: string, params: Record<string, string>) =>
  ask(`${path}?${new URLSearchParams({ ...params, access_token: emulator.tokens.facebook }).toString()}`, {
    method: 'POST',
  });

const file = (name: string) => fileURLToPath(new URL(`./foreign/${name}`, import.meta.url));

/** Runs a program of a foreign client in a process of its own, and gives what it printed. */
async function report(program: string, settings: Record<string, string> = {}): Promise<Json> {
  if (!('modules' in installed)) throw new Error(`foreign clients are not installed: ${missing}`);
  const child = spawn(process.execPath, ['--require', file('redirect.cjs'), file(program)], {
    env: {
      PATH: process.env['PATH'],
      NODE_PATH: installed.modules,
      NODE_NO_WARNINGS: '1',
      GRAPH_URL: emulator.url,
      TOKEN: emulator.tokens.facebook,
      USER_ID: userId,
      ...settings,
    },
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${output.stderr}`);
  return JSON.parse(output.stdout) as Json;
}

/** Every media once, on pages of a hundred. */
function expectAllMedia(pages: string[][], count: number): void {
  const ids = pages.flat();
  expect(ids).toHaveLength(count);
  expect(new Set(ids).size).toBe(count);
  expect(pages.slice(0, -1).every((page) => page.length === 100)).toBe(true);
}

const missingObject = expect.objectContaining({
  message: expect.stringContaining("Object with ID '17999999999999999' does not exist"),
  type: 'GraphMethodException',
  code: 100,
  error_subcode: 33,
});

(missing === undefined || needed ? describe : describe.skip)('clients that others wrote', () => {
  test('instagram-graph-api pages, reads, moderates, publishes and searches', async () => {
    const { profile, pages, comments, ...rest } = await report('instagram-graph-api.cjs');
    expect(profile).toMatchObject({ id: userId, username: 'tidal.bakery' });
    expectAllMedia(pages as string[][], profile.media_count as number);
    expect(comments[0]).toMatchObject({ id: expect.any(String), text: expect.any(String) });
    expect(rest).toMatchObject({
      replied: expect.stringMatching(/^\d+$/),
      hidden: true,
      status: { status_code: 'FINISHED' },
      caption: 'New bread',
      top: expect.any(Number),
    });
    expect(rest['top']).toBeGreaterThan(0);
    expect(rest['quota']).toMatchObject({ quota_usage: 1 });
    // It hands an error out as the answer it is.
    expect(rest['error']).toMatchObject({ error: missingObject });
  });

  test('fb finds the account, expands, discovers, publishes and batches', async () => {
    const { pages, discovered, batch, error, ...rest } = await report('fb.cjs');
    expectAllMedia(pages as string[][], 260);
    expect(rest).toMatchObject({ account: userId, caption: 'Für alle #brot' });
    expect(rest['comments']).not.toEqual([]);
    expect(discovered).toMatchObject({ username: 'bluebottle', followers_count: expect.any(Number) });
    expect(discovered.media.data).toHaveLength(3);
    expect(batch).toEqual([
      { code: 200, body: { username: 'tidal.bakery', id: userId } },
      { code: 400, body: { error: missingObject } },
      { code: 200, body: { id: expect.any(String) } },
    ]);
    expect(error).toMatchObject({
      name: 'FacebookApiException',
      code: 24,
      error_subcode: 2207008,
      error_user_title: expect.any(String),
      fbtrace_id: expect.any(String),
    });
  });

  test('facebook-nodejs-business-sdk walks its cursor, discovers, publishes and batches', async () => {
    const { profile, pages, comments, discovered, published, batch, error } = await report(
      'facebook-nodejs-business-sdk.cjs',
    );
    expect(profile).toMatchObject({ id: userId, username: 'tidal.bakery' });
    expectAllMedia(pages as string[][], profile.media_count as number);
    expect(comments.length).toBeGreaterThan(1);
    expect(discovered).toMatchObject({ username: 'bluebottle', media_count: 84 });
    expect(published).toMatch(/^\d+$/);
    expect(batch).toEqual([
      { ok: true, body: { username: 'tidal.bakery', id: userId } },
      { ok: false, body: { error: missingObject } },
    ]);
    expect(error).toMatchObject({ name: 'FacebookRequestError', status: 400, code: 100, error_subcode: 33 });
  });

  test('threads-graph-api walks its cursors, publishes, answers, hides and counts', async () => {
    const threads = new Threads({ accessToken: emulator.tokens.threads, baseUrl: emulator.url });
    const { id } = await threads.user.get({ fields: ['id'] });
    const settings = { TOKEN: emulator.tokens.threads, USER_ID: id };
    const { profile, pages, published, error, ...rest } = await report('threads-graph-api.cjs', settings);
    expect(profile).toMatchObject({ id, username: 'tidal.bakery' });
    const ours = await threads.user.threads.get({ fields: ['id'] }).all({ max: 200 });
    // What it has published since is the newest.
    expect((pages as string[][]).flat()).toEqual(ours.slice(1).map((each) => each.id));
    expect(published).toMatchObject({ media_type: 'CAROUSEL_ALBUM', text: 'Two loaves' });
    expect(rest).toMatchObject({
      replies: [{ text: 'And a third', hide_status: 'NOT_HUSHED' }],
      conversation: [{ text: 'And a third' }],
      hidden: { success: true },
      quota: { data: [{ reply_quota_usage: 1, reply_config: { quota_total: 1000 } }] },
      metrics: [{ name: 'views' }, { name: 'replies', values: [{ value: 1 }] }],
    });
    expect(error).toMatchObject({ error: { code: 100 } });
  });
});

/** What a foreign client found page by page, beside what ours finds on the same edges. */
async function expectAllOfPage(walks: Json, fb: Facebook, busy: string): Promise<void> {
  const page = fb.page('me');
  const [[album = ''] = []] = walks['albumPhotos'] as string[][];
  const uploaded = { fields: ['id'], type: 'uploaded' } as const;
  const ours = {
    feed: page.feed.get({ fields: ['id'] }),
    posts: page.posts.get({ fields: ['id'] }),
    albums: page.albums.get({ fields: ['id'] }),
    photos: page.photos.get(uploaded),
    videos: page.videos.get(uploaded),
    live_videos: page.liveVideos.get({ fields: ['id'] }),
    comments: fb.post(busy).comments.get({ fields: ['id'] }),
    albumPhotos: fb.album(album).photos.get({ fields: ['id'] }),
  };
  for (const [name, list] of Object.entries(ours)) {
    const ids: (string | undefined)[] = name === 'albumPhotos' ? [album] : [];
    for await (const { id } of list as AsyncIterable<{ readonly id?: string }>) ids.push(id);
    const theirs = walks[name] as string[][];
    expect([name, theirs.flat()]).toEqual([name, ids]);
    // One page would prove little.
    expect([name, theirs.length > 1]).toEqual([name, true]);
  }
}

(missing === undefined || needed ? describe : describe.skip)('clients that others wrote, on a Page', () => {
  let fb: Facebook;
  let settings: { readonly PAGE_ID: string; readonly TOKEN: string };
  beforeEach(async () => {
    const { page: accessToken } = emulator.tokens;
    fb = new Facebook({ accessToken, baseUrl: emulator.url });
    settings = { TOKEN: accessToken, PAGE_ID: (await fb.page('me').get({ fields: ['id'] })).id };
  });
  const missingPost = { code: 100, error_subcode: 33, type: 'GraphMethodException' };

  test('facebook-nodejs-business-sdk walks all there is, posts and comments', async () => {
    const { walks, busy, profile, ...rest } = await report('page-facebook-nodejs-business-sdk.cjs', settings);
    await expectAllOfPage(walks as Json, fb, busy as string);
    expect(profile).toMatchObject({ id: settings.PAGE_ID, name: 'Tidal Bakery' });
    const values = [{ value: expect.any(Number) }, { value: expect.any(Number) }];
    expect(rest).toMatchObject({
      insights: [
        { name: 'page_follows', period: 'day', values },
        { name: 'page_media_view', period: 'day', values },
      ],
      post: { message: 'Rye at noon', from: { id: settings.PAGE_ID } },
      comments: [{ id: rest['comment'], message: 'Save me one' }],
      summary: { total_count: 1 },
      error: { name: 'FacebookRequestError', status: 400, code: 100, error_subcode: 33 },
    });
  });

  test('fb follows every link, posts and comments', async () => {
    const { walks, busy, ...rest } = await report('page-fb.cjs', settings);
    await expectAllOfPage(walks as Json, fb, busy as string);
    expect(rest).toMatchObject({
      post: {
        message: 'Für alle am Hafen',
        comments: { data: [{ id: rest['comment'], message: 'Save me one' }], summary: { total_count: 1 } },
      },
      deleted: { success: true },
      error: { name: 'FacebookApiException', ...missingPost },
    });
  });
});

describe('plain HTTP, as clients in other languages speak it', () => {
  test('the account is found through the Pages, with the token in the query', async () => {
    const { data } = await ask(
      `/v24.0/me/accounts?fields=instagram_business_account&access_token=${emulator.tokens.facebook}`,
    );
    expect(data[0]).toEqual({ id: expect.any(String), instagram_business_account: { id: userId } });
  });

  test('paging.next is followed as it is, to the end', async () => {
    const fields =
      'id,caption,comments_count,children{id,media_type,media_url,permalink},like_count,media_type,permalink,timestamp';
    const pages: string[][] = [];
    let next: string | undefined =
      `/v24.0/${userId}/media?fields=${encodeURIComponent(fields)}&limit=100&access_token=${emulator.tokens.facebook}`;
    while (next !== undefined) {
      const page: Json = await ask(next);
      pages.push(page['data'].map(({ id }: { id: string }) => id));
      next = page['paging'].next;
    }
    expectAllMedia(pages, 260);
  });

  test('comments are read with their next link, backwards too', async () => {
    const { data: media } = await ask(
      `/${userId}/media?fields=comments_count&access_token=${emulator.tokens.facebook}`,
    );
    const { id } = media.find(({ comments_count: count }: { comments_count: number }) => count > 3);
    const fields = 'id,like_count,text,timestamp,username';
    const first = await ask(`/v24.0/${id}/comments?fields=${fields}&limit=2&access_token=${emulator.tokens.facebook}`);
    expect(Object.keys(first['data'][0]).toSorted()).toEqual(fields.split(',').toSorted());
    const second = await ask(first['paging'].next as string);
    expect(second['data'][0].id).not.toBe(first['data'][0].id);
  });

  test('publishing takes its parameters from the query string of a POST', async () => {
    const { id: creation_id } = await post(`/v24.0/${userId}/media`, {
      image_url: 'https://example.org/1.jpg',
      caption: 'Fresh #bread & butter',
    });
    const { id } = await post(`/v24.0/${userId}/media_publish`, { creation_id });
    const media = await ask(`/v24.0/${id}?fields=caption&access_token=${emulator.tokens.facebook}`);
    expect(media).toEqual({ caption: 'Fresh #bread & butter', id });
  });

  test('a batch is one form, with the token in it', async () => {
    const batch = JSON.stringify([
      { method: 'GET', relative_url: `v24.0/${userId}?fields=username` },
      { method: 'GET', relative_url: 'nowhere' },
    ]);
    const body = new URLSearchParams({
      batch,
      include_headers: 'false',
      access_token: emulator.tokens.facebook,
    });
    const answers = await ask('/', { method: 'POST', body });
    expect(answers).toHaveLength(2);
    expect(answers[0]).toEqual({ code: 200, body: `{"username":"tidal.bakery","id":"${userId}"}` });
    expect(JSON.parse(answers[1].body as string).error.code).toEqual(expect.any(Number));
  });

  test('an error has what clients look for', async () => {
    const { error } = await ask(`/v24.0/${userId}?fields=usernam&access_token=${emulator.tokens.facebook}`);
    expect(error).toMatchObject({ type: 'OAuthException', code: 100, fbtrace_id: expect.any(String) });
    expect(error.message).toContain('nonexisting field (usernam)');
    const refused = await ask(`/v24.0/${userId}?fields=id&access_token=${emulator.tokens.expired}`);
    expect(refused['error']).toMatchObject({ code: 190, error_subcode: 463 });
  });
});
