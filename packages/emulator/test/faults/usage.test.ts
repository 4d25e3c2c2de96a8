import { Instagram } from '@edgewalk/instagram';
import { describe, expect, test } from '@jest/globals';
import { form, type Json, type Reply } from '../support.js';
import { endAfterEach, faulty } from './support.js';

endAfterEach();

const app = ({ headers }: Reply) => (JSON.parse(headers.get('x-app-usage') ?? '') as { call_count: number }).call_count;
const business = ({ headers }: Reply) =>
  JSON.parse(headers.get('x-business-use-case-usage') ?? '{}') as Record<string, [Json]>;
const minutes = 60_000;

describe('usage that climbs', () => {
  test('by 10 % per call ends in code 4, until the window frees', async () => {
    const { send, told, emulator } = await faulty({ faults: [{ fault: { usage: { climbs: 10 } } }] });
    const used: number[] = [];
    for (let call = 0; call < 10; call += 1) used.push(app(await send('/me')));
    expect(used).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(await told('/me')).toBe('403 4');
    expect(app(await send('/me'))).toBe(100);
    expect(emulator.faults.log).toMatchObject([
      { nth: 11, applied: false },
      { nth: 12, applied: false },
    ]);
    emulator.clock.advance(60 * minutes);
    expect(await told('/me')).toBe('200');
  });

  test('of a business object, by steps that do not divide a hundred, on some calls', async () => {
    const { send, told, account, emulator } = await faulty({
      faults: [
        {
          on: 'GET /{ig-user}/media',
          fault: { usage: { climbs: 30, of: 'business', window: '10m' } },
        },
      ],
    });
    const path = `/${account}/media?limit=1`;
    for (let call = 0; call < 3; call += 1) expect(await told(path)).toBe('200');
    expect(business(await send(`/${account}`))[account]).toMatchObject([
      { type: 'instagram', call_count: 90, estimated_time_to_regain_access: 0 },
    ]);
    emulator.clock.advance(4 * minutes);
    expect(business(await send(path))[account]).toMatchObject([
      { call_count: 100, estimated_time_to_regain_access: 6 },
    ]);
    expect(await told(path)).toBe('400 80002');
    // What uses the same allowance is refused too; what uses another goes on.
    expect(await told(`/${account}`)).toBe('400 80002');
    expect(await told('/me')).toBe('200');
    expect(emulator.faults.log).toMatchObject([
      { nth: 5, path: `/${account}/media` },
      { nth: 5, path: `/${account}` },
    ]);
  });

  test('is read by the client', async () => {
    const { emulator, account } = await faulty({
      faults: [{ fault: { usage: { climbs: 100, of: 'business', window: '30m' } } }],
    });
    const api = new Instagram({
      accessToken: emulator.tokens.facebook,
      baseUrl: emulator.url,
      userId: account,
    });
    const { usage } = await api.user.get().withResponse();
    expect(usage?.businessUseCases).toMatchObject([{ callCount: 100, regainAccessMinutes: 30 }]);
  });
});

test('usage that is full refuses the items of a batch, one by one', async () => {
  const { send } = await faulty({ faults: [{ on: 'GET /me', fault: { usage: { climbs: 50 } } }] });
  const list = ['me', 'me', 'me/accounts'].map((relative_url) => ({ method: 'GET', relative_url }));
  const codes = async () => {
    const { body } = await send('/', form({ batch: JSON.stringify(list) }));
    return (body as unknown as Json[]).map(({ code }) => code as number);
  };
  expect([await codes(), await codes()]).toEqual([
    [200, 200, 403],
    [403, 403, 403],
  ]);
});

describe('limits', () => {
  test('of an app count every token of it, and refused calls too', async () => {
    const { told, emulator } = await faulty({ limits: { app: { calls: 3, window: '1h' } } });
    const { tokens, clock } = emulator;
    expect(await told('/me')).toBe('200');
    clock.advance(30 * minutes);
    expect(await told('/me', { token: tokens.page })).toBe('200');
    expect(await told('/me')).toBe('200');
    expect(await told('/me')).toBe('403 4');
    // Another app has an allowance of its own.
    expect(await told('/me', { token: tokens.instagram })).toBe('200');
    clock.advance(30 * minutes);
    // The first one fell out; the one that was refused did not.
    expect(await told('/me')).toBe('403 4');
    clock.advance(60 * minutes);
    expect(await told('/me')).toBe('200');
  });

  test('of a person are told by no header, and have a code of their own on Pages', async () => {
    const { send, told, emulator } = await faulty({ limits: { user: { calls: 2, window: '1h' } } });
    const page = (await send('/me/accounts')).body['data'][0].id as string;
    expect(app(await send('/me'))).toBeLessThan(5);
    expect([await told('/me'), await told(`/${page}`)]).toEqual(['400 17', '400 32']);
    expect(await told('/me', { token: emulator.tokens.page })).toBe('200');
  });

  test('of business objects are those of accounts and of Pages', async () => {
    const { send, told, account, emulator } = await faulty({
      limits: { business: { calls: 2, window: '1d' } },
    });
    const token = emulator.tokens.page;
    const page = (await send('/me', { token })).body['id'] as string;
    expect(business(await send('/me', { token }))).toEqual({
      [page]: [
        {
          type: 'pages',
          call_count: 100,
          total_cputime: 40,
          total_time: 60,
          estimated_time_to_regain_access: 1440,
        },
      ],
    });
    expect(await told('/me', { token })).toBe('400 80001');
    const media = (await send(`/${account}/media?limit=1`, { token })).body['data'][0].id as string;
    expect(await told(`/${media}`)).toBe('200');
    expect(await told(`/${media}`)).toBe('400 80002');
    // People, hashtags and Pages seen by people have none of these.
    expect([await told('/me'), await told(`/${page}`)]).toEqual(['200', '200']);
  });

  test('count each operation of a batch', async () => {
    const { send, told } = await faulty({ limits: { app: { calls: 3, window: '1h' } } });
    const list = Array.from({ length: 4 }, () => ({ method: 'GET', relative_url: 'me' }));
    const { body } = await send('/', form({ batch: JSON.stringify(list) }));
    expect((body as unknown as Json[]).map(({ code }) => code as number)).toEqual([200, 200, 200, 403]);
    expect(await told('/me')).toBe('403 4');
  });

  test('are in the words of Basic Display to its tokens', async () => {
    const { send, emulator } = await faulty({ limits: { app: { calls: 4, window: '1h' } } });
    const { headers } = await send('/me', { token: emulator.tokens.basic });
    expect(headers.get('x-app-usage')).toBe('{"call_volume":25,"cpu_time":10}');
  });

  test('count nobody who is unknown, and begin anew on reset', async () => {
    const { told, emulator } = await faulty({ limits: { app: { calls: 1, window: '1h' } } });
    expect(await told('/me', { token: 'EAAx' })).toBe('400 190');
    expect([await told('/me'), await told('/me')]).toEqual(['200', '403 4']);
    emulator.reset();
    expect(await told('/me')).toBe('200');
  });
});
