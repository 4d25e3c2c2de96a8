import { expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import { answering } from './support/answering.js';

const recorded = {
  id: '10158',
  name: 'Ada Lovelace',
  age_range: { min: 21 },
  birthday: '12/10/1815',
  education: [{ id: '9', type: 'College', school: { id: '8', name: 'Home' }, year: { id: '7', name: '1833' } }],
  currency: { currency_offset: 100, usd_exchange: 1.1, usd_exchange_inverse: 0.9, user_currency: 'GBP' },
  hometown: { id: '6', name: 'London' },
  timezone: 5.5,
};

test('a person as Meta gives them', async () => {
  const { fb } = answering(recorded);
  const person = await fb.me.get({
    fields: ['id', 'name', 'age_range', 'birthday', 'education', 'currency', 'hometown', 'timezone'],
  });
  expect(person).toEqual(recorded);
  expectTypeOf(person.age_range?.min).toEqualTypeOf<number | undefined>();
  expectTypeOf(person.education?.[0]?.school?.name).toEqualTypeOf<string | undefined>();
});

test('Pages come with their tokens, and are counted', async () => {
  const data = [{ id: '1', name: 'A Page', access_token: 'EAAp', tasks: ['MANAGE'] }];
  const { fb, requests } = answering({ data, summary: { total_count: 6 } });
  const accounts = await fb.me.accounts.get({ summary: true, is_place: false });
  expect(accounts.data).toEqual(data);
  expect(accounts.summary?.total_count).toBe(6);
  expectTypeOf(accounts.data[0]?.access_token).toEqualTypeOf<string | undefined>();
  const { searchParams } = new URL(requests[0]?.url ?? '');
  expect(searchParams.get('fields')).toBe('id,name,access_token,category,category_list,tasks');
  expect(searchParams.get('is_place')).toBe('false');
});

test('a timeline goes on by time', async () => {
  const next =
    'https://graph.facebook.com/v27.0/1/feed?access_token=EAAx&limit=1&until=1600000000&__paging_token=enc_A';
  const { fb, requests } = answering(
    { data: [{ id: '1_2' }], paging: { next } },
    { data: [{ id: '1_1' }], paging: {} },
  );
  const ids: string[] = [];
  for await (const { id } of fb.user('1').feed.get({ fields: ['id'], limit: 1 })) ids.push(id);
  expect(ids).toEqual(['1_2', '1_1']);
  const { searchParams } = new URL(requests[1]?.url ?? '');
  expect(searchParams.get('until')).toBe('1600000000');
  expect(searchParams.get('__paging_token')).toBe('enc_A');
});

test('nobody publishes on a timeline', () => {
  const { fb, requests } = answering({});
  // @ts-expect-error -- Meta does not let apps
  expect(() => fb.me.feed.create({ message: 'Hello' })).toThrow('fb.page(id).feed.create({ message })');
  expect(requests).toEqual([]);
});
