import { afterAll, describe, expect, test } from '@jest/globals';
import { type EmulatorOptions, type FaultPlan, startEmulator } from '../../src/index.js';
import { form } from '../support.js';
import { endAfterEach, faulty } from './support.js';

endAfterEach();

const error = { error: { code: 2 } } as const;

async function struck(plan: Omit<FaultPlan, 'fault'>, calls = 12, seed = 1): Promise<readonly number[]> {
  const { told, emulator } = await faulty({ seed, faults: [{ ...plan, fault: error }] });
  for (let call = 0; call < calls; call += 1) await told('/me');
  return emulator.faults.log.map(({ nth }) => nth);
}

describe('a plan strikes', () => {
  test.each<[string, Omit<FaultPlan, 'fault'>, readonly number[]]>([
    ['one request', { nth: 3 }, [3]],
    ['some requests from one on', { from: 3, times: 2 }, [3, 4]],
    ['every fifth', { every: 5 }, [5, 10]],
    ['every fifth from one on', { from: 4, every: 4, times: 2 }, [7, 11]],
    ['none of others', { on: 'POST' }, []],
  ])('%s', async (_, plan, expected) => {
    expect(await struck(plan)).toEqual(expected);
  });

  test('by chance the same requests for the same seed, and others for another', async () => {
    const first = await struck({ chance: 0.4 }, 30);
    expect(first.length).toBeGreaterThan(3);
    expect(first.length).toBeLessThan(25);
    expect(await struck({ chance: 0.4 }, 30)).toEqual(first);
    expect(await struck({ chance: 0.4 }, 30, 2)).not.toEqual(first);
  });

  test('the same requests whatever other plans do', async () => {
    const alone = await struck({ chance: 0.4 }, 20);
    const { told, emulator } = await faulty({ faults: [{ chance: 0.4, fault: error }] });
    emulator.faults.add({ chance: 0.9, fault: { status: 503 } });
    for (let call = 0; call < 20; call += 1) await told('/me');
    const log = emulator.faults.log.filter(({ plan }) => plan === 0);
    expect(log.map(({ nth }) => nth)).toEqual(alone);
  });
});

describe('a place', () => {
  test.each<[NonNullable<FaultPlan['on']>, readonly string[]]>([
    ['GET', ['me', 'user', 'media', 'item', 'page']],
    ['/access_token', []],
    ['POST', ['post']],
    ['/{ig-user}', ['user']],
    ['GET /me', ['me']],
    ['GET /{ig-user}/media', ['media']],
    ['/{user}/*', ['media', 'post']],
    ['/*/media', ['media', 'post']],
    ['GET /{ig-media}', ['item']],
    ['GET /{page}', ['page']],
    ['GET /{fb-page}', ['page']],
    [/^(GET|POST) \/\d+\/media$/g, ['media', 'post']],
  ])('of %s', async (on, expected) => {
    const { send, told, account, emulator } = await faulty();
    const { body } = await send(`/${account}/media?limit=1`);
    emulator.faults.add({ on, fault: error });
    const sent = [
      ['me', '/me'],
      ['user', `/${account}`],
      ['media', `/v25.0/${account}/media?limit=1`],
      ['item', `/${body['data'][0].id}`],
      ['page', '/bluebottle'],
    ] as const;
    const seen: string[] = [];
    for (const [name, path] of sent) if ((await told(path)) === '503 2') seen.push(name);
    if ((await told(`/${account}/media`, form({}))) === '503 2') seen.push('post');
    expect(seen).toEqual(expected);
  });

  test('of a node is met by me, too', async () => {
    const { told, emulator } = await faulty({ faults: [{ on: 'GET /{ig-user}', fault: error }] });
    expect(await told('/me', { token: emulator.tokens.instagram })).toBe('503 2');
  });
});

describe('plans', () => {
  test('are added and cleared while the emulator runs, and the log goes on', async () => {
    const { told, emulator } = await faulty({ faults: [{ fault: error }] });
    await told('/me');
    emulator.faults.clear();
    await told('/me');
    emulator.faults.add({ fault: { status: 503 } });
    await told('/me');
    expect(emulator.faults.log).toMatchObject([
      { plan: 0, nth: 1 },
      { plan: 1, nth: 1 },
    ]);
  });

  test('begin again on reset, but for those that were added since', async () => {
    const { told, emulator } = await faulty({ faults: [{ nth: 1, fault: error }] });
    emulator.faults.add({ fault: { status: 502 } });
    expect([await told('/me'), await told('/me')]).toEqual(['503 2', '502']);
    emulator.reset();
    expect(emulator.faults.log).toEqual([]);
    expect([await told('/me'), await told('/me')]).toEqual(['503 2', '200']);
  });
});

