import { describe, expect, test } from '@jest/globals';
import { OutcomeUnknownError } from '@edgewalk/core';
import type { FaultPlan } from '@edgewalk/emulator';
import { checkpointOf, type NewPagePost } from '../../src/index.js';
import { atTheEmulator, file, studio, url } from './support.js';

atTheEmulator();

const contents: readonly (readonly [string, NewPagePost, NonNullable<FaultPlan['on']>, number])[] = [
  ['a text', { message: 'Is it live?' }, 'POST /{page}/feed', 1],
  ['photos', { message: 'Is it live?', photos: [{ url }, { url }] }, 'POST /{page}/feed', 1],
  ['photos without a text', { photos: [{ url }] }, 'POST /{page}/feed', 1],
  ['a reel', { reel: { file }, description: 'Is it live?' }, 'POST /{page}/video_reels', 2],
  ['a story of a photo', { photo_story: { url } }, 'POST /{page}/photo_stories', 1],
  ['a story of a video', { video_story: { file } }, 'POST /{page}/video_stories', 2],
];

/** Requests of the last step that reached Meta. */
const sent = ({ emulator }: ReturnType<typeof studio>, on: NonNullable<FaultPlan['on']>) =>
  emulator.requests.filter(({ method, path }) => method === 'POST' && path.endsWith(String(on).split('/').at(-1) ?? ''))
    .length;

describe.each(contents)('%s', (_, content, on, nth) => {
  test('is live though the answer was lost: found, and not sent again', async () => {
    const here = studio();
    here.emulator.faults.add({ on, nth, fault: { lost: 'applied' } });
    const post = await here.publish(content);
    expect(post).toMatchObject({ id: expect.any(String), state: 'published' });
    expect(sent(here, on)).toBe(nth);
  });

  test('is not live, and the answer was lost: sent once more, after two looks a minute apart', async () => {
    const here = studio();
    here.emulator.faults.add({ on, nth, fault: { lost: 'not applied' } });
    const post = await here.publish(content);
    expect(post).toMatchObject({ id: expect.any(String), state: 'published' });
    expect(here.waits).toContain(60_000);
    expect(sent(here, on)).toBe(nth + 1);
  });

  test('is not sent a third time, and can be resumed', async () => {
    const here = studio();
    here.emulator.faults.add({ on, from: nth, times: 2, fault: { lost: 'not applied' } });
    const outcome = await here.publish(content).either();
    if (outcome._tag === 'Right') throw new Error('it should have failed');
    expect(outcome.left).toBeInstanceOf(OutcomeUnknownError);
    expect(sent(here, on)).toBe(nth + 1);
    const checkpoint = checkpointOf(outcome.left);
    expect(checkpoint).toMatchObject({ kind: 'page', step: 'publishing' });
    expect(await here.publish(content, { checkpoint })).toMatchObject({ id: expect.any(String) });
  });

  test('is refused after a lost answer that was live', async () => {
    const here = studio();
    here.emulator.faults.add({ on, nth, fault: { refusedButLive: { code: 2 } } });
    expect(await here.publish(content)).toMatchObject({ id: expect.any(String) });
    expect(sent(here, on)).toBe(nth);
  });
});

test('a text that was just posted is refused (506), and no look finds the earlier one', async () => {
  const here = studio();
  await here.publish({ message: 'Twice' });
  expect(await here.publish({ message: 'Twice' }).either()).toMatchObject({ left: { _tag: 'DuplicatePostError' } });
  expect(sent(here, 'POST /{page}/feed')).toBe(2);
});

test('a photo whose upload was lost is uploaded again: nobody sees the other one', async () => {
  const here = studio();
  here.emulator.faults.add({ on: 'POST /{page}/photos', nth: 1, fault: { lost: 'applied' } });
  await here.publish({ message: 'Once', photos: [{ url }] });
  expect(sent(here, 'POST /{page}/feed')).toBe(1);
  expect(here.events).toContainEqual(expect.objectContaining({ type: 'retrying' }));
});

test('a draft whose answer was lost is in no list: unknown, and not sent again', async () => {
  const here = studio();
  here.emulator.faults.add({ on: 'POST /{page}/feed', nth: 1, fault: { lost: 'applied' } });
  const outcome = await here.publish({ message: 'Not yet', draft: true }).either();
  expect(outcome).toMatchObject({ left: { _tag: 'OutcomeUnknownError' } });
  expect(sent(here, 'POST /{page}/feed')).toBe(1);
});

