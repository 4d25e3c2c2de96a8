import { expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/basic-display';
import { offline } from '@edgewalk/testing/offline';
import { api, replay } from '../support/recorded.js';

offline();

test('the items of an album come whole, without paging', async () => {
  const data = [{ id: '17880000000000001', media_type: 'IMAGE', media_url: 'https://scontent.cdninstagram.com/x.jpg' }];
  const requests = replay('/18090000000000002/children', { data });
  const page = await api.media('18090000000000002').children.get();
  expect(page.data).toEqual(data);
  expect(page.next).toBeUndefined();
  expect(requests[0]?.search).toBe('?fields=id%2Cmedia_type%2Cmedia_url');
});

test('the items of an album have no caption', () => {
  expect(() => api.media('1').children.get({ fields: ['caption' as 'id'] })).toThrow(InvalidArgumentError);
});
