import { videoBytes } from '@edgewalk/testing/media';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { minutes, seconds } from '../../src/world/clock.js';
import type { PlannedProcessing } from '../../src/index.js';
import { form, type Json, today } from '../support.js';
import { facebook } from './facebook/support.js';

const { here, send, get, post, accountId, pageId } = facebook();
beforeEach(() => {
  here.emulator.reset();
  here.emulator.clock.set(today);
});

const upload = async (url: string) => {
  const headers = { authorization: `OAuth ${here.emulator.tokens.facebook}`, offset: '0', file_size: '1000' };
  await send(url, { method: 'POST', token: '', headers, body: videoBytes() });
};

const makeContainer = async (processing: PlannedProcessing, params: Record<string, string> = {}) => {
  here.emulator.faults.add({ on: 'POST /{ig-user}/media', nth: 1, fault: { processing } });
  const all = { media_type: 'REELS', video_url: 'https://cdn.example/a.mp4', ...params };
  const { body } = await send(`/${await accountId()}/media`, form(all));
  return body as { id: string; uri?: string };
};
const readContainer = (id: string): Promise<Json> =>
  get(`/${id}?fields=status,status_code,video_status,copyright_check_status`);

const create = async (params: Record<string, string>) =>
  (await send(`/${await accountId()}/media`, form(params))).body['id'] as string;
const publishReel = async (processing: PlannedProcessing) => {
  here.emulator.faults.add({ on: 'POST /{page}/video_reels', nth: 1, fault: { processing } });
  const edge = `/${await pageId()}/video_reels`;
  const { video_id: id, upload_url: url } = await post(edge, { upload_phase: 'start' });
  await upload(url as string);
  await post(edge, { upload_phase: 'finish', video_id: id as string, video_state: 'PUBLISHED' });
  return id as string;
};
const statusOf = async (id: string): Promise<Json> => (await get(`/${id}?fields=status`))['status'] as Json;
const listedReels = async (): Promise<string[]> => {
  const { data } = await get(`/${await pageId()}/video_reels?fields=id`);
  return (data as Json[]).map(({ id }) => id as string);
};

describe('a container', () => {
  // The text of a failed container, as production meets it.
  test('fails with the subcode of its plan', async () => {
    const { id } = await makeContainer({ fails: { code: 2207026 } });
    expect(await readContainer(id)).toMatchObject({ status_code: 'IN_PROGRESS' });
    here.emulator.clock.advance(seconds(3));
    const status = 'Error: Media upload has failed with error code 2207026';
    expect(await readContainer(id)).toMatchObject({
      status_code: 'ERROR',
      status,
      video_status: { processing_phase: { status: 'error', errors: [{ code: 2207026, message: status }] } },
      copyright_check_status: { status: 'error', matches_found: false },
    });
    const { body } = await send(`/${await accountId()}/media_publish`, form({ creation_id: id }));
    expect(body['error'].code).toBe(-1);
  });

  test('fails with the text of its plan, at once where the upload is what fails', async () => {
    const fails = { code: 2207082, phase: 'uploading', text: 'Error: no sound' } as const;
    const { id, uri = '' } = await makeContainer({ fails }, { video_url: '', upload_type: 'resumable' });
    expect(await readContainer(id)).toMatchObject({ status_code: 'IN_PROGRESS' });
    await upload(uri);
    expect(await readContainer(id)).toMatchObject({
      status_code: 'ERROR',
      status: 'Error: no sound',
      video_status: { uploading_phase: { status: 'error' }, processing_phase: { status: 'not_started' } },
    });
  });

  test('takes as long as its plan says, from when its file is there', async () => {
    const { id, uri = '' } = await makeContainer({ takes: '9m' }, { video_url: '', upload_type: 'resumable' });
    here.emulator.clock.advance(minutes(20));
    await upload(uri);
    here.emulator.clock.advance(minutes(9) - 1);
    expect(await readContainer(id)).toMatchObject({ status_code: 'IN_PROGRESS' });
    here.emulator.clock.advance(1);
    expect(await readContainer(id)).toMatchObject({ status_code: 'FINISHED' });
  });

  test('of an image fails, and the carousel with it', async () => {
    const image = { image_url: 'https://cdn.example/a.jpg', is_carousel_item: 'true' };
    here.emulator.faults.add({
      on: 'POST /{ig-user}/media',
      nth: 1,
      fault: { processing: { fails: { code: 2207053 } } },
    });
    const [broken, good] = [await create(image), await create(image)];
    const id = await create({ media_type: 'CAROUSEL', children: `${broken},${good}` });
    expect(await readContainer(good)).toMatchObject({ status_code: 'FINISHED' });
    const status = 'Error: Media upload has failed with error code 2207053';
    expect(await readContainer(id)).toMatchObject({ status_code: 'ERROR', status });
  });

  // Meta's page of containers: a match does not keep a video from being published.
  test('in which other people are found is published, and its media says so', async () => {
    const { id } = await makeContainer({ copyright: 'match' });
    here.emulator.clock.advance(seconds(3));
    expect(await readContainer(id)).toMatchObject({
      status_code: 'FINISHED',
      copyright_check_status: { status: 'completed', matches_found: true },
    });
    const { body } = await send(`/${await accountId()}/media_publish`, form({ creation_id: id }));
    const media = await get(`/${String(body['id'])}?fields=copyright_check_information`);
    expect(media['copyright_check_information'].status).toEqual({ status: 'completed', matches_found: true });
  });
});

