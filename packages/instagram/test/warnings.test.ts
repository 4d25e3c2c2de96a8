import { expect, test } from '@jest/globals';
import type { WarningEvent } from '@edgewalk/core';
import { Instagram } from '../src/instagram.js';

// The days are Meta's: its notice of 2026-11-04, and its page on advertisable medias of 2026-09-12.
function watched() {
  const events: WarningEvent[] = [];
  const api = new Instagram({ accessToken: 'EAAtest', userId: '1', onWarning: (event) => events.push(event) });
  return { api, events };
}

test('an alias is warned of once, at any depth, and still written', () => {
  const { api, events } = watched();
  void api.user.get({ fields: ['id', { media: ['id'] }] });
  expect(events).toEqual([]);
  for (let count = 0; count < 2; count += 1) {
    void api.user.get({ fields: [{ media: { fields: ['id'], as: 'newest' } }] });
    void api.user.media.get({ fields: ['id', { comments: { fields: [{ replies: { fields: ['id'], as: 'x' } }] } }] });
    void api.as({ accessToken: 'EAAother' }).user.get({ fields: [{ media: { fields: ['id'], as: 'newest' } }] });
  }
  expect(events).toEqual([{ kind: 'closed', subject: 'alias', message: expect.stringContaining('2026-11-04') }]);
});

test('an operation that ends is warned of with its successor', () => {
  const { api, events } = watched();
  void api.user.brandedContentAdvertisableMedias.get();
  void api.user.brandedContentAdvertisableMedias.get({ creator_username: 'bluebottle' });
  expect(events).toEqual([
    {
      kind: 'retired',
      subject: 'UserBrandedContentAdvertisableMedias.get',
      message: expect.stringMatching(/2026-12-01: use .*partnership-ads-advertisable-content/),
    },
  ]);
});

test('a version of one call is warned of, too', () => {
  const { api, events } = watched();
  void api.user.get({}, { version: 'v20.0' });
  expect(events).toMatchObject([{ kind: 'version', subject: 'v20.0' }]);
});
