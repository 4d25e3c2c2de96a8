// Edits, links, deliveries, and the control of conversations. The shapes are those of Meta's pages on Messenger's webhook
// events, which the codecs of @edgewalk/webhooks are held against.
import { describe, expect, test } from '@jest/globals';
import { receive } from '@edgewalk/webhooks';
import type { Json } from '../support.js';
import { hooked, type Received } from './support.js';

const { here, call, subscribe, arrived } = hooked();
const instagram = ['messages', 'message_edit', 'messaging_referral', 'messaging_handover', 'standby'];
const page = [
  'messages',
  'message_echoes',
  'message_edits',
  'message_deliveries',
  'message_reactions',
  'messaging_referrals',
  'messaging_handovers',
  'standby',
];
const ofInstagram = () => subscribe('instagram', instagram, page);
const ofPage = () => subscribe('page', page);

/** The member in which each event came, and its kind; every one of them decodes. */
async function kindsOf(all: readonly Received[]): Promise<string[]> {
  const kinds: string[] = [];
  for (const { body, text, headers } of all) {
    const [event] = await receive({ body: text, headers: headers as Json, secrets: here.emulator.app.secret });
    const [entry] = body['entry'] as Json[];
    const carrier = ['messaging', 'standby', 'changes'].find((name) => entry?.[name] !== undefined);
    expect(event?.known).toBe(true);
    kinds.push(`${carrier ?? ''}: ${event?.field ?? ''}`);
  }
  return kinds;
}

const valuesOf = (all: readonly Received[]): Json[] =>
  all.map(({ body }) => {
    const [entry] = body['entry'] as Json[];
    return (entry?.['messaging']?.[0] ?? entry?.['standby']?.[0]) as Json;
  });

const refusal = ({ error }: Json) => (error === undefined ? 'sent' : `${error['code']}/${error['error_subcode']}`);
const answer = async (id: string) =>
  refusal(await call('POST', `/${here.pageId}/messages`, { recipient: { id }, message: { text: 'Yes' } }));

describe.each([
  ['on Instagram', ofInstagram, () => here.accountId, 'message_edit', 'messaging_referral', 'messaging_handover'],
  ['in Messenger', ofPage, () => here.pageId, 'message_edits', 'messaging_referrals', 'messaging_handovers'],
] as const)('%s', (_, begin, account, edit, referral, handover) => {
  test('a message is edited at most five times, and shows the new text', async () => {
    await begin();
    const { visitors } = here.emulator;
    const { id } = visitors.message(account(), 'Two buns');
    for (const text of ['3', '4', '5', '6', 'Seven buns']) visitors.editMessage(id, text);
    expect(() => visitors.editMessage(id, '8')).toThrow('5 times only');
    const all = await arrived();
    expect((await kindsOf(all)).slice(0, 2)).toEqual(['messaging: messages', `messaging: ${edit}`]);
    expect(valuesOf(all).at(-1)?.['message_edit']).toEqual({ mid: id, text: 'Seven buns', num_edit: 5 });
    expect((await call('GET', `/${id}?fields=message`))['message']).toBe('Seven buns');
  });

  test('a link leads into the conversation', async () => {
    await begin();
    here.emulator.visitors.openLink(account(), { ref: 'spring' });
    const all = await arrived();
    expect(await kindsOf(all)).toEqual([`messaging: ${referral}`]);
    expect(valuesOf(all)[0]?.['referral']).toEqual({ ref: 'spring', source: 'SHORTLINK', type: 'OPEN_THREAD' });
  });

  test('what the inbox controls comes as standby, and may not be answered until it is passed back', async () => {
    await begin();
    const { visitors, inbox, app } = here.emulator;
    const { from: as } = visitors.message(account(), 'Hello?');
    inbox.request(account(), { as, metadata: 'a refund' });
    inbox.take(account(), { as });
    const { id } = visitors.message(account(), 'Is somebody there?', { as });
    visitors.editMessage(id, 'Is anybody there?');
    inbox.message(account(), 'Yes, me.', { as });
    expect(await answer(as)).toBe('10/2018300');
    inbox.pass(account(), { as });
    visitors.message(account(), 'Thanks', { as });
    const all = await arrived();
    expect(await kindsOf(all)).toEqual([
      'messaging: messages',
      `messaging: ${handover}`,
      `messaging: ${handover}`,
      'standby: standby',
      'standby: standby',
      'standby: standby',
      `messaging: ${handover}`,
      'messaging: messages',
    ]);
    const values = valuesOf(all);
    const other = '263902037430900';
    expect(values[1]?.['request_thread_control']).toEqual({ requested_owner_app_id: other, metadata: 'a refund' });
    expect(values[2]?.['take_thread_control']).toEqual({ previous_owner_app_id: app.id, new_owner_app_id: other });
    expect(values[5]?.['message']).toMatchObject({ text: 'Yes, me.', is_echo: true, app_id: other });
    expect(values[6]?.['pass_thread_control']).toEqual({ previous_owner_app_id: other, new_owner_app_id: app.id });
    expect(await answer(as)).toBe('sent');
  });

  test('nothing is passed, asked for or written where it cannot be', async () => {
    const { visitors, inbox } = here.emulator;
    expect(() => inbox.take(account(), { as: 'a.new.guest' })).toThrow('use visitors.message() first');
    const { from: as } = visitors.message(account(), 'Hello?', { as: 'a.new.guest' });
    expect(() => inbox.pass(account(), { as })).toThrow('the inbox does not control');
    inbox.take(account(), { as });
    expect(() => inbox.request(account(), { as })).toThrow('the app does not control');
    const own = inbox.message(account(), 'Yes?', { as });
    expect(() => visitors.editMessage(own.id, 'No?')).toThrow('give a message that the person wrote');
  });
});

test('a message of the Page is delivered at once; it has no timestamp', async () => {
  await ofPage();
  const { from } = here.emulator.visitors.message(here.pageId, 'Open?');
  const sent = await call('POST', `/${here.pageId}/messages`, { recipient: { id: from }, message: { text: 'Yes' } });
  const all = await arrived();
  expect(await kindsOf(all)).toEqual([
    'messaging: messages',
    'messaging: message_echoes',
    'messaging: message_deliveries',
  ]);
  expect(valuesOf(all)[2]).toEqual({
    sender: { id: from },
    recipient: { id: here.pageId },
    delivery: { mids: [sent['message_id']], watermark: expect.any(Number) },
  });
});

test('an app that passes a conversation on itself is told nothing, and hears the rest as standby', async () => {
  await ofPage();
  const { from } = here.emulator.visitors.message(here.pageId, 'Open?');
  await call('POST', `/${here.pageId}/pass_thread_control`, { recipient: { id: from } });
  here.emulator.visitors.message(here.pageId, 'Well?');
  await call('POST', `/${here.pageId}/take_thread_control`, { recipient: { id: from } });
  here.emulator.visitors.message(here.pageId, 'Ah.');
  expect(await kindsOf(await arrived())).toEqual(['messaging: messages', 'standby: standby', 'messaging: messages']);
});
