import { expect, test } from '@jest/globals';
import { today } from '../../support.js';
import { facebook } from './support.js';

const { get, post, pageId } = facebook();

const formId = async (): Promise<string> => (await get(`/${await pageId()}/leadgen_forms`))['data'][0].id as string;
const since = (time: number) =>
  `filtering=${encodeURIComponent(JSON.stringify([{ field: 'time_created', operator: 'GREATER_THAN', value: time }]))}`;

test('leads of a form are listed, newest first, and by time', async () => {
  const id = await formId();
  const { data } = await get(`/${id}/leads?fields=created_time,field_data`);
  expect(data).toHaveLength(3);
  expect(data[0].field_data[0]).toEqual({ name: 'full_name', values: ['Lea Holm'] });
  const recent = await get(`/${id}/leads?${since(today / 1000 - 86_400 * 2.5)}`);
  expect(recent['data']).toHaveLength(2);
});

test('a filter that Meta does not know is refused', async () => {
  const filtering = encodeURIComponent(JSON.stringify([{ field: 'email', operator: 'GREATER_THAN', value: 1 }]));
  expect((await get(`/${await formId()}/leads?filtering=${filtering}`))['error'].code).toBe(100);
});

test('a form is archived', async () => {
  const id = await formId();
  expect(await post(`/${id}`, { status: 'ARCHIVED' })).toEqual({ success: true });
  expect(await get(`/${id}?fields=status`)).toMatchObject({ status: 'ARCHIVED' });
});
