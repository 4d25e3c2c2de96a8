import { Facebook } from '@edgewalk/facebook';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hours } from '../../../src/world/clock.js';
import { facebook } from './support.js';

const { here, get, post, pageId, postId } = facebook();
let fb: Facebook;
let id: string;
beforeAll(async () => {
  fb = new Facebook({ accessToken: here.emulator.tokens.facebook, baseUrl: here.emulator.url });
  id = await pageId();
});
beforeEach(() => here.emulator.reset());

/** The newest conversation and who writes in it; with an index, an older one. */
async function conversation(index = 0) {
  const all = (await fb.page(id).conversations.get()).data;
  const { participants } = await fb.conversation(all.at(index)!.id).get({ fields: ['participants'] });
  return { ...all.at(index)!, guest: participants!.data.find((one) => one.id !== id)!.id };
}
const hello = { text: 'Hello!' };
const text = (recipient: string) => ({ recipient: { id: recipient }, message: hello });

describe('a conversation', () => {
  test('shows a message that was sent, and counts it', async () => {
    const { guest, ...older } = await conversation(1);
    expect(older.id).toMatch(/^t_\d+$/);
    const sent = await fb.page(id).messages.create(text(guest));
    expect(sent).toEqual({ recipient_id: guest, message_id: expect.stringMatching(/^m_/) });
    const now = await conversation();
    expect(now).toMatchObject({ id: older.id, snippet: 'Hello!', message_count: older.message_count! + 1 });
    expect(Date.parse(now.updated_time!)).toBeGreaterThan(Date.parse(older.updated_time!));
    const newest = (await fb.conversation(older.id).messages.get({ limit: 1 })).data.at(0)!;
    expect(newest).toMatchObject({ id: sent.message_id, message: 'Hello!', from: { id } });
    const message = await fb.message(sent.message_id!).get({ fields: ['tags', 'thread_id', 'to'] });
    expect(message).toMatchObject({ thread_id: older.id, to: { data: [{ id: guest }] } });
    expect(message.tags?.data).toContainEqual({ name: 'inbox' });
  });

  test('shows files, which can be had', async () => {
    const { guest, ...thread } = await conversation();
    const kept = await fb.page(id).messageAttachments.create({
      message: { attachment: { type: 'image', payload: { is_reusable: true } } },
      filedata: new Uint8Array([1, 2, 3]),
    });
    const payload = { attachment_id: kept.attachment_id };
    const recipient = { id: guest };
    await fb.page(id).messages.create({ recipient, message: { attachment: { type: 'image', payload } } });
    const fields = ['attachments'] as const;
    const newest = (await fb.conversation(thread.id).messages.get({ fields, limit: 1 })).data.at(0)!;
    const file = newest.attachments!.data.at(0)!;
    expect(file).toMatchObject({ id: kept.attachment_id, size: 3, image_data: { width: 720 } });
    expect((await fetch(file.image_data!.url!)).status).toBe(200);
  });

  test('is read, typed in and reacted to, which is answered by the recipient alone', async () => {
    const { guest, ...thread } = await conversation();
    expect(thread.unread_count).toBe(1);
    const { messages } = fb.page(id);
    const recipient = { id: guest };
    expect(await messages.create({ recipient, sender_action: 'mark_seen' })).toEqual({ recipient_id: guest });
    expect((await conversation()).unread_count).toBe(0);
    const page = await fb.page(id).get({ fields: ['unread_message_count'] });
    expect(page.unread_message_count).toBe(1);
    const message = (await fb.conversation(thread.id).messages.get({ limit: 1 })).data.at(0)!;
    const reaction = { message_id: message.id, reaction: 'love' };
    await messages.create({ recipient, sender_action: 'react', payload: reaction });
    const fields = ['reactions'] as const;
    expect((await fb.message(message.id).get({ fields })).reactions?.data).toEqual([{ reaction: 'love' }]);
  });

  test('may be answered for 24 hours, with a tag for longer', async () => {
    const { guest } = await conversation(3);
    const { messages } = fb.page(id);
    await expect(messages.create(text(guest))).rejects.toMatchObject({ code: 10, subcode: 2_018_278 });
    const human = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } as const;
    expect(await messages.create({ ...text(guest), ...human })).toHaveProperty('message_id');
    await expect(messages.create(text('1'))).rejects.toMatchObject({ code: 100, subcode: 2_018_001 });
  });

  // Meta's Send API page of 2026.
  test('takes no tag that Meta has retired', async () => {
    const { guest } = await conversation();
    const message = { recipient: JSON.stringify({ id: guest }), message: JSON.stringify(hello) };
    const tag = { messaging_type: 'MESSAGE_TAG', tag: 'ACCOUNT_UPDATE' };
    expect((await post(`/${id}/messages`, { ...message, ...tag }))['error'].code).toBe(100);
  });

  test('holds a sticker', async () => {
    const { guest } = await conversation();
    const { id: sticker_id } = (await fb.stickerSearch.get({ q: 'thumb' })).data.at(0)!;
    const message = { sticker_id };
    const sent = await fb.page(id).messages.create({ recipient: { id: guest }, message });
    const shown = await fb.message(sent.message_id!).get({ fields: ['sticker'] });
    expect(shown.sticker).toContain(sticker_id);
  });

  test('holds a sticker of a pack, which Meta addresses below the list of packs', async () => {
    const [pack] = (await get('/sticker_packs'))['data'];
    const { data } = await get(`/sticker_packs/${pack.id}/stickers`);
    expect(data).toHaveLength(pack.sticker_count);
    expect(data[0]).toMatchObject({ image_url: expect.any(String), is_animated: false });
  });

  test('says which message it replies to', async () => {
    const { guest, id: thread } = await conversation();
    const last = (await fb.conversation(thread).messages.get({ limit: 1, fields: ['id', 'from'] })).data.at(0)!;
    const sent = await fb.page(id).messages.create({ ...text(guest), reply_to: { mid: last.id } });
    const { reply_to: reply } = await fb.message(sent.message_id!).get({ fields: ['reply_to'] });
    expect(reply).toEqual({ mid: last.id, is_self_reply: last.from?.id === id });
    const none = fb.page(id).messages.create({ ...text(guest), reply_to: { mid: 'm_0' } });
    await expect(none).rejects.toMatchObject({ code: 100 });
  });

  test('is listed by person, under its older name as well', async () => {
    const { guest, id: thread } = await conversation(2);
    for (const list of [fb.page(id).conversations, fb.page(id).threads]) {
      const found = (await list.get({ user_id: guest, fields: ['id'] })).data;
      expect(found).toEqual([{ id: thread }]);
    }
  });
});

