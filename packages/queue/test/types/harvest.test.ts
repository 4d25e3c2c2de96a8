import type { Facebook } from '@edgewalk/facebook';
import type { Instagram } from '@edgewalk/instagram';
import { harvestWorker, publishWorker, type PublishWorkerOptions, schedulePost } from '@edgewalk/queue';
import { harvest } from '@edgewalk/queue/harvest';
import { expect, test } from '@jest/globals';
import type { Queue } from 'bullmq';
import { expectTypeOf } from 'expect-type';

declare const api: Instagram, fb: Facebook, queue: Queue;
declare const options: Omit<PublishWorkerOptions, 'accounts'>;

const accounts = (id: string) => api.as({ userId: id }).user;

/** Compiled, and not run. */
async function harvests() {
  for await (const { value } of harvest(['1'], ['username', { media: ['id'] }], {
    accounts: (id) => api.as({ userId: id }).user,
  })) {
    expectTypeOf(value?.username).toEqualTypeOf<string | undefined>();
    expectTypeOf(value?.media?.data[0]).toEqualTypeOf<{ id: string } | undefined>();
    // @ts-expect-error what was not selected is not there
    void value?.biography;
  }
  for await (const { value } of harvest(['1'], ['name', { posts: ['message'] }], {
    accounts: (id) => fb.page(id),
    follow: 'posts',
  }))
    expectTypeOf(value?.posts?.data[0]?.message).toEqualTypeOf<string | undefined>();
  // @ts-expect-error there is no such field
  void harvest(['1'], ['usernam'], { accounts });
  // @ts-expect-error nor of a media
  void harvest(['1'], [{ media: ['captio'] }], { accounts });
  harvestWorker('harvest', ['username', { media: ['caption'] }], {
    connection: {},
    accounts: async (id) => api.as({ userId: id }).user,
    onRow: ({ value }) => expectTypeOf(value?.media?.data[0]?.caption).toEqualTypeOf<string | undefined>(),
  });
}

async function posts() {
  publishWorker('posts', { ...options, accounts: (id) => api.as({ userId: id }).user });
  publishWorker('posts', { ...options, accounts: (id) => fb.page(id) });
  // @ts-expect-error it does not publish
  publishWorker('posts', { ...options, accounts: (id) => api.as({ userId: id }) });
  await schedulePost(queue, { id: 'post-17', account: '1', post: { caption: '' } });
  // @ts-expect-error a time is a Date or a text
  await schedulePost(queue, { id: 'post-17', account: '1', post: {}, at: 17 });
}

test('the types of this file hold', () => {
  expect(harvests.length + posts.length).toBe(0);
});
