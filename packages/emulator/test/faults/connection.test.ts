import { Instagram, OutcomeUnknownError } from '@edgewalk/instagram';
import { describe, expect, test } from '@jest/globals';
import { endAfterEach, faulty } from './support.js';

endAfterEach();

describe('an answer that is lost', () => {
  test.each([
    ['applied', 'here', true],
    ['not applied', undefined, false],
  ] as const)('was %s', async (lost, seen, applied) => {
    const { publish, container, captions, emulator } = await faulty();
    const id = await container('here');
    const [before] = await captions();
    emulator.faults.add({ on: 'POST /{ig-user}/media_publish', times: 1, fault: { lost } });
    expect(await publish(id)).toBe('lost');
    expect((await captions())[0]).toBe(seen ?? before);
    expect(emulator.faults.log).toMatchObject([{ fault: { lost }, applied }]);
    expect(emulator.requests.at(-2)).toMatchObject({ method: 'POST', status: 0 });
    // The same container gives the same media.
    expect(await publish(id)).toBe('200');
  });

  test('is logged as not applied where it was refused', async () => {
    const { publish, emulator } = await faulty({ faults: [{ fault: { lost: 'applied' } }] });
    expect(await publish('1')).toBe('lost');
    expect(emulator.faults.log).toMatchObject([{ applied: false }]);
  });

  test('leaves the client not knowing', async () => {
    const { emulator, container } = await faulty();
    const creation_id = await container('who knows');
    emulator.faults.add({ on: 'POST /{ig-user}/media_publish', fault: { lost: 'applied' } });
    const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
    await expect(api.user.mediaPublish.create({ creation_id })).rejects.toBeInstanceOf(OutcomeUnknownError);
  });
});

describe('a reset', () => {
  test('before the answer leaves nothing', async () => {
    const { told, emulator } = await faulty({ faults: [{ times: 1, fault: { reset: 'before' } }] });
    expect([await told('/me'), await told('/me')]).toEqual(['lost', '200']);
    expect(emulator.faults.log).toMatchObject([{ nth: 1, applied: false }]);
  });

  test('during the answer leaves the half of it', async () => {
    const { emulator, account } = await faulty({ faults: [{ times: 1, fault: { reset: 'during' } }] });
    const headers = { authorization: `Bearer ${emulator.tokens.facebook}`, 'accept-encoding': 'identity' };
    const response = await fetch(`${emulator.url}/${account}/media?limit=50`, { headers });
    expect(response.status).toBe(200);
    const chunks: Uint8Array[] = [];
    const read = async () => {
      for await (const chunk of response.body!) chunks.push(chunk);
    };
    await expect(read()).rejects.toThrow(/terminated|closed|reset/);
    const got = chunks.reduce((sum, { length }) => sum + length, 0);
    expect(got).toBe(Math.floor(Number(response.headers.get('content-length')) / 2));
    expect(emulator.faults.log).toMatchObject([{ applied: true }]);
  });
});

describe('a delay', () => {
  test('holds an answer back; of two that strike, both do', async () => {
    const { told, emulator } = await faulty({
      faults: [
        { fault: { delay: '30ms' } },
        { fault: { delay: { least: 1, most: '20ms' } } },
        { nth: 1, fault: { error: { code: 2 } } },
      ],
    });
    expect([await told('/me'), await told('/me')]).toEqual(['503 2', '200']);
    const waits = emulator.faults.log.filter(({ fault }) => 'delay' in fault);
    expect(waits.map(({ plan, fault }) => [plan, fault])).toEqual([
      [0, { delay: 30 }],
      [1, { delay: expect.any(Number) }],
      [0, { delay: 30 }],
      [1, { delay: expect.any(Number) }],
    ]);
  });

  test('keeps nothing open when the emulator is closed', async () => {
    const { told, emulator } = await faulty({ faults: [{ fault: { delay: '1h' } }] });
    const waiting = told('/me');
    while (emulator.faults.log.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await emulator.close();
    expect(await waiting).toBe('lost');
  });
});

test('an upload may be lost too', async () => {
  const { send, account, told, emulator } = await faulty();
  const made = await send(`/${account}/media?media_type=REELS&upload_type=resumable`, { method: 'POST' });
  const path = `/ig-api-upload/v27.0/${made.body['id'] as string}`;
  emulator.faults.add({
    on: 'POST /ig-api-upload/*/{ig-container}',
    times: 1,
    fault: { lost: 'not applied' },
  });
  const sending = { method: 'POST', headers: { offset: '0', file_size: '3' }, body: 'abc' };
  expect([await told(path, sending), await told(path, sending)]).toEqual(['lost', '200']);
});
