import { expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import { isEvent, webhooks, type EventOf, type WebhookEvent } from '../../src/index.js';

const hook = webhooks({ secrets: 'secret', verifyToken: 'token' });

test('a handler gets the value of its field', () => {
  hook.on('instagram', 'comments', ({ value, field }) => {
    expectTypeOf(value.id).toEqualTypeOf<string>();
    expectTypeOf(value.text).toEqualTypeOf<string | undefined>();
    expectTypeOf(field).toEqualTypeOf<'comments'>();
  });
  hook.on('instagram', 'messages', ({ value }) => expectTypeOf(value.message.mid).toEqualTypeOf<string>());
  hook.on('permissions', 'connected', ({ field }) => expectTypeOf(field).toEqualTypeOf<string>());
  // @ts-expect-error -- Threads has replies, not comments
  expect(() => hook.on('threads', 'comments', () => 0)).toThrow('there is no field of threads "comments"');
});

test('a filter narrows the value', () => {
  hook.on('page', 'feed', { item: 'comment', verb: 'add' }, ({ value }) => {
    expectTypeOf(value.item).toEqualTypeOf<'comment'>();
    expectTypeOf(value.comment_id).toEqualTypeOf<string>();
  });
  hook.on('page', 'feed', { item: 'reaction' }, ({ value }) => {
    expectTypeOf(value.item).toEqualTypeOf<'reaction'>();
    // @ts-expect-error -- a reaction has no photos
    return value.photos;
  });
  // @ts-expect-error -- there is no such item
  hook.on('page', 'feed', { item: 'coment' }, () => 0);
});

test('any event is narrowed by its names', () => {
  hook.onAny((event) => {
    if (event.known && event.object === 'instagram' && event.field === 'story_insights')
      expectTypeOf(event.value.media_id).toEqualTypeOf<string>();
    if (!event.known) expectTypeOf(event.value).toEqualTypeOf<unknown>();
    if (isEvent(event, 'page', 'leadgen')) expectTypeOf(event.value.leadgen_id).toEqualTypeOf<string>();
  });
  expectTypeOf<EventOf<'threads', 'replies'>>().toExtend<WebhookEvent>();
});