test('the lists are not shown: an unknown outcome, never a second post', async () => {
  const here = studio();
  here.emulator.faults.add(
    { on: 'POST /{page}/feed', nth: 1, fault: { lost: 'applied' } },
    { on: 'GET /{page}/published_posts', times: 1, fault: { unreadable: true } },
  );
  const outcome = await here.publish({ message: 'Is it live?' }).either();
  if (outcome._tag === 'Right') throw new Error('it should have failed');
  expect(outcome.left).toBeInstanceOf(OutcomeUnknownError);
  const post = await here.publish({ message: 'Is it live?' }, { checkpoint: checkpointOf(outcome.left) });
  expect(post.id).toBeDefined();
  expect(sent(here, 'POST /{page}/feed')).toBe(1);
});

/** Unix seconds, so many hours after the clock of the emulator begins. */
const later = (hours: number) => Math.floor(Date.UTC(2026, 10, 21, 12 + hours) / 1000);

// What counts is what is on the Page in the end: each post once, whatever else is there.
describe('what is like it on the Page is not taken for it', () => {
  const on = 'POST /{page}/feed';
  const lostOnce = { on, nth: 2, fault: { lost: 'not applied' } } as const;

  test('a post of the same text that waits for another time', async () => {
    const here = studio();
    here.emulator.faults.add(lostOnce);
    const waiting = { message: 'Soon', published: false, unpublished_content_type: 'SCHEDULED' } as const;
    const other = await here.page.feed.create({ ...waiting, scheduled_publish_time: later(2) });
    const post = await here.publish({ message: 'Soon', scheduled_publish_time: later(3) });
    expect(post.id).not.toBe(other.id);
    expect(sent(here, on)).toBe(3);
  });

  test('a text, for photos with the same text', async () => {
    const here = studio();
    here.emulator.faults.add(lostOnce);
    const other = await here.page.feed.create({ message: 'The same' });
    const post = await here.publish({ message: 'The same', photos: [{ url }] });
    expect(post.id).not.toBe(other.id);
    expect(sent(here, on)).toBe(3);
  });

  test('an earlier post of a photo that is shown again', async () => {
    const here = studio();
    here.emulator.faults.add(lostOnce);
    const photo = await here.page.photos.create({ url, published: false });
    const shown = { attached_media: [{ media_fbid: photo.id }] };
    await here.page.feed.create({ message: 'Once', ...shown });
    // Sent again, and refused then: Meta shows a photo in one post only.
    const outcome = await here.publish({ message: 'Again', photos: [photo.id, { url }] }).either();
    expect(outcome).toMatchObject({ left: { _tag: 'PublishingError', subcode: 1_366_051 } });
    expect(sent(here, on)).toBe(3);
  });

  test('a link without a text: nobody can tell', async () => {
    const here = studio();
    here.emulator.faults.add(lostOnce);
    const link = 'https://example.com/news';
    await here.page.feed.create({ link });
    expect(await here.publish({ link }).either()).toMatchObject({ left: { _tag: 'OutcomeUnknownError' } });
    expect(sent(here, on)).toBe(2);
  });
});

test('a backdated post is not where its list would be looked through: unknown, and not sent again', async () => {
  const here = studio();
  here.emulator.faults.add({ on: 'POST /{page}/feed', nth: 1, fault: { lost: 'applied' } });
  const outcome = await here.publish({ message: 'Long ago', backdated_time: '2020-01-01T00:00:00Z' }).either();
  expect(outcome).toMatchObject({ left: { _tag: 'OutcomeUnknownError' } });
  expect(sent(here, 'POST /{page}/feed')).toBe(1);
});

test('a text that is refused as a repetition (506) after a lost answer is our own: it is found', async () => {
  const here = studio();
  const on = 'POST /{page}/feed';
  here.emulator.faults.add(
    { on, nth: 1, fault: { lost: 'not applied' } },
    { on, nth: 2, fault: { refusedButLive: { code: 506 } } },
  );
  expect(await here.publish({ message: 'Is it live?' })).toMatchObject({ id: expect.any(String), state: 'published' });
  expect(sent(here, on)).toBe(2);
});

test('photos whose answers are lost again and again are nothing public: it can be resumed, and nothing is removed', async () => {
  const here = studio();
  here.emulator.faults.add({ on: 'POST /{page}/photos', from: 2, times: 3, fault: { lost: 'applied' } });
  const content: NewPagePost = { message: 'Rye', photos: [{ url }, { url }] };
  const outcome = await here.publish(content).either();
  expect(outcome).toMatchObject({
    left: { _tag: 'OutcomeUnknownError', retry: 'resume', advice: expect.stringContaining('Nothing is published') },
  });
  const checkpoint = checkpointOf((outcome as { left: unknown }).left);
  expect(checkpoint).toMatchObject({ step: 'creating', children: [expect.any(String), null] });
  expect(await studio().publish(content, { checkpoint })).toMatchObject({ state: 'published' });
});
