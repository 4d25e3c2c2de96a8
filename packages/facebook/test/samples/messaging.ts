import type { Samples, World } from '../samples.js';

const image = 'https://example.org/photo.jpg';
const components = [{ type: 'BODY', text: 'Your order {{1}} is ready' }];
const menu = [{ locale: 'default', call_to_actions: [{ type: 'postback', title: 'Hours', payload: 'HOURS' }] }];

/** The first of a list that the emulator's world does not leave empty. */
async function first<Item>(list: PromiseLike<{ readonly data: readonly Item[] }>): Promise<Item> {
  const [item] = (await list).data;
  if (item === undefined) throw new Error('the list is empty');
  return item;
}

const pageOf = ({ fb, ids: { Page: id = '' } }: World) => fb.page(id);
const person = ({ ids: { writer = '' } }: World) => writer;
const recipient = (world: World) => ({ recipient: { id: person(world) } });
const flow = async (world: World) => (await first(pageOf(world).welcomeMessageFlows.get({ fields: ['id'] }))).id;
const handover = (world: World) => ({ ...recipient(world), metadata: 'order 7' });

/** What the operations of this part of the tree are tried with. */
export const messaging: Samples = {
  ids: async (fb, { Page: id = '' }) => {
    const page = fb.page(id);
    const fields = ['id', 'participants'] as const;
    const conversation = await first(page.conversations.get({ fields }));
    return {
      Conversation: conversation.id,
      Message: (await first(fb.conversation(conversation.id).messages.get({ fields: ['id'] }))).id,
      MessageTemplate: (await first(page.messageTemplates.get({ fields: ['id'] }))).id,
      CustomLabel: (await first(page.customLabels.get({ fields: ['id'] }))).id,
      StickerPack: (await first(fb.stickerPacks.get())).id,
      Persona: (await first(page.personas.get({ fields: ['id'] }))).id,
      writer: conversation.participants!.data.find((one) => one.id !== id)!.id,
    };
  },
  subjects: { 'User.customLabels.get': person },
  inputs: {
    'stickerSearch.get': () => ({ q: 'thumb', locale: 'en_US' }),
    'stickerPacks.get': () => ({ locale: 'th_TH' }),
    'StickerPack.stickers.get': () => ({ locale: 'th_TH' }),
    'User.conversations.get': (world) => ({ user_id: person(world), folder: 'inbox', tags: ['inbox'] }),
    'Page.conversations.get': (world) => [
      { platform: 'messenger', user_id: person(world), folder: 'inbox', tags: ['inbox'] },
      { platform: 'instagram', folder: 'inbox' },
    ],
    'Page.threads.get': (world) => ({ user_id: person(world), folder: 'inbox', tags: ['inbox'] }),
    'Page.messages.create': (world) => [
      {
        ...recipient(world),
        message: { text: 'Until it is gone.' },
        messaging_type: 'MESSAGE_TAG',
        tag: 'HUMAN_AGENT',
        notification_type: 'SILENT_PUSH',
        persona_id: world.ids['Persona'],
        reply_to: { mid: world.ids['Message'] },
        thread_control: { payload: 'bot' },
        folder: 'PARTNERSHIP',
      },
      {
        ...recipient(world),
        message: { attachment: { type: 'image', payload: { is_reusable: true } } },
        filedata: new Uint8Array([1, 2, 3]),
      },
      { ...recipient(world), message: { attachment: { type: 'image', payload: { url: image } } } },
      { ...recipient(world), sender_action: 'typing_on' },
      {
        ...recipient(world),
        sender_action: 'react',
        payload: { message_id: world.ids['Message'], reaction: 'love' },
      },
      { ...recipient(world), suggestion_action: 'ACCEPT', payload: 'hours' },
    ],
    'Page.messageAttachments.create': () => [
      {
        message: { attachment: { type: 'image', payload: { url: image, is_reusable: true } } },
        platform: 'messenger',
      },
      {
        message: { attachment: { type: 'image', payload: { is_reusable: true } } },
        filedata: new Uint8Array([1, 2, 3]),
      },
    ],
    'Page.messengerProfile.create': () => ({
      get_started: { payload: 'START' },
      greeting: [{ locale: 'default', text: 'Hello!' }],
      ice_breakers: [{ question: 'Do you bake rye?', payload: 'RYE' }],
      persistent_menu: menu,
      account_linking_url: 'https://tidal-bakery.example/link',
      commands: [{ locale: 'default', commands: [{ name: 'menu', description: 'What there is' }] }],
      whitelisted_domains: ['https://tidal-bakery.example', 'https://orders.tidal-bakery.example'],
      description: [{ locale: 'default', text: 'Bread' }],
    }),
    'Page.moderateConversations.create': (world) => ({
      user_ids: [{ id: person(world) }],
      actions: ['BAN_USER', 'MOVE_TO_SPAM'],
    }),
    'Page.notificationMessageTokens.get': () => ({ custom_audience_ids: ['23851000000000001'] }),
    'Page.threadOwner.get': (world) => ({ recipient: person(world) }),
    'Page.passThreadControl.create': (world) => ({ ...handover(world), target_app_id: '263902037430900' }),
    'Page.takeThreadControl.create': handover,
    'Page.releaseThreadControl.create': recipient,
    'Page.requestThreadControl.create': handover,
    'Page.extendThreadControl.create': (world) => ({ ...recipient(world), duration: 3600 }),
    'Page.customLabels.create': () => ({ page_label_name: 'Pies', name: 'Pies' }),
    'CustomLabel.label.create': (world) => ({ user: person(world) }),
    'CustomLabel.label.delete': (world) => ({ user: person(world) }),
    'Page.personas.create': () => ({ name: 'Day baker', profile_picture_url: image }),
    'Page.customUserSettings.get': (world) => ({ psid: person(world) }),
    'Page.customUserSettings.create': (world) => ({ psid: person(world), persistent_menu: menu }),
    'Page.customUserSettings.delete': (world) => ({ psid: person(world) }),
    'Page.unlinkAccounts.create': (world) => ({ psid: person(world) }),
    'Page.messengerCallSettings.create': () => ({
      icon_enabled: true,
      audio_enabled: true,
      video_enabled: false,
      call_hours: { timezone: 'Europe/Oslo' },
      call_routing: { destination: 'inbox' },
    }),
    'Page.nlpConfigs.create': () => ({
      custom_token: 'WITTOKEN',
      api_version: '20240101',
      n_best: 3,
      other_language_support: { vi: { bert_max_loss: 0.5 } },
    }),
    'Page.messageTemplates.get': () => [
      {
        category: ['UTILITY'],
        status: ['APPROVED'],
        language: ['en', 'nb'],
        name: 'order',
        content: 'ready',
      },
      { name_or_content: 'counter' },
    ],
    'Page.messageTemplates.create': () => ({
      name: 'order_late',
      language: 'en',
      components,
      library_template_name: 'order_late',
      library_template_button_inputs: [{ type: 'URL', url: { base_url: 'https://tidal-bakery.example/' } }],
    }),
    'Page.messageTemplates.delete': (world) => ({
      name: 'order_ready',
      template_id: world.ids['MessageTemplate'],
    }),
    'MessageTemplate.update': () => ({ components }),
    'Page.welcomeMessageFlows.get': async (world) => ({
      flow_id: await flow(world),
      app_id: '582913406172044',
    }),
    'Page.welcomeMessageFlows.create': () => ({
      name: 'Hello',
      welcome_message_flow: [{ message: { text: 'Hello!' } }],
    }),
    'Page.welcomeMessageFlows.update': async (world) => ({
      flow_id: await flow(world),
      name: 'Hello again',
      welcome_message_flow: [{ message: { text: 'Hello!' } }],
    }),
    'Page.welcomeMessageFlows.delete': async (world) => ({ flow_id: await flow(world) }),
    'Page.businessMessagingFeatureStatus.create': () => ({
      features: [{ feature: 'HOP_V2', status: 'DISABLED' }],
    }),
  },
};
