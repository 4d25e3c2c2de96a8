import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { receive, WebhookError } from '../../src/index.js';
import { signDelivery } from '../../src/delivery/test-delivery.js';
import { signatureHeaders } from '../../src/signature/verify.js';

const secret = 'secret of the app';

const encode = (text: string) => new TextEncoder().encode(text);

/** What was received, or the kind of the refusal; anything else fails the test. */
async function tryReceive(body: Uint8Array<ArrayBuffer>, headers: Record<string, string>): Promise<string> {
  try {
    const events = await receive({ body, headers, secrets: secret });
    return `${events.length} events`;
  } catch (error) {
    if (error instanceof WebhookError) return error._tag;
    throw error;
  }
}

describe('whatever comes', () => {
  test('random bytes are refused, signed or not, and never accepted by another signature', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), async (given, other) => {
        const body = Uint8Array.from(given);
        const wrong = await signatureHeaders(Uint8Array.from([...other, 1]), secret);
        fc.pre(given.length !== other.length + 1);
        expect(await tryReceive(body, wrong)).toBe('SignatureMismatchError');
        expect(await tryReceive(body, await signatureHeaders(body, secret))).toMatch(/BodyMalformedError|events/);
      }),
      { numRuns: 2_500 },
    );
  });

  test('one flipped bit in body or signature is noticed', async () => {
    const { body, headers } = await signDelivery({ object: 'page', entry: [{ id: '1', changes: [] }] }, secret);
    const signature = headers['x-hub-signature-256'] ?? '';
    for (let bit = 0; bit < body.length * 8; bit += 1) {
      const flipped = body.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(await tryReceive(flipped, headers)).toBe('SignatureMismatchError');
    }
    for (let at = 7; at < signature.length; at += 1) {
      const digit = (Number.parseInt(signature[at] ?? '', 16) ^ 1).toString(16);
      const changed = { 'x-hub-signature-256': signature.slice(0, at) + digit + signature.slice(at + 1) };
      expect(await tryReceive(body, changed)).toBe('SignatureMismatchError');
    }
  });

  test('any JSON of the right signature is read without a crash, and every update of it is an event', async () => {
    const update = fc.oneof(
      fc.jsonValue(),
      fc.record({ field: fc.constantFrom('comments', 'feed', 'x'), value: fc.jsonValue() }),
    );
    const entry = fc.record({
      id: fc.oneof(fc.string(), fc.integer()),
      changes: fc.array(update, { minLength: 1, maxLength: 4 }),
      messaging: fc.array(fc.oneof(fc.jsonValue(), fc.record({ message: fc.jsonValue() })), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('instagram', 'page', 'user', 'y'), fc.array(entry), async (object, entries) => {
        const { body, headers } = await signDelivery({ object, entry: entries }, secret);
        const updates = entries.reduce((sum, { changes, messaging }) => sum + changes.length + messaging.length, 0);
        expect(await tryReceive(body, headers)).toBe(`${updates} events`);
      }),
      { numRuns: 300 },
    );
  });

  test('hundreds of signatures cost one computation for each secret', async () => {
    const { body, headers } = await signDelivery({ object: 'page', entry: [] }, secret);
    const guesses = Array.from({ length: 500 }, (_, at) => `sha256=${String(at).padStart(64, '0')}`).join(',');
    expect(await tryReceive(body, { 'x-hub-signature-256': guesses })).toBe('SignatureMismatchError');
    const signatures = `${guesses}, ${headers['x-hub-signature-256'] ?? ''}`;
    const sign = crypto.subtle.sign.bind(crypto.subtle);
    let count = 0;
    crypto.subtle.sign = (...given: Parameters<typeof sign>) => {
      count += 1;
      return sign(...given);
    };
    try {
      expect(await tryReceive(body, { 'x-hub-signature-256': signatures })).toBe('0 events');
    } finally {
      crypto.subtle.sign = sign;
    }
    expect(count).toBe(1);
  });

  test('a signed body of more updates than Meta ever sends is refused', async () => {
    const { body, headers } = await signDelivery(
      { object: 'page', entry: Array.from({ length: 10_001 }, () => ({ a: 1 })) },
      secret,
    );
    expect(await tryReceive(body, headers)).toBe('BodyMalformedError');
  });

  test('names that objects inherit, a mark of byte order, and bytes that are no UTF-8', async () => {
    const odd =
      '{"object":"__proto__","entry":[{"id":"1","changes":[{"field":"constructor","value":{"__proto__":{"id":"1"}}}]}]}';
    const bodies: [Uint8Array<ArrayBuffer>, string][] = [
      [encode(odd), '1 events'],
      [encode(`\u{FEFF}{"object":"page","entry":[]}`), '0 events'],
      [Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d), 'BodyMalformedError'],
      [new Uint8Array(), 'BodyMalformedError'],
    ];
    for (const [body, expected] of bodies)
      expect(await tryReceive(body, await signatureHeaders(body, secret))).toBe(expected);
    expect(Object.prototype).not.toHaveProperty('id');
  });

  test('headers in every form are read, and no headers are a refusal', async () => {
    const { body, headers } = await signDelivery({ object: 'page', entry: [] }, secret);
    const signature = headers['x-hub-signature-256'] ?? '';
    const name = 'X-Hub-Signature-256';
    for (const form of [
      new Headers({ [name]: signature }),
      new Map([[name, signature]]),
      [[name, signature]],
      ['Host', 'a', name, signature],
      { [name]: [`sha256=${'0'.repeat(64)}`, signature.toUpperCase()] },
    ])
      expect(await tryReceive(body, form as never)).toBe('0 events');
    for (const none of [undefined, null, [], 'text', {}])
      expect(await tryReceive(body, none as never)).toBe('SignatureMissingError');
  });
});
