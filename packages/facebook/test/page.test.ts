import { expect, test } from '@jest/globals';
import { Facebook, type HttpRequest } from '@edgewalk/facebook';
import { expectTypeOf } from 'expect-type';
import * as TE from 'fp-ts/lib/TaskEither.js';

/** A tree that gives one answer, and what it was asked. */
function answering(body: unknown) {
  const requests: HttpRequest[] = [];
  const transport = (request: HttpRequest) => {
    requests.push(request);
    return TE.right({ status: 200, headers: {}, body: JSON.stringify(body) });
  };
  return { fb: new Facebook({ accessToken: 'EAAx', transport }), requests };
}

const recorded = {
  id: '20531316728',
  name: 'Facebook App',
  category: 'Website',
  category_list: [{ id: '2202', name: 'Website' }],
  cover: { cover_id: '101', offset_x: 50, offset_y: 29, source: 'https://example.org/c', id: '101' },
  emails: ['press@example.org'],
  engagement: { count: 214507731, social_sentence: '214M people like this.' },
  fan_count: 214507731,
  picture: { data: { height: 50, is_silhouette: false, url: 'https://example.org/p', width: 50 } },
  verification_status: 'blue_verified',
  username: 'facebookapp',
};

test('a Page as Meta gives it', async () => {
  const { fb, requests } = answering(recorded);
  const page = await fb.page('facebookapp').get();
  expect(page).toEqual(recorded);
  expect(page.cover?.offset_x).toBe(50);
  const { pathname, searchParams } = new URL(requests[0]?.url ?? '');
  expect(pathname).toBe('/v27.0/facebookapp');
  expect(searchParams.get('fields')).not.toMatch(/parking|genre|current_location/);
});

test('its Instagram account comes inside its fields', async () => {
  const { fb, requests } = answering({ id: '1', instagram_business_account: { id: '17', username: 'me' } });
  const page = await fb.page('1').get({ fields: [{ instagram_business_account: ['id', 'username'] }] });
  expectTypeOf(page.instagram_business_account?.username).toEqualTypeOf<string | undefined>();
  expect(page.instagram_business_account?.username).toBe('me');
  const { searchParams } = new URL(requests[0]?.url ?? '');
  expect(searchParams.get('fields')).toBe('instagram_business_account{id,username}');
});

test('its picture is told as JSON, not sent as an image', async () => {
  const { fb, requests } = answering({ data: recorded.picture.data });
  const picture = await fb.page('1').picture.get({ type: 'small' });
  expect(picture).toEqual(recorded.picture.data);
  expect(new URL(requests[0]?.url ?? '').search).toContain('redirect=false');
});

test('what was changed is answered as it was asked for', async () => {
  const { fb } = answering({ id: '1', about: 'New' });
  expect(await fb.page('1').update({ about: 'New', fields: ['id', 'about'] })).toEqual({
    id: '1',
    about: 'New',
  });
});

test.each(['about', 'bio'])('%s has at most 100 characters, as Meta’s reference says', (name) => {
  const { fb } = answering({ success: true });
  expect(() => fb.page('1').update({ [name]: '🥖'.repeat(100) })).not.toThrow();
  expect(() => fb.page('1').update({ [name]: 'x'.repeat(101) })).toThrow(/at most 100 characters, not 101/);
});

test('opening hours that nobody can keep are refused before the network', () => {
  const { fb, requests } = answering({ success: true });
  expect(() => fb.page('1').update({ hours: { monday: '9-5' } })).toThrow(/mon_1_open: '09:00'/);
  expect(requests).toEqual([]);
});
