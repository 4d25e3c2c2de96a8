import { describe, expect, test } from '@jest/globals';
import { form, type Json } from '../support.js';
import { endAfterEach, faulty } from './support.js';

endAfterEach();

const items = (...list: readonly Json[]) => form({ batch: JSON.stringify(list) });
const get = (relative_url: string, more: Json = {}): Json => ({ method: 'GET', relative_url, ...more });
const codes = (body: Json) => (body as unknown as (Json | null)[]).map((item) => item?.['code'] ?? null);

/** Which of fifty items are null. */
async function nullsOf(seed: number): Promise<readonly number[]> {
  const { send, emulator } = await faulty({
    seed,
    faults: [{ chance: 0.3, fault: { nullItem: 'not applied' } }],
  });
  const { body } = await send('/', items(...Array.from({ length: 50 }, () => get('me'))));
  const { log } = emulator.faults;
  const nulls = codes(body).flatMap((code, at) => (code === null ? [at] : []));
  expect(nulls).toEqual(log.map(({ item }) => item));
  expect(nulls).toEqual(log.map(({ nth }) => nth - 1));
  return nulls;
}

describe('an item of a batch', () => {
  test('is null, by chance and by seed', async () => {
    const [first, again, other] = [await nullsOf(1), await nullsOf(1), await nullsOf(2)];
    expect(first.length).toBeGreaterThan(5);
    expect(first.length).toBeLessThan(30);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('that is null may be done all the same', async () => {
    const { send, account, container, captions, emulator } = await faulty();
    const write = (creation_id: string): Json => ({
      method: 'POST',
      relative_url: `${account}/media_publish`,
      body: `creation_id=${creation_id}`,
    });
    const all = items(write(await container('done')), write(await container('not done')));
    emulator.faults.add({ times: 1, fault: { nullItem: 'applied' } });
    emulator.faults.add({ nth: 2, fault: { nullItem: 'not applied' } });
    expect(codes((await send('/', all)).body)).toEqual([null, null]);
    expect((await captions())[0]).toBe('done');
    expect(emulator.faults.log.map(({ item, applied }) => [item, applied])).toEqual([
      [0, true],
      [1, false],
    ]);
  });

  test('fails like a request of its own, and what waits for it is null', async () => {
    const { send, account } = await faulty({
      faults: [
        { on: 'GET /{ig-user}', times: 1, fault: { error: { code: 2 } } },
        { on: 'GET /{ig-user}/media', times: 1, fault: { truncate: true } },
      ],
    });
    const { body } = await send(
      '/',
      items(
        get(account, { name: 'a' }),
        get('me', { depends_on: 'a' }),
        get(`${account}/media?limit=1`, { name: 'b', omit_response_on_success: false }),
        get('{result=b:$.data.*.id}'),
        get(`${account}/media?limit=1`),
      ),
    );
    expect(codes(body)).toEqual([503, null, 200, null, 200]);
  });

  test('alone has no null', async () => {
    const { told, emulator } = await faulty({ faults: [{ fault: { nullItem: 'applied' } }] });
    expect(await told('/me')).toBe('200');
    expect(emulator.faults.log).toEqual([]);
  });
});

describe('a batch as a whole', () => {
  test('is meant by its name alone', async () => {
    const { told, send } = await faulty({ faults: [{ on: 'batch', nth: 2, fault: { error: { code: 2 } } }] });
    const two = items(get('me'), get('me'));
    expect(codes((await send('/', two)).body)).toEqual([200, 200]);
    expect(await told('/me')).toBe('200');
    expect(await told('/', two)).toBe('503 2');
  });

  test.each([
    ['applied', 'in a batch'],
    ['not applied', undefined],
  ] as const)('is lost, and all of it was %s', async (lost, seen) => {
    const { told, account, container, captions, emulator } = await faulty();
    const body = `creation_id=${await container('in a batch')}`;
    const [before] = await captions();
    emulator.faults.add({ times: 1, fault: { lost } });
    const write = { method: 'POST', relative_url: `${account}/media_publish`, body };
    expect(await told('/', items(write))).toBe('lost');
    expect((await captions())[0]).toBe(seen ?? before);
  });

  test('is not lost for what is in it', async () => {
    const { told } = await faulty({ faults: [{ on: 'GET /{ig-user}', fault: { reset: 'before' } }] });
    expect(await told('/', items(get('me')))).toBe('200');
  });
});
