import { describe, expect, test } from '@jest/globals';
import { failureOf, paramsOf, scriptedClient } from '../support/script.js';

interface Item {
  readonly relative_url: string;
}

/** Meta answers the first `most` of each batch, and leaves out the others. */
const hurried = (most: number, sizes: number[], retry: false | object = {}) =>
  scriptedClient(
    (request) => {
      const items = JSON.parse(paramsOf(request)['batch'] ?? '[]') as Item[];
      sizes.push(items.length);
      const body = items.map(({ relative_url: id }, index) =>
        index < most ? { code: 200, body: JSON.stringify({ id }) } : null,
      );
      return { body };
    },
    { retry },
  );

describe('a batch that Meta does not finish', () => {
  test('continues in smaller ones', async () => {
    const sizes: number[] = [];
    const { client } = hurried(20, sizes);
    const ids = Array.from({ length: 50 }, (_, index) => `1${index}`);
    const found = await client.batch(ids.map((id) => client.get(id)));
    expect(found.map(({ id }) => id)).toEqual(ids);
    expect(sizes).toEqual([50, 25, 5, 5]);
  });

  test('is not sent again without retries, or when nothing succeeds', async () => {
    const sizes: number[] = [];
    const once = hurried(1, sizes, false).client;
    expect(await failureOf(once.batch([once.get('1'), once.get('2')]))).toMatchObject({
      _tag: 'TransientError',
    });
    const never = hurried(0, sizes).client;
    await failureOf(never.batch([never.get('1'), never.get('2')]));
    expect(sizes).toEqual([2, 2]);
  });

  test('never sends a write again', async () => {
    const sizes: number[] = [];
    const { client } = hurried(1, sizes);
    const calls = [client.create('1/notes'), client.create('2/notes')];
    expect(await failureOf(client.batch(calls))).toMatchObject({ _tag: 'OutcomeUnknownError' });
    expect(sizes).toEqual([2]);
  });
});
