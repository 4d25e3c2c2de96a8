import { describe, expect, test } from '@jest/globals';
import {
  BodyMalformedError,
  BodyTooLargeError,
  ParsedBodyError,
  receive,
  SignatureMalformedError,
  SignatureMismatchError,
  SignatureMissingError,
  type WebhookEvent,
} from '../../src/index.js';
import { signDelivery } from '../../src/delivery/test-delivery.js';

const secret = 'edgewalk-test-secret';

async function eventsOf(body: unknown): Promise<readonly WebhookEvent[]> {
  return receive({ ...(await signDelivery(body, secret)), secrets: secret });
}

// Computed apart from this code, over bytes as Meta escapes them.
const vector = {
  body: String.raw`{"object":"instagram","entry":[{"id":"17841400000000001","time":1764517600,"changes":[{"field":"comments","value":{"id":"17900000000000001","text":"caf\u00e9 \ud83c\udf89 https:\/\/a.example\/x","from":{"id":"901","username":"ana"},"media":{"id":"17910000000000001","media_product_type":"FEED"}}}]}]}`,
  sha256: 'sha256=e3768228606daf16da5d8d8fd9db0714ad5a69513dac5e1d7bd02305763d51e9',
  sha1: 'sha1=43c3a7fe8c818ff08c3cee8bcd3842ef57b80a1c',
};

describe('the signature', () => {
  const signed = { body: vector.body, headers: { 'X-Hub-Signature-256': vector.sha256 } };

  test('is checked against every secret, and tells which one fits', async () => {
    const secrets = [
      { name: 'old', secret: 'another' },
      { name: 'new', secret },
    ];
    const [event] = await receive({ ...signed, secrets });
    expect(event).toMatchObject({ object: 'instagram', field: 'comments', secret: 'new' });
    expect(event?.value).toMatchObject({ text: 'café 🎉 https://a.example/x' });
  });

  test.each([
    ['a header of fetch', new Headers({ 'x-hub-signature-256': vector.sha256 })],
    ['pairs', [['X-HUB-SIGNATURE-256', vector.sha256]] as const],
    ['several values', { 'x-hub-signature-256': ['sha256=00', vector.sha256] }],
    ['values that a proxy joined', { 'x-hub-signature-256': `sha256=00, ${vector.sha256}` }],
    ['capital digits', { 'x-hub-signature-256': vector.sha256.toUpperCase() }],
  ])('is found in %s', async (_, headers) => {
    await expect(receive({ body: vector.body, headers, secrets: secret })).resolves.toHaveLength(1);
  });

  test.each([
    ['missing', {}, SignatureMissingError],
    ['SHA-1 only', { 'x-hub-signature': vector.sha1 }, SignatureMissingError],
    ['too short', { 'x-hub-signature-256': 'sha256=e37682' }, SignatureMalformedError],
    ['without its prefix', { 'x-hub-signature-256': vector.sha256.slice(7) }, SignatureMalformedError],
    ['not hexadecimal', { 'x-hub-signature-256': `sha256=${'z'.repeat(64)}` }, SignatureMalformedError],
    ['of another body', { 'x-hub-signature-256': vector.sha256.replace('e37', 'e38') }, SignatureMismatchError],
    [
      'strong and wrong beside a weak and right one',
      { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}`, 'x-hub-signature': vector.sha1 },
      SignatureMismatchError,
    ],
  ])('is refused when it is %s', async (_, headers, kind) => {
    await expect(receive({ body: vector.body, headers, secrets: secret })).rejects.toBeInstanceOf(kind);
  });

  test('by SHA-1 counts only where it is allowed', async () => {
    const headers = { 'x-hub-signature': vector.sha1 };
    await expect(receive({ body: vector.body, headers, secrets: secret, allowSha1: true })).resolves.toHaveLength(1);
  });

  test('does not survive a body that was parsed and written again', async () => {
    const again = { ...signed, body: JSON.stringify(JSON.parse(vector.body)) };
    await expect(receive({ ...again, secrets: secret })).rejects.toBeInstanceOf(SignatureMismatchError);
    const parsed = { ...signed, body: JSON.parse(vector.body) as never };
    await expect(receive({ ...parsed, secrets: secret })).rejects.toBeInstanceOf(ParsedBodyError);
  });

  test('and the secrets are in no error', async () => {
    const headers = { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` };
    const error: unknown = await receive({ body: vector.body, headers, secrets: secret }).catch(
      (caught: unknown) => caught,
    );
    expect(JSON.stringify(error)).not.toContain(secret);
    expect(String((error as Error).stack)).not.toContain(secret);
  });
});

