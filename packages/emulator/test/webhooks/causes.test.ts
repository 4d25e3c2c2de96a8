// What happens, and what is told of it. The shapes are Meta's examples of webhooks; that they decode is tested with
// @edgewalk/webhooks, whose codecs are held against deliveries that others recorded.
import { describe, expect, test } from '@jest/globals';
import { type Json, today } from '../support.js';
import { hooked, told } from './support.js';

const { here, call, subscribe, arrived } = hooked();
const messages = ['messages', 'message_echoes', 'message_reactions', 'messaging_postbacks', 'message_reads'];

const mediaId = async (): Promise<string> =>
  String((await call('GET', `/${here.accountId}/media?limit=1`))['data'][0].id);
const postId = async (): Promise<string> => String((await call('GET', `/${here.pageId}/feed?limit=1`))['data'][0].id);

describe('on Instagram', () => {
  test('a comment, and the own reply to it', async () => {
    await subscribe('instagram', ['comments', 'live_comments'], ['feed']);
    const media = await mediaId();
    const before = await call('GET', `/${media}?fields=comments_count`);
    const { id, from } = here.emulator.visitors.comment(media, 'Ist das Brot glutenfrei? 🥐');
    const reply = await call('POST', `/${id}/replies`, { message: 'Nein' });
    const [first, second] = await arrived();
    expect(first?.body).toMatchObject({ object: 'instagram', entry: [{ id: here.accountId, time: today / 1000 }] });
    expect(first && told(first)).toEqual({
      field: 'comments',
      value: {
        from: { id: from, username: expect.any(String) },
        media: { id: media, media_product_type: expect.any(String) },
        id,
        text: 'Ist das Brot glutenfrei? 🥐',
      },
    });
    expect(second && told(second)['value']).toMatchObject({
      id: reply['id'],
      parent_id: id,
      from: { id: here.accountId, self_ig_scoped_id: expect.any(String) },
    });
    const after = await call('GET', `/${media}?fields=comments_count`);
    expect(after['comments_count'] - before['comments_count']).toBe(2);
    expect((await call('GET', `/${id}?fields=text,username`))['text']).toBe('Ist das Brot glutenfrei? 🥐');
  });

  test('a comment on a broadcast is a field of its own', async () => {
    await subscribe('instagram', ['live_comments'], ['feed']);
    const live = await call('GET', `/${here.accountId}/live_media`);
    here.emulator.visitors.comment(String(live['data'][0].id), 'Hello');
    const [first] = await arrived();
    expect(first && told(first)['field']).toBe('live_comments');
  });

  test('a mention, which the API then shows', async () => {
    await subscribe('instagram', ['mentions'], ['feed']);
    const { comment_id: comment, media_id: media } = here.emulator.visitors.mention(here.accountId, 'look!');
    here.emulator.visitors.mention(here.accountId, 'and this', { in: 'caption' });
    const [first, second] = await arrived();
    expect(first && told(first)).toEqual({ field: 'mentions', value: { media_id: media, comment_id: comment } });
    expect(Object.keys(second ? told(second)['value'] : {})).toEqual(['media_id']);
    const fields = `mentioned_comment.comment_id(${comment}){text}`;
    expect((await call('GET', `/${here.accountId}?fields=${fields}`))['mentioned_comment'].text).toContain('look!');
  });

  test('messages of a person, and the answer as an echo with the id that the call returned', async () => {
    await subscribe('instagram', ['messages', 'message_reactions', 'messaging_postbacks', 'messaging_seen'], messages);
    const { visitors } = here.emulator;
    const { id, from } = visitors.message(here.accountId, 'Open on Sunday?');
    const sent = await call('POST', `/${here.pageId}/messages`, { recipient: { id: from }, message: { text: 'Yes' } });
    visitors.react(sent['message_id'], 'love');
    visitors.seen(here.accountId);
    visitors.postback(here.accountId, { title: 'Order', payload: 'ORDER' });
    visitors.unsend(id);
    visitors.message(here.accountId, { attachment: { type: 'image', url: 'https://cdn.example/a.jpg' } });
    const all = (await arrived()).map(told);
    const person = { sender: { id: from }, recipient: { id: here.accountId }, timestamp: today };
    expect(all).toEqual([
      { ...person, message: { mid: id, text: 'Open on Sunday?' } },
      {
        sender: { id: here.accountId },
        recipient: { id: from },
        timestamp: today,
        message: { mid: sent['message_id'], text: 'Yes', is_echo: true, app_id: here.emulator.app.id },
      },
      { ...person, reaction: { mid: sent['message_id'], action: 'react', reaction: 'love', emoji: '❤' } },
      { ...person, read: { mid: sent['message_id'] } },
      { ...person, postback: { mid: expect.any(String), title: 'Order', payload: 'ORDER' } },
      { ...person, message: { mid: id, is_deleted: true } },
      {
        ...person,
        message: {
          mid: expect.any(String),
          attachments: [{ type: 'image', payload: { url: 'https://cdn.example/a.jpg' } }],
        },
      },
    ]);
  });

  test('a story tells its numbers an hour after its end', async () => {
    await subscribe('instagram', ['story_insights'], ['feed']);
    const stories: Json[] = (await call('GET', `/${here.accountId}/stories`))['data'] as Json[];
    here.emulator.clock.advance(23 * 3_600_000);
    const early = (await arrived()).length;
    here.emulator.clock.advance(2 * 3_600_000);
    const all = (await arrived()).map((one) => told(one)['value'] as Json);
    expect(early).toBeLessThan(stories.length);
    expect(all.map(({ media_id }) => media_id as string).toSorted()).toEqual(
      stories.map(({ id }) => id as string).toSorted(),
    );
    // Too few people saw the newest.
    expect(all.find(({ media_id }) => media_id === stories[0]?.['id'])).toMatchObject({ reach: -1, replies: -1 });
    expect(all.some(({ reach }) => reach > 4)).toBe(true);
  });
});