describe('a wrong plan', () => {
  let started: ReturnType<typeof startEmulator> | undefined;
  const shared = async () => ({ emulator: await (started ??= startEmulator()) });
  afterAll(async () => (await started)?.close());

  const on = (place: string) => ({ on: place, fault: error });
  test.each<[unknown, string]>([
    [{}, "write { on: 'POST /{ig-user}/media_publish', nth: 3, fault: { error: { code: 2 } } }"],
    [{ fault: { ...error, status: 503 } }, 'fault is one thing that happens: write a plan for each'],
    [{ fault: { eror: {} } }, 'fault.eror is not known; there are error, refusedButLive'],
    [{ fault: { error: { subcode: 33 } } }, 'fault.error: write { code: 24'],
    [{ fault: { error: { code: 2, status: 99 } } }, 'fault.error: write { code: 24'],
    [{ fault: { lost: 'maybe' } }, "fault.lost: write 'applied' or 'not applied'"],
    [{ fault: { delay: '2 weeks' } }, 'fault.delay: write milliseconds, or'],
    [{ fault: { delay: { least: '2s', most: '1s' } } }, 'least'],
    [{ fault: { usage: { climbs: 0 } } }, 'fault.usage: write { climbs: 10 }'],
    [{ fault: { usage: { climbs: 5, of: 'page' } } }, "'app' | 'user' | 'business'"],
    [{ fault: { html: 200 } }, 'fault.html: write a status of HTTP from 400 to 599'],
    [{ nth: 0, fault: error }, 'nth: write a whole number from 1 up'],
    [{ nth: 1, times: 2, fault: error }, 'nth is one request alone: leave out nth or times'],
    [{ chance: 20, fault: error }, 'chance: write a number from 0 to 1'],
    [{ for: 'a while', fault: error }, 'for: write milliseconds'],
    [{ often: 1, fault: error }, 'often is not known; there are on, nth'],
    [on('PATCH /me'), "'PATCH /me' names no requests"],
    [on('POST media'), "'POST media' names no requests"],
    [on('/{ig-usr}'), 'there is no node {ig-usr}; there are fb-access-token'],
    [on('/{ig-user}/media_publsh'), '{ig-user} has no edge media_publsh; it has '],
    [on('/media_publish'), 'write the node before its edge: /{ig-user}/media_publish'],
    [on('/ig-user/media'), 'write the node in braces: /{ig-user}'],
    [on('/me?fields=id'), 'write the path without a query'],
    [{ on: 7, fault: error }, "on: write 'POST /{ig-user}/media_publish'"],
    [{ on: 'batch', fault: { nullItem: 'applied' } }, 'nullItem strikes the items of a batch'],
  ])('%j', async (plan, advice) => {
    const { emulator } = await shared();
    const add = () => emulator.faults.add({ fault: error }, plan as FaultPlan);
    expect(add).toThrow(`faults[1]: `);
    expect(add).toThrow(advice);
  });

  test('keeps the emulator from starting', async () => {
    const wrong = { faults: [{}] } as unknown as EmulatorOptions;
    await expect(startEmulator(wrong)).rejects.toThrow('faults[0]: write');
  });

  test('adds none of those beside it', async () => {
    const { told, emulator } = await faulty();
    expect(() => emulator.faults.add({ fault: error }, {} as FaultPlan)).toThrow('faults[1]');
    expect(await told('/me')).toBe('200');
  });
});

test.each<[unknown, string]>([
  [{ page: { calls: 1, window: '1h' } }, 'limits.page: write app, user or business'],
  [{ app: { calls: 1 } }, 'limits.app.window: write milliseconds'],
  [{ app: { calls: 0, window: '1h' } }, 'limits.app.calls: write how many calls'],
  [{ business: 5 }, 'limits.business.window'],
])('wrong limits %j', async (limits, advice) => {
  await expect(startEmulator({ limits } as EmulatorOptions)).rejects.toThrow(advice);
});