test('a comment is answered privately once, and within seven days', async () => {
  const fields = 'from,can_reply_privately,private_reply_conversation';
  const comments = `/${await postId()}/comments?fields=${fields}&limit=1`;
  const [comment] = (await get(`${comments}&order=reverse_chronological`))['data'];
  const recipient = { comment_id: comment.id };
  const sent = await fb.page(id).messages.create({ recipient, message: hello });
  expect(sent.recipient_id).toBe(comment.from.id);
  const after = await get(`/${comment.id}?fields=${fields}`);
  expect(after).toMatchObject({
    can_reply_privately: false,
    private_reply_conversation: { id: expect.stringMatching(/^t_/) },
  });
  const again = fb.page(id).messages.create({ recipient, message: hello });
  await expect(again).rejects.toMatchObject({ code: 10_900 });
  const [oldest] = (await get(comments))['data'];
  const late = fb.page(id).messages.create({ recipient: { comment_id: oldest.id }, message: hello });
  await expect(late).rejects.toMatchObject({ code: 10_903 });
});

describe('people on Instagram', () => {
  test('are listed with the Page, and are written to from it', async () => {
    const fields = ['id', 'participants', { messages: ['id', 'message', 'tags'] }] as const;
    const conversations = (await fb.page(id).conversations.get({ platform: 'instagram', fields })).data;
    expect(conversations.length).toBeGreaterThan(0);
    const first = conversations.at(0)!;
    const guest = first.participants!.data.find(({ username }) => username !== 'tidal.bakery')!;
    const sent = await fb.page(id).messages.create(text(guest.id));
    const newest = (await fb.conversation(first.id).messages.get()).data.at(0)!;
    expect(newest).toMatchObject({ id: sent.message_id, message: 'Hello!' });
    expect((await fb.message(newest.id).get({ fields: ['thread_id', 'message'] })).message).toBe('Hello!');
  });

  test('have a start of conversations of their own', async () => {
    const { messengerProfile } = fb.page(id);
    await messengerProfile.create({ platform: 'instagram', ice_breakers: [{ question: 'Rye?' }] });
    const { data } = await messengerProfile.get({ platform: 'instagram', fields: ['ice_breakers'] });
    expect(data[0]?.ice_breakers).toEqual([{ question: 'Rye?' }]);
    expect((await messengerProfile.get()).data[0]?.get_started).toEqual({ payload: 'START' });
  });
});

describe('control of a conversation', () => {
  test('goes from app to app', async () => {
    const { guest } = await conversation();
    const page = fb.page(id);
    const recipient = { id: guest };
    const owner = async () => (await page.threadOwner.get({ recipient: guest })).data[0]?.thread_owner;
    expect((await owner())?.app_id).toBe(here.emulator.app.id);
    await page.extendThreadControl.create({ recipient, duration: 60 });
    expect((await owner())?.expiration).toEqual(expect.any(Number));
    await page.passThreadControl.create({ recipient });
    expect((await owner())?.app_id).toBe('263902037430900');
    await expect(page.messages.create(text(guest))).rejects.toMatchObject({ code: 10, subcode: 2_018_300 });
    await expect(page.releaseThreadControl.create({ recipient })).rejects.toMatchObject({ code: 10 });
    await page.takeThreadControl.create({ recipient });
    await page.releaseThreadControl.create({ recipient });
    expect(await owner()).toBeUndefined();
    expect(await page.messages.create(text(guest))).toHaveProperty('message_id');
    expect((await owner())?.app_id).toBe(here.emulator.app.id);
  });
});

