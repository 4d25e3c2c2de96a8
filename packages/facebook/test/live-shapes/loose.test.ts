import { describe, expect, test } from '@jest/globals';
import { answering } from '../support/answering.js';

// Recorded at Meta: a message whose flag came as a text. Of the same kind, by its neighbours in Meta's reference.
describe('a boolean or a number that came in another form costs nobody the answer', () => {
  test('is_unsupported as a text', async () => {
    const { fb } = answering({
      data: [
        { id: 'm_1', message: '', is_unsupported: 'true' },
        { id: 'm_2', message: 'Hi' },
      ],
    });
    const { data } = await fb.conversation('t_1').messages.get({ fields: ['id', 'is_unsupported', 'message'] });
    expect(data).toEqual([
      { id: 'm_1', message: '', is_unsupported: true },
      { id: 'm_2', message: 'Hi' },
    ]);
  });

  test.each([
    ['is_published', 'false', false],
    ['is_published', 1, true],
    ['is_published', '0', false],
    ['fan_count', '214507731', 214_507_731],
    ['overall_star_rating', '4.5', 4.5],
  ] as const)('%s as %j', async (name, came, value) => {
    const { fb } = answering({ id: '1', [name]: came });
    expect(await fb.page('1').get({ fields: ['id', name] })).toEqual({ id: '1', [name]: value });
  });

  test.each(['true', 1])('success as %j', async (success) => {
    const { fb } = answering({ success });
    expect(await fb.post('1_2').delete()).toEqual({ success: true });
  });

  test.each(['twelve', '', '12 345', '99999999999999999999'])('a number is not guessed from %j', async (came) => {
    const { fb } = answering({ id: '1', fan_count: came });
    await expect(fb.page('1').get({ fields: ['fan_count'] })).rejects.toMatchObject({ _tag: 'DecodeError' });
  });
});

// Of the same kind, at any depth, also where nobody has seen it yet.
describe('whatever form a flag or a number has, no answer is lost', () => {
  test.each([
    ['location', { latitude: '14.2' }, { latitude: 14.2 }],
    ['voip_info', { has_permission: 'false' }, { has_permission: false }],
    ['engagement', { count: '5' }, { count: 5 }],
  ] as const)('%s as %j', async (name, came, value) => {
    const { fb } = answering({ id: '1', [name]: came });
    expect(await fb.page('1').get({ fields: ['id', name] })).toEqual({ id: '1', [name]: value });
  });

  test.each([true, 5, {}, []])('a text is not guessed from %j', async (came) => {
    const { fb } = answering({ id: '1', phone: came });
    await expect(fb.page('1').get({ fields: ['phone'] })).rejects.toMatchObject({ _tag: 'DecodeError' });
  });
});

const tag = (offset: number) => ({ id: '5', name: 'B', type: 'page', offset, length: 1 });

describe('a list is one in whatever form it came', () => {
  // As Meta's reference of v2.6 describes them, and a blog of its time shows: tags by where they stand.
  test.each(['message_tags', 'story_tags'] as const)('%s by their places', async (name) => {
    const { fb } = answering({ data: [{ id: '1_2', [name]: { '88': [tag(88)], '93': [tag(93)] } }] });
    const { data } = await fb.page('1').feed.get({ fields: ['id', name] });
    expect(data).toEqual([{ id: '1_2', [name]: [tag(88), tag(93)] }]);
  });

  // Recorded by a program that watches streams; python-facebook has a plain list.
  test('the streams of a broadcast, as an edge', async () => {
    const stream = { is_master: true, stream_health: { video_bitrate: 2_304_481.75 } };
    const { fb } = answering({ id: '1', ingest_streams: { data: [stream] } }, { id: '1', ingest_streams: [stream] });
    const read = () => fb.liveVideo('1').get({ fields: ['id', { ingest_streams: ['is_master', 'stream_health'] }] });
    const expected = { id: '1', ingest_streams: [stream] };
    expect([await read(), await read()]).toEqual([expected, expected]);
  });

  test.each([{ a: ['x'] }, { '0': 'x', b: 'y' }, 'x', { data: 'x' }])('no list is guessed from %j', async (came) => {
    const { fb } = answering({ id: '1', emails: came });
    await expect(fb.page('1').get({ fields: ['emails'] })).rejects.toMatchObject({ _tag: 'DecodeError' });
  });
});

// Recorded at Meta: opening hours as a list of pairs. Its neighbours are maps of the same make.
describe('a map that came as a list of pairs is the map', () => {
  test.each([
    ['hours', { mon_1_open: '09:00', mon_1_close: '17:00' }],
    ['parking', { lot: 0, street: 1, valet: 0 }],
    ['payment_options', { visa: 1 }],
    ['restaurant_services', { delivery: true }],
    ['restaurant_specialties', { coffee: 1 }],
  ] as const)('%s', async (name, map) => {
    const pairs = Object.entries(map).map(([key, value]) => ({ key, value }));
    const { fb } = answering({ id: '1', [name]: pairs }, { id: '1', [name]: map }, { id: '1', [name]: [] });
    const read = () => fb.page('1').get({ fields: ['id', name] });
    expect(await read()).toEqual({ id: '1', [name]: map });
    expect(await read()).toEqual({ id: '1', [name]: map });
    expect(await read()).toEqual({ id: '1', [name]: {} });
  });
});

// PHP writes an empty object as an empty array, and what is absent as an empty text or as false.
describe('What PHP writes for nothing costs nobody the answer', () => {
  const nothing = ['', false, null];
  test.each([
    'hours',
    'parking',
    'location',
    'cover',
    'emails',
    'category_list',
    'voip_info',
    'priority_hours',
  ] as const)('%s', async (name) => {
    const { fb } = answering(...nothing.map((came) => ({ id: '1', [name]: came })));
    const read = () => fb.page('1').get({ fields: ['id', name] });
    expect(await Promise.all(nothing.map(read))).toEqual(nothing.map(() => ({ id: '1' })));
  });

  test('a pair without a value is left out', async () => {
    const pairs = [{ key: 'a' }, { key: 'b', value: null }, { key: 'mon_1_open', value: '09:00' }];
    const { fb } = answering({ id: '1', hours: pairs }, { id: '1', hours: [{ key: 'a' }] });
    expect(await fb.page('1').get({ fields: ['hours'] })).toMatchObject({ hours: { mon_1_open: '09:00' } });
    expect(await fb.page('1').get({ fields: ['hours'] })).toMatchObject({ hours: {} });
  });
});