describe('a reel of a Page', () => {
  const errors = [{ code: 1363128, message: 'too long' }];
  const fails = { code: 1363128, text: 'too long' };

  test.each([
    ['uploading', { video_status: 'upload_failed', uploading_phase: { status: 'error', errors } }],
    ['processing', { video_status: 'error', processing_phase: { status: 'error', errors } }],
    ['publishing', { video_status: 'error', publishing_phase: { status: 'error', publish_status: 'error', errors } }],
  ] as const)('fails in the phase %s, and is in no list', async (phase, status) => {
    const id = await publishReel({ takes: '1m', fails: { ...fails, phase } });
    here.emulator.clock.advance(minutes(1));
    expect(await statusOf(id)).toMatchObject(status);
    expect(await listedReels()).not.toContain(id);
  });

  // Meta's guide to reels: the check comes some minutes after everything else.
  test('is searched for the content of others', async () => {
    const id = await publishReel({ copyright: 'match' });
    here.emulator.clock.advance(seconds(5));
    expect(await statusOf(id)).toMatchObject({
      video_status: 'ready',
      copyright_check_status: { status: 'in_progress', matches_found: false },
    });
    here.emulator.clock.advance(minutes(3));
    const { copyright_check_information: found } = await get(`/${id}?fields=copyright_check_information`);
    expect(found).toMatchObject({
      status: { status: 'complete', matches_found: true },
      copyright_matches: [{ owner_copyright_policy: { actions: [{ action: 'BLOCK' }] } }],
    });
    expect(await listedReels()).toContain(id);
  });

  test('of which the search stays at an error is published', async () => {
    const id = await publishReel({ copyright: 'error' });
    here.emulator.clock.advance(minutes(60));
    expect(await statusOf(id)).toMatchObject({ video_status: 'ready', copyright_check_status: { status: 'error' } });
  });
});

test('a plan says what to write where it is wrong', () => {
  const { faults } = here.emulator;
  const wrong: [unknown, string][] = [
    [{ processing: {} }, 'fault.processing: write'],
    [{ processing: { fails: {} } }, 'fault.processing: write'],
    [{ processing: { takes: 'long' } }, 'fault.processing: write'],
    [{ processing: { copyright: 'yes' } }, 'fault.processing: write'],
    [{ cut: {} }, 'fault.cut: write'],
    [{ cut: { after: -1 } }, 'fault.cut: write'],
    [{ cut: { after: 1, answer: { status: 503, html: 503 } } }, 'fault.cut: write'],
    [{ cut: { after: 1, answer: { lost: 'applied' } } }, 'fault.cut: write'],
    [{ rupload: {} }, 'fault.rupload: write'],
    [{ rupload: { type: 'OffsetInvalidError', backoff: '1s' } }, 'fault.rupload: write'],
    [{ offset: '7' }, 'fault.offset: write'],
  ];
  for (const [fault, advice] of wrong) expect(() => faults.add({ fault } as never)).toThrow(advice);
});