describe('what a Page keeps for its messages', () => {
  test('labels are put on people, and taken off', async () => {
    const { guest } = await conversation(4);
    const made = await fb.page(id).customLabels.create({ page_label_name: 'Pies' });
    const labels = async () => (await fb.user(guest).customLabels.get()).data.map((one) => one.page_label_name);
    await fb.customLabel(made.id).label.create({ user: guest });
    expect(await labels()).toEqual(['Pies']);
    await fb.customLabel(made.id).label.delete({ user: guest });
    expect(await labels()).toEqual([]);
    await fb.customLabel(made.id).label.create({ user: guest });
    await fb.customLabel(made.id).delete();
    expect(await labels()).toEqual([]);
  });

  test('personas speak in messages, while they are there', async () => {
    const { guest } = await conversation();
    const url = 'https://example.org/baker.jpg';
    const { id: persona } = await fb.page(id).personas.create({ name: 'Day baker', profile_picture_url: url });
    expect(await fb.persona(persona).get()).toEqual({
      id: persona,
      name: 'Day baker',
      profile_picture_url: url,
    });
    const { messages } = fb.page(id);
    expect(await messages.create({ ...text(guest), persona_id: persona })).toHaveProperty('message_id');
    await fb.persona(persona).delete();
    await expect(messages.create({ ...text(guest), persona_id: persona })).rejects.toMatchObject({
      code: 100,
    });
  });

  test('templates are looked at for some minutes, then sent at any time', async () => {
    const { guest } = await conversation(5);
    const { messageTemplates, messages } = fb.page(id);
    const components = [{ type: 'BODY', text: 'The bus is late' }];
    const form = { name: 'bus_late', language: 'en', category: 'UTILITY', components } as const;
    const made = await messageTemplates.create(form);
    expect(made).toMatchObject({ status: 'PENDING' });
    const template = { name: 'bus_late', language: { code: 'en' } };
    const send = { recipient: { id: guest }, message: { template }, messaging_type: 'UTILITY' } as const;
    await expect(messages.create(send)).rejects.toMatchObject({ code: 100 });
    here.emulator.clock.advance(hours(1));
    expect((await messageTemplates.get({ status: ['APPROVED'], name: 'bus' })).data).toHaveLength(1);
    await messages.create(send);
    expect((await conversation()).snippet).toBe('The bus is late');
    await expect(messageTemplates.create(form)).rejects.toMatchObject({ code: 100 });
    await messageTemplates.delete({ name: 'bus_late' });
    expect((await messageTemplates.get({ name: 'bus' })).data).toEqual([]);
  });

  test('menus of one person stand beside the one for all', async () => {
    const { guest } = await conversation();
    const { customUserSettings: settings } = fb.page(id);
    const menus = async () => (await settings.get({ psid: guest })).data.map((one) => Object.values(one)[0]);
    const persistent_menu = [{ locale: 'default', call_to_actions: [] }];
    await settings.create({ psid: guest, persistent_menu });
    expect(await menus()).toEqual([persistent_menu, []]);
    await settings.delete({ psid: guest, params: ['PERSISTENT_MENU'] });
    expect(await menus()).toEqual([[]]);
  });
});

test('people who are banned are blocked, and cannot be written to when blocked', async () => {
  const { guest } = await conversation();
  const { moderateConversations, messages, blocked } = fb.page(id);
  const user_ids = [{ id: guest }];
  await moderateConversations.create({ user_ids, actions: ['BLOCK_USER', 'BAN_USER'] });
  await expect(messages.create(text(guest))).rejects.toMatchObject({ code: 551 });
  expect((await blocked.get({ user: guest, fields: ['id'] })).data).toEqual([{ id: guest }]);
  await moderateConversations.create({ user_ids, actions: ['UNBLOCK_USER', 'UNBAN_USER'] });
  expect(await messages.create(text(guest))).toHaveProperty('message_id');
});

test('foreign clients send forms as well', async () => {
  const { guest } = await conversation();
  const values = { recipient: JSON.stringify({ id: guest }), message: JSON.stringify(hello) };
  const sent = await post(`/${id}/messages`, values, here.emulator.tokens.page);
  expect(sent).toMatchObject({ recipient_id: guest });
  const { error } = await post(`/${id}/messages`, { ...values, recipient: '{"id":"1"}' });
  expect(error).toMatchObject({
    code: 100,
    error_subcode: 2_018_001,
    message: '(#100) No matching user found',
  });
});

test('the settings of calls are changed one by one, and are one set', async () => {
  const { messengerCallSettings } = fb.page(id);
  expect((await messengerCallSettings.get()).data).toEqual([
    { icon_enabled: true, audio_enabled: true, video_enabled: false },
  ]);
  expect(await messengerCallSettings.create({ video_enabled: true })).toEqual({ success: true });
  expect((await messengerCallSettings.get()).data).toEqual([
    { icon_enabled: true, audio_enabled: true, video_enabled: true },
  ]);
});
