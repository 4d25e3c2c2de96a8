// When a person may be answered: Meta's policy of 2026-09-28, and the codes of its refusals.
import { describe, expect, test } from '@jest/globals';
import { hooked } from './support.js';

const { here, call } = hooked();
const hour = 3_600_000;

const answer = async (recipient: object, others: object = {}) => {
  const { error } = await call('POST', `/${here.pageId}/messages`, {
    recipient,
    message: { text: 'Hello' },
    ...others,
  });
  return error === undefined ? 'sent' : `${error['code']}/${error['error_subcode']}`;
};
const mediaId = async () => String((await call('GET', `/${here.accountId}/media?limit=1`))['data'][0].id);

describe('on Instagram', () => {
  test('24 hours after a message, seven days for a person who answers', async () => {
    const { visitors, clock } = here.emulator;
    const { from: id } = visitors.message(here.accountId, 'Hello?', { as: 'new.guest' });
    clock.advance(24 * hour);
    expect(await answer({ id })).toBe('sent');
    clock.advance(1000);
    expect(await answer({ id })).toBe('10/2534022');
    expect(await answer({ id }, { tag: 'HUMAN_AGENT' })).toBe('sent');
    clock.advance(6 * 24 * hour);
    expect(await answer({ id }, { tag: 'HUMAN_AGENT' })).toBe('10/2534022');
    visitors.postback(here.accountId, { title: 'Order', payload: 'ORDER' }, { as: id });
    expect(await answer({ id })).toBe('sent');
  });

  test('one private reply to a comment, within seven days; it opens nothing', async () => {
    const { visitors, clock } = here.emulator;
    const comment = visitors.comment(await mediaId(), 'How much?', { as: 'new.guest' });
    const late = visitors.comment(await mediaId(), 'How much?', { as: 'late.guest' });
    expect(await answer({ id: comment.from })).toBe('100/2018001');
    expect(await answer({ comment_id: comment.id })).toBe('sent');
    expect(await answer({ comment_id: comment.id })).toBe('10/2534022');
    expect(await answer({ id: comment.from })).toBe('10/2534022');
    clock.advance(7 * 24 * hour + 1);
    expect(await answer({ comment_id: late.id })).toBe('10/2534022');
  });
});

describe('in Messenger', () => {
  test('24 hours, seven days with the tag', async () => {
    const { visitors, clock } = here.emulator;
    const { from: id } = visitors.message(here.pageId, 'Hello?', { as: 'Ada Lind' });
    expect(await answer({ id })).toBe('sent');
    clock.advance(25 * hour);
    expect(await answer({ id })).toBe('10/2018278');
    expect(await answer({ id }, { tag: 'HUMAN_AGENT', messaging_type: 'MESSAGE_TAG' })).toBe('sent');
  });
});
