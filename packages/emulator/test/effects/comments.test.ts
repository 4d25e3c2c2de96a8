import { describe, expect, test } from '@jest/globals';
import { seedWorld } from '../../src/seed/index.js';
import { manualClock } from '../../src/world/clock.js';
import { Store } from '../../src/world/store.js';
import { present } from '../present.js';
import { emulated, form, type Json, today } from '../support.js';

const { send, accountId } = emulated();
/** The same world as the emulator's, to know ids that a real program learns from a webhook. */
const seeded = seedWorld(new Store(manualClock(today)));

async function firstMedia(): Promise<Json> {
  const { body } = await send(`/${await accountId()}/media?fields=comments_count,comments.limit(50){id,from,hidden}`);
  return body['data'].find((media: Json) => media['comments']?.data.length > 3);
}

const countOf = async (id: string): Promise<number> =>
  (await send(`/${id}?fields=comments_count`)).body['comments_count'] as number;

describe('comments', () => {
  test('are written by the account, come first, and are counted', async () => {
    const media = await firstMedia();
    const { id } = (await send(`/${media['id']}/comments`, form({ message: 'Thank you!' }))).body;
    const fields = 'text,username,from,user,media,like_count,hidden,timestamp';
    expect((await send(`/${id}?fields=${fields}`)).body).toMatchObject({
      text: 'Thank you!',
      username: 'tidal.bakery',
      user: { id: await accountId() },
      media: { id: media['id'] },
      hidden: false,
    });
    expect((await send(`/${media['id']}/comments?limit=1`)).body['data'][0].id).toBe(id);
    expect(await countOf(media['id'])).toBe(media['comments_count'] + 1);
  });

  test('have replies; a reply to a reply goes to the comment at the top', async () => {
    const media = await firstMedia();
    const top = media['comments'].data[1].id as string;
    const { id } = (await send(`/${top}/replies`, form({ message: 'Tomorrow again' }))).body;
    const { id: deeper } = (await send(`/${id}/replies`, form({ message: 'At seven' }))).body;
    expect((await send(`/${deeper}?fields=parent_id`)).body).toEqual({ id: deeper, parent_id: top });
    const listed = (await send(`/${top}/replies`)).body['data'].map((reply: Json) => reply['id']);
    expect(listed.slice(0, 2)).toEqual([deeper, id]);
  });

  test('are hidden and shown, except those of the owner', async () => {
    const media = await firstMedia();
    const guest = media['comments'].data.find((comment: Json) => comment['from'].username !== 'tidal.bakery');
    const hidden = async (id: string) => (await send(`/${id}?fields=hidden`)).body['hidden'] as boolean;
    expect((await send(`/${guest.id}`, form({ hide: 'true' }))).body).toEqual({ success: true });
    expect(await hidden(guest.id)).toBe(true);
    expect((await send(`/${guest.id}/replies`, form({ message: 'Hello' }))).body['error'].code).toBe(10);
    await send(`/${guest.id}`, form({ hide: 'false' }));
    expect(await hidden(guest.id)).toBe(false);
    const { id } = (await send(`/${media['id']}/comments`, form({ message: 'Ours' }))).body;
    await send(`/${id}`, form({ hide: 'true' }));
    expect(await hidden(id)).toBe(false);
  });

  test('are deleted with their replies', async () => {
    const media = await firstMedia();
    const top = media['comments'].data[0].id as string;
    await send(`/${top}/replies`, form({ message: 'One' }));
    const replies = (await send(`/${top}/replies?limit=50`)).body['data'].length as number;
    const before = await countOf(media['id']);
    expect((await send(`/${top}`, { method: 'DELETE' })).body).toEqual({ success: true });
    expect(await countOf(media['id'])).toBe(before - 1 - replies);
    expect((await send(`/${top}`)).body['error']).toMatchObject({ code: 100, error_subcode: 33 });
  });

  test.each([
    ['of 301 characters', 'a'.repeat(301)],
    ['with five hashtags', '#a #b #c #d #e'],
    ['with two links', 'https://a.example https://b.example'],
    ['all in capitals', 'BUY NOW'],
  ])('%s are refused', async (_, message) => {
    const media = await firstMedia();
    const { body } = await send(`/${media['id']}/comments`, form({ message }));
    expect(body['error']).toMatchObject({ code: 100 });
  });

  test('can be switched off', async () => {
    const media = await firstMedia();
    await send(`/${media['id']}`, form({ comment_enabled: 'false' }));
    expect((await send(`/${media['id']}/comments`, form({ message: 'Hi' }))).body['error'].code).toBe(10);
    expect((await send(`/${media['id']}?fields=is_comment_enabled`)).body['is_comment_enabled']).toBe(false);
    await send(`/${media['id']}`, form({ comment_enabled: 'true' }));
  });
});

describe('mentions', () => {
  const [media] = seeded.mentions.media;
  const [comment] = seeded.mentions.comments;

  test('are read as fields of the account', async () => {
    const user = await accountId();
    const caption = (
      await send(
        `/${user}?fields=mentioned_media.media_id(${present(media).id}){caption,owner,username,comments{text}}`,
      )
    ).body;
    expect(caption['mentioned_media'].caption).toContain('@tidal.bakery');
    expect(caption['mentioned_media']).not.toHaveProperty('owner');
    expect(caption['mentioned_media'].comments.data.length).toBe(6);
    const text = (
      await send(`/${user}?fields=mentioned_comment.comment_id(${present(comment).id}){text,media{media_url,id}}`)
    ).body;
    expect(text['mentioned_comment'].text).toContain('@tidal.bakery');
    expect(text['mentioned_comment'].media.id).toMatch(/^179/);
  });

  test('are answered where they are', async () => {
    const path = `/${await accountId()}/mentions`;
    const on = (present(comment).fields['media'] as { id: string }).id;
    const answer = await send(path, form({ media_id: on, comment_id: present(comment).id, message: 'Thanks' }));
    expect(answer.body['id']).toMatch(/^1787/);
    expect((await send(path, form({ media_id: present(media).id, message: 'Thanks' }))).body['id']).toMatch(/^1787/);
    const unmentioned = await send(path, form({ media_id: on, message: 'Thanks' }));
    expect(unmentioned.body['error']).toMatchObject({ code: 100, error_subcode: 33 });
  });
});
