import { describe, expect, test } from '@jest/globals';
import { offline } from '@edgewalk/testing/offline';
import { answer, api } from './support/wire.js';

offline();

const page = (ids: readonly string[], after?: string, next?: string) => ({
  data: ids.map((id) => ({ id })),
  paging: {
    cursors: { before: `b${ids[0]}`, ...(after !== undefined && { after }) },
    ...(next !== undefined && { next }),
  },
});
const link = (after: string) => `https://graph.threads.net/v1.0/me/threads?access_token=THtest&after=${after}`;

async function walk(): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of api.user.threads.get({ fields: ['id'], limit: 2 })) ids.push(id);
  return ids;
}

// Meta's page on retrieving posts answers cursors alone; Postman's samples, restfb's and threads-go's bodies agree.
describe('a list that comes with cursors and without links', () => {
  test('goes on after the cursor, until a page is empty', async () => {
    const { sent } = answer(page(['1', '2'], 'c2'), page(['3'], 'c3'), { data: [] });
    expect(await walk()).toEqual(['1', '2', '3']);
    expect(sent.map(({ params }) => params)).toEqual([
      { fields: 'id', limit: '2' },
      { fields: 'id', limit: '2', after: 'c2' },
      { fields: 'id', limit: '2', after: 'c3' },
    ]);
  });

  test('ends where the cursor is missing', async () => {
    const { sent } = answer(page(['1', '2'], 'c2'), page(['3']));
    expect(await walk()).toEqual(['1', '2', '3']);
    expect(sent).toHaveLength(2);
  });

  test('ends where the cursor stays', async () => {
    const { sent } = answer(page(['1', '2'], 'c2'), page(['3'], 'c2'));
    expect(await walk()).toEqual(['1', '2', '3']);
    expect(sent).toHaveLength(2);
  });

  test('follows links where there are any, and ends with the last one', async () => {
    const { sent } = answer(page(['1', '2'], 'c2', link('c2')), page(['3'], 'c3'));
    expect(await walk()).toEqual(['1', '2', '3']);
    expect(sent.map(({ params }) => params['after'])).toEqual([undefined, 'c2']);
  });

  test('resumes in another process, and keeps its range', async () => {
    const since = 1_700_000_000;
    answer(page(['1', '2'], 'c2'));
    const first = await api.user.threads.get({ fields: ['id'], since, limit: 2 });
    const { sent } = answer(page(['3'], 'c3'));
    const resumed = await api.user.threads.get({ fields: ['id'], since, limit: 2, cursor: first.cursor ?? '' });
    expect(resumed.data).toEqual([{ id: '3' }]);
    expect(sent[0]?.params).toEqual({ fields: 'id', limit: '2', since: String(since), after: 'c2' });
  });

  test('goes back before the cursor, never with both', async () => {
    answer(page(['1', '2'], 'c2'), page(['3', '4'], 'c4'));
    const first = await api.user.threads.get({ fields: ['id'], limit: 2 });
    expect(first.previous).toBeUndefined();
    const second = await first.next;
    const { sent } = answer(page(['1', '2'], 'c2'));
    await second?.previous;
    expect(sent[0]?.params).toEqual({ fields: 'id', limit: '2', before: 'b3' });
  });

  test('with a server that repeats itself, it is an error and no loop', async () => {
    answer(
      page(['1', '2'], 'c2'),
      page(['1', '2'], 'c3'),
      ...Array.from({ length: 200 }, (_, at) => page(['1', '2'], `d${at}`)),
    );
    await expect(walk()).rejects.toThrow('have only items that came before');
  });
});

test('a batch runs side by side, since this host has none', async () => {
  const { sent } = answer({ id: '1' }, { id: '1' });
  const calls = [api.user.get({ fields: ['id'] }), api.post('2').get({ fields: ['id'] })] as const;
  await api.batch(calls);
  expect(sent.map(({ path }) => path).toSorted()).toEqual(['/v1.0/2', '/v1.0/me']);
});