describe('a body', () => {
  test('that is too large, too deep or no delivery is refused by its kind', async () => {
    const big = await signDelivery({ object: 'page', entry: [], fill: 'x'.repeat(2_000) }, secret);
    await expect(receive({ ...big, secrets: secret, maxBytes: 1_000 })).rejects.toBeInstanceOf(BodyTooLargeError);
    const deep = new TextEncoder().encode(`{"object":"page","entry":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    const { signatureHeaders } = await import('../../src/signature/verify.js');
    const headers = await signatureHeaders(deep, secret);
    await expect(receive({ body: deep, headers, secrets: secret })).rejects.toBeInstanceOf(BodyMalformedError);
    for (const body of [[], 'text', 7, null, [1, 2]])
      await expect(eventsOf(body)).rejects.toBeInstanceOf(BodyMalformedError);
  });
});

describe('an envelope', () => {
  const comment = { id: '17900000000000001', text: 'Hello' };
  const message = {
    sender: { id: '901' },
    recipient: { id: '178' },
    timestamp: 1764517600123,
    message: { mid: 'm1', text: 'Hi' },
  };

  test('of each kind gives one flat list', async () => {
    const entry = [
      {
        id: '178',
        time: 1764517600,
        changes: [
          { field: 'comments', value: comment },
          { field: 'mentions', value: { media_id: '5' } },
        ],
      },
      { id: '178', time: 1764517600123, messaging: [message] },
      { id: '178', time: 1764517600123, standby: [message] },
      { id: '178', time: 1764517600, field: 'live_comments', value: comment },
      { id: '178', time: 1764517600, changed_fields: ['comments'] },
    ];
    const events = await eventsOf({ object: 'instagram', entry });
    expect(events.map(({ field, known }) => [field, known])).toEqual([
      ['comments', true],
      ['mentions', true],
      ['messages', true],
      ['standby', true],
      ['live_comments', true],
      ['comments', false],
    ]);
    expect(events[3]).toMatchObject({ isStandby: true });
    expect(events[5]).toMatchObject({ why: 'no value', value: undefined });
    expect(events.map(({ sentAt }) => sentAt).slice(0, 3)).toEqual([1764517600000, 1764517600000, 1764517600123]);
  });

  // As Meta's page on Threads shows it.
  test('of Threads has no entry', async () => {
    const value = {
      id: '8901234',
      username: 'u',
      text: 'Reply',
      replied_to: { id: '567890' },
      root_post: { id: '1', owner_id: '2' },
    };
    const about = {
      app_id: '123456',
      topic: 'moderate',
      target_id: '78901',
      time: 1723226877,
      subscription_id: '234567',
    };
    for (const values of [{ value, field: 'replies' }, [{ value, field: 'replies' }]]) {
      const [event] = await eventsOf({ ...about, values });
      expect(event).toMatchObject({ known: true, object: 'threads', field: 'replies', account: '78901', value });
    }
  });

  test('keeps what is unknown, and one odd update does not lose the others', async () => {
    const changes = [
      { field: 'comments', value: { text: 'without an id' } },
      { field: 'new_field', value: { x: 1 } },
      'text',
      null,
      { field: 'comments', value: comment },
    ];
    const entry = [
      null,
      7,
      { id: '178', time: 'soon', changes },
      { id: '178', messaging: [{ sender: { id: '1' }, new_kind: {} }, null] },
    ];
    const events = await eventsOf({ object: 'instagram', entry });
    expect(events.map((event) => (event.known ? 'known' : `${event.field}: ${event.why}`))).toEqual([
      ': field',
      ': field',
      'comments: shape',
      'new_field: field',
      ': field',
      ': field',
      'known',
      'new_kind: field',
      ': field',
    ]);
    expect(events[2]).toMatchObject({ problems: [{ path: 'id', expected: 'id', actual: 'nothing' }] });
    const [strange] = await eventsOf({ object: 'catalog', entry: [{ id: 1, changes: [{ field: 'x', value: [] }] }] });
    expect(strange).toMatchObject({ known: false, why: 'object', object: 'catalog', account: '1', value: [] });
  });

  test('does not matter for the key of an event, nor does the order of members', async () => {
    const referral = { source: 'SHORTLINK', ref: 'spring' };
    const value = { sender: { id: '901' }, recipient: { id: '178' }, timestamp: 1764517600123, referral };
    const turned = Object.fromEntries(Object.entries(value).toReversed());
    const bodies = [
      { id: '178', time: 1764517600, messaging: [value] },
      { id: '178', time: 1764517999, messaging: [turned] },
      { id: '178', time: 1764517600, changes: [{ field: 'messaging_referral', value }] },
      { id: '178', time: 1764517600, field: 'messaging_referral', value },
    ];
    const events = await Promise.all(bodies.map((entry) => eventsOf({ object: 'instagram', entry: [entry] })));
    expect(new Set(events.flat().map(({ key }) => key)).size).toBe(1);
    const other = { ...value, referral: { ...referral, ref: 'autumn' } };
    const [another] = await eventsOf({ object: 'instagram', entry: [{ id: '178', messaging: [other] }] });
    expect(another?.key).not.toBe(events[0]?.[0]?.key);
  });

  test('hands out ids as texts, however large', async () => {
    const body = `{"object":"page","entry":[{"id":104837291083746,"time":1,"changes":[{"field":"leadgen","value":{"leadgen_id":12345678901234567890,"form_id":7}}]}]}`;
    const bytes = new TextEncoder().encode(body);
    const { signatureHeaders } = await import('../../src/signature/verify.js');
    const [event] = await receive({ body: bytes, headers: await signatureHeaders(bytes, secret), secrets: secret });
    expect(event).toMatchObject({
      account: '104837291083746',
      value: { leadgen_id: '12345678901234567890', form_id: '7' },
    });
  });
});