describe('on a Page', () => {
  test('posts, comments and likes come with their verbs', async () => {
    await subscribe('page', ['feed']);
    const { visitors } = here.emulator;
    const post = await call('POST', `/${here.pageId}/feed`, { message: 'Buns!' });
    await call('POST', `/${post['id']}`, { message: 'Buns and bread!' });
    const comment = visitors.comment(post['id'], 'Mine!', { as: 'Ada Lind' });
    const reply = await call('POST', `/${comment.id}/comments`, { message: 'Yours.' });
    await call('POST', `/${comment.id}`, { is_hidden: true });
    visitors.like(post['id'], { reaction: 'LOVE' });
    await call('POST', `/${comment.id}/likes`);
    await call('DELETE', `/${comment.id}`);
    const visit = visitors.post(here.pageId, 'Thanks for yesterday');
    await call('DELETE', `/${post['id']}`);
    const all = (await arrived()).map((one) => told(one)['value'] as Json);
    expect(all.map(({ item, verb }) => `${item} ${verb}`)).toEqual([
      'status add',
      'status edited',
      'comment add',
      'comment add',
      'comment hide',
      'reaction add',
      'reaction add',
      'comment remove',
      'post add',
      'status remove',
    ]);
    expect(all[0]).toMatchObject({ post_id: post['id'], from: { id: here.pageId }, message: 'Buns!', published: 1 });
    expect(all[2]).toMatchObject({ from: { name: 'Ada Lind' }, parent_id: post['id'], comment_id: comment.id });
    expect(all[3]).toMatchObject({ from: { id: here.pageId }, parent_id: comment.id, comment_id: reply['id'] });
    expect(all[5]).toMatchObject({ reaction_type: 'love', post_id: post['id'] });
    expect(all[6]).toMatchObject({ reaction_type: 'like', comment_id: comment.id, from: { id: here.pageId } });
    expect(all[7]).not.toHaveProperty('message');
    expect(all[8]).toMatchObject({ post_id: visit.id, from: { id: visit.from } });
  });

  test('a scheduled post appears at its time, unread', async () => {
    await subscribe('page', ['feed']);
    const at = today / 1000 + 3600;
    await call('POST', `/${here.pageId}/feed`, { message: 'Later', published: false, scheduled_publish_time: at });
    expect(await arrived()).toHaveLength(0);
    here.emulator.clock.advance(3_600_000);
    const all = await arrived();
    expect(all.map((one) => told(one)['value'] as Json)).toMatchObject([{ item: 'status', verb: 'add' }]);
  });

  test('a photo is called one', async () => {
    await subscribe('page', ['feed']);
    await call('POST', `/${here.pageId}/photos`, { url: 'https://cdn.example/a.jpg', message: 'Crust' });
    const [first] = await arrived();
    expect(first && told(first)['value']).toMatchObject({ item: 'photo', verb: 'add', photo_id: expect.any(String) });
  });

  test('Messenger reads up to a time', async () => {
    await subscribe('page', messages);
    const { visitors } = here.emulator;
    const { from } = visitors.message(here.pageId, 'Hello');
    await call('POST', `/${here.pageId}/messages`, { recipient: { id: from }, message: { text: 'Hi' } });
    visitors.seen(here.pageId);
    const all = await arrived();
    expect(all.map(({ body }) => body['object'] as string)).toEqual(['page', 'page', 'page']);
    expect(all.map(told)[1]).toMatchObject({ sender: { id: here.pageId }, message: { is_echo: true } });
    expect(all.map(told)[2]).toMatchObject({ read: { watermark: today } });
  });

  test('a lead comes with its ids, and is read for more', async () => {
    await subscribe('page', ['leadgen']);
    const form = String((await call('GET', `/${here.pageId}/leadgen_forms`))['data'][0].id);
    const { id } = here.emulator.visitors.lead(form, { full_name: 'Ida Sund' });
    const [first] = await arrived();
    expect(first && told(first)['value']).toMatchObject({ leadgen_id: id, form_id: form, page_id: here.pageId });
    expect((await call('GET', `/${id}?fields=field_data`))['field_data']).toEqual([
      { name: 'full_name', values: ['Ida Sund'] },
    ]);
  });
});

describe('nothing is told', () => {
  test('of a field, an account or a Page without a subscription', async () => {
    await subscribe('page', ['feed'], ['messages']);
    here.emulator.visitors.comment(await postId(), 'unheard');
    await subscribe('instagram', ['mentions'], ['feed']);
    here.emulator.visitors.comment(await mediaId(), 'unheard');
    await call('DELETE', `/${here.pageId}/subscribed_apps`);
    here.emulator.visitors.mention(here.accountId, 'unheard');
    expect(await arrived()).toEqual([]);
    expect(here.emulator.deliveries.log).toEqual([]);
  });
});
