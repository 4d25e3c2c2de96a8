import { expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/facebook';
import { answering } from './support/answering.js';

test('an app whose empty maps are lists', async () => {
  const recorded = {
    id: '2',
    name: 'Edgewalk',
    client_config: [],
    restrictions: {},
    daily_active_users: '0',
  };
  const { fb } = answering(recorded);
  expect(
    await fb.application('2').get({ fields: ['id', 'name', 'client_config', 'restrictions', 'daily_active_users'] }),
  ).toEqual(recorded);
});

test.each([[['feed', 'messages']], [[{ name: 'feed', version: 'v27.0' }]]])(
  'a subscription with the fields %j',
  async (fields) => {
    const data = [{ object: 'page', callback_url: 'https://example.org/w', active: true, fields }];
    const { fb } = answering({ data });
    const subscriptions = await fb.application('2').subscriptions.get();
    expect(subscriptions.data).toEqual(data);
  },
);

test('webhooks go to https alone', () => {
  const { fb, requests } = answering({ success: true });
  const { subscriptions } = fb.application('2');
  const bad = { object: 'page', callback_url: 'http://example.org/w', fields: ['feed'] };
  expect(() => subscriptions.create(bad)).toThrow(InvalidArgumentError);
  expect(() => subscriptions.create(bad)).toThrow('https://');
  expect(requests).toEqual([]);
});
