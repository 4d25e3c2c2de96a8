import { describe, expect, test } from '@jest/globals';
import { answering } from '../support/answering.js';

const paging = { cursors: { before: 'QVFIUk', after: 'QVFIUm' } };
const guest = { name: 'Test Person', email: '1254477777772919@facebook.com', id: '1254477777772919' };
const page = { name: 'Test Page', email: '1755847768034402@facebook.com', id: '1755847768034402' };

describe('conversations', () => {
  test('list what was said last', async () => {
    const { fb } = answering({
      data: [
        {
          id: 't_587956915396498',
          link: '/1755847768034402/inbox/587956915396498/?section=messages',
          message_count: 17,
          snippet: 'Hello',
          unread_count: 1,
          updated_time: '2021-02-02T03:00:00+0000',
          participants: { data: [guest, page] },
          senders: { data: [guest, page] },
          can_reply: true,
          is_subscribed: true,
          scoped_thread_key: 't_587956915396498',
        },
      ],
      paging,
    });
    const [conversation] = (await fb.page('1').conversations.get({ fields: ['message_count', 'senders'] })).data;
    expect(conversation).toMatchObject({ id: 't_587956915396498', message_count: 17 });
  });

  test('hold messages with text, files, stickers and links', async () => {
    const common = {
      created_time: '2021-02-02T03:00:00+0000',
      from: guest,
      to: { data: [page] },
      tags: { data: [{ name: 'inbox' }, { name: 'source:chat' }] },
      message: '',
    };
    const image_data = {
      width: 800,
      height: 600,
      max_width: 800,
      max_height: 600,
      url: 'https://scontent.example/i.jpg',
      preview_url: 'https://scontent.example/s.jpg',
      image_type: 1,
      render_as_sticker: false,
    };
    const file = { id: '2830', mime_type: 'image/jpeg', name: 'image-2830', size: 63_106, image_data };
    const { fb } = answering({
      data: [
        { ...common, id: 'm_vsFZ', message: 'Hello', shares: { data: [{ link: 'https://example.org/' }] } },
        {
          ...common,
          id: 'm_Mgk',
          attachments: { data: [file], paging },
          sticker: 'https://scontent.example/t.png',
        },
        { id: 'm_old', created_time: '2021-02-02T03:00:00+0000', is_unsupported: true },
      ],
      paging,
    });
    const fields = ['id', 'message', 'from', 'to', 'tags', 'shares', 'attachments', 'sticker'] as const;
    const { data } = await fb.conversation('t_1').messages.get({ fields });
    expect(data.map(({ id }) => id)).toEqual(['m_vsFZ', 'm_Mgk', 'm_old']);
    expect(data[1]?.attachments?.data[0]?.image_data?.width).toBe(800);
  });
});

describe('sending', () => {
  const recipient = { id: guest.id };

  test('answers the person and the message, an action the person alone', async () => {
    const message_id = 'AG5Hz2Uq7tuwNEhXfYYKj8mJEM_QPpz5jdCK48PnKAjSdjfipqxqMvK8ma6AC8fplwlqLP';
    const { fb } = answering({ recipient_id: guest.id, message_id }, { recipient_id: guest.id });
    const sent = await fb.page('1').messages.create({ recipient, message: { text: 'Hello' } });
    expect(sent.message_id).toBe(message_id);
    const action = await fb.page('1').messages.create({ recipient, sender_action: 'typing_on' });
    expect(action).toEqual({ recipient_id: guest.id });
  });

  test('a file that is kept has an id', async () => {
    const { fb } = answering({ attachment_id: '1854626884821032' });
    const payload = { url: 'https://example.org/a.jpg', is_reusable: true };
    const kept = await fb.page('1').messageAttachments.create({ message: { attachment: { type: 'image', payload } } });
    expect(kept.attachment_id).toBe('1854626884821032');
  });
});

test('what is set up is answered in words that tell of nothing more', async () => {
  const { fb } = answering({ result: 'success' }, { result: 'unlink account success' }, { success: true });
  await fb.page('1').messengerProfile.create({ get_started: { payload: 'START' } });
  await fb.page('1').unlinkAccounts.create({ psid: guest.id });
  expect(await fb.page('1').takeThreadControl.create({ recipient: { id: guest.id } })).toEqual({
    success: true,
  });
});

test('labels, personas, owners and menus', async () => {
  const { fb } = answering(
    { id: 1_712_444_532_121_303 },
    { data: [{ page_label_name: 'myLabel', id: '1001200005003' }], paging },
    { data: [{ name: 'John', profile_picture_url: 'https://example.org/j.jpg', id: '7' }], paging },
    { data: [{ thread_owner: { app_id: '12345678910' } }] },
    { data: [{ user_level_persistent_menu: [] }, { page_level_persistent_menu: [{ locale: 'default' }] }] },
  );
  expect((await fb.page('1').customLabels.create({ page_label_name: 'a' })).id).toBe('1712444532121303');
  expect((await fb.user('4').customLabels.get()).data[0]?.page_label_name).toBe('myLabel');
  expect((await fb.page('1').personas.get()).data[0]?.name).toBe('John');
  const [owner] = (await fb.page('1').threadOwner.get({ recipient: '4' })).data;
  expect(owner?.thread_owner?.app_id).toBe('12345678910');
  expect((await fb.page('1').customUserSettings.get({ psid: '4' })).data).toHaveLength(2);
});

// Meta's guide to stickers (2026-06-03) and its entry of 2026-06-01 in the changelog.
test('stickers are found below the list of packs, with the token of the app', async () => {
  const cdn = 'https://scontent.example/v/t39.1997-6/';
  const pack = { id: '840909108572865', name: 'Catster', description: 'Let your inner cat talk', sticker_count: 21 };
  const sticker = { id: '767226160478561', name: 'Yes', image_url: cdn, width: 240, height: 240, is_animated: true };
  const { fb, requests } = answering(
    {
      data: [
        { ...pack, preview_image_url: cdn },
        { id: '1451975965911353', name: 'Thanks', sticker_count: 5 },
      ],
    },
    { data: [sticker] },
  );
  const asApp = fb.as({ accessToken: '123|secret' });
  const [first] = (await asApp.stickerPacks.get({ locale: 'vi_VN' })).data;
  expect(first).toEqual({ ...pack, preview_image_url: cdn });
  expect((await asApp.stickerPack(first?.id ?? '').stickers.get({ locale: 'ja_JP' })).data).toEqual([sticker]);
  expect((await asApp.stickerSearch.get({ q: 'ok' })).data).toEqual([sticker]);
  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
    '/v27.0/sticker_packs',
    '/v27.0/sticker_packs/840909108572865/stickers',
    '/v27.0/sticker_search',
  ]);
  expect(() => fb.stickerSearch.get({ q: 'o' })).toThrow(/at least 2 characters/);
  expect(() => fb.stickerPack('a/b')).toThrow(/no id/);
});

// Meta's Messenger changelog: replies since 2025-10-06, shared posts and reels since 2026-03-26.
test('replies and shared posts say of what', async () => {
  const share = { id: '5', type: 'ig_reel', title: 'Rye', url: 'https://www.instagram.com/reel/Cx/' };
  const shown = { id: 'm_2', reply_to: { mid: 'm_1', is_self_reply: false }, shares: { data: [share] } };
  const { fb } = answering(shown);
  expect(await fb.message('m_2').get({ fields: ['reply_to', 'shares'] })).toEqual(shown);
});
