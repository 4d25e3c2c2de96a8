import { describe, expect, test } from '@jest/globals';
import { atTheEmulator, image_url, studio, video_url } from './support.js';

atTheEmulator();

const firstComment = 'The recipe is in our bio';
const content = { image_url, caption: 'Rye at noon' };

async function comments({ api }: ReturnType<typeof studio>, id = ''): Promise<(string | undefined)[]> {
  const { data } = await api.media(id).comments.get({ fields: ['id', 'text'] });
  return data.filter(({ text }) => text === firstComment).map((row) => row.id);
}

describe('the first comment', () => {
  test('is written once the post is out, and its id is in the result', async () => {
    const here = studio();
    const post = await here.publish(content, { firstComment });
    expect(await comments(here, post.id)).toEqual([post.firstComment]);
    expect(here.events).toContainEqual({ type: 'commented', id: post.firstComment });
    expect(post.shortcode).toEqual(expect.any(String));
    // Another call with its checkpoint writes no other one.
    await here.publish(content, { firstComment, checkpoint: here.checkpoints.at(-1) });
    expect(await comments(here, post.id)).toHaveLength(1);
  });

  test.each([
    ['applied', 1],
    ['not applied', 2],
  ] as const)('is there once when the answer to it was lost and it was %s', async (lost, times) => {
    const here = studio();
    here.emulator.faults.add({ on: 'POST /{media}/comments', times: 1, fault: { lost } });
    const post = await here.publish(content, { firstComment });
    expect(await comments(here, post.id)).toHaveLength(1);
    const sent = here.emulator.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/comments'));
    expect(sent).toHaveLength(times);
  });

  test('that fails twice leaves the post a success', async () => {
    const here = studio();
    here.emulator.faults.add({ on: 'POST /{media}/comments', times: 2, fault: { lost: 'not applied' } });
    const post = await here.publish(content, { firstComment });
    expect(post).toMatchObject({ id: expect.any(String), permalink: expect.any(String) });
    expect(here.events).toContainEqual({
      type: 'uncommented',
      error: expect.objectContaining({ _tag: 'OutcomeUnknownError' }),
    });
    expect(here.checkpoints.at(-1)).toMatchObject({ step: 'published', comment: null });
  });

  test('of a story, and one that is too long, is refused before anything is sent', () => {
    const { publish, steps } = studio();
    expect(() => publish({ media_type: 'STORIES', video_url }, { firstComment })).toThrow('firstComment: leave it out');
    expect(() => publish(content, { firstComment: 5 as never })).toThrow('firstComment: write a text');
    expect(steps).toEqual([]);
  });
});
