import { expect, test } from '@jest/globals';
import { AccessTokenError, InvalidParameterError } from '@edgewalk/basic-display';
import * as E from 'fp-ts/lib/Either.js';
import { offline } from '@edgewalk/testing/offline';
import { api, replay } from './support/recorded.js';

offline();

const profile = {
  account_type: 'BUSINESS',
  id: '17841400000000001',
  media_count: 10,
  username: 'example_user',
};

test('the profile is one request, sent when it is awaited', async () => {
  const requests = replay('/me', profile);
  const call = api.user.get();
  expect(requests).toEqual([]);
  expect(await call).toEqual(profile);
  await call;
  expect(requests.map(({ search }) => search)).toEqual(['?fields=account_type%2Cid%2Cmedia_count%2Cusername']);
});

test.each(['Business', 'Media_Creator', 'personal', 'NEW_KIND'])(
  'an account type such as %s comes in capitals',
  async (account_type) => {
    replay('/me', { id: '1', account_type });
    const user = await api.user.get({ fields: ['account_type'] });
    expect(user.account_type).toBe(account_type.toUpperCase());
  },
);

test('usage is read in the words of this API', async () => {
  replay('/me', profile, 200, { 'x-app-usage': '{"call_volume":17,"cpu_time":4}' });
  const { usage } = await api.user.get().withResponse();
  expect(usage?.app).toMatchObject({ callCount: 17, totalCpuTime: 4 });
});

test('an unknown field is classified by its code, whatever its type', async () => {
  const error = { message: 'Tried accessing nonexisting field', type: 'IGApiException', code: 100 };
  replay('/me', { error }, 400);
  const outcome = await api.user.get().either();
  expect(E.isLeft(outcome) && outcome.left).toBeInstanceOf(InvalidParameterError);
});

test('an expired token is reported as expired', async () => {
  const error = { message: 'Error validating access token', type: 'OAuthException', code: 190 };
  replay('/me', { error }, 400);
  await expect(api.user.get()).rejects.toBeInstanceOf(AccessTokenError);
});

test('media are expanded inside the profile', async () => {
  const requests = replay('/me', { id: '1', media: { data: [{ id: '2' }] } });
  const user = await api.user.get({ fields: ['id', { media: { fields: ['id'], limit: 1 } }] });
  expect(user.media?.data).toEqual([{ id: '2' }]);
  expect(requests[0]?.searchParams.get('fields')).toBe('id,media.limit(1){id}');
});
