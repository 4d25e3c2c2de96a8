// Verifiers that others wrote accept what testDelivery makes, and refuse it changed.
import { expect, test } from '@jest/globals';
import { verify } from '@octokit/webhooks-methods';
import fc from 'fast-check';
import { WhatsAppAPI } from 'whatsapp-api-js';
import { signDelivery } from '../../src/delivery/test-delivery.js';

const secret = 'secret of the app';

test('@octokit/webhooks-methods accepts every delivery, and none with another body', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.string({ minLength: 1 }), async (value, key) => {
      const { body, headers } = await signDelivery(value, key);
      const text = new TextDecoder().decode(body);
      expect(await verify(key, text, headers['x-hub-signature-256'] ?? '')).toBe(true);
      expect(await verify(key, `${text} `, headers['x-hub-signature-256'] ?? '')).toBe(false);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      // Meta's bodies are ASCII, without bare slashes.
      expect(text).toMatch(/^[ -~]*$/);
      expect(text).not.toMatch(/(?<!\\)\//);
    }),
    { numRuns: 200 },
  );
});

test('whatsapp-api-js accepts it by its own check of the signature', async () => {
  const api = new WhatsAppAPI({ token: 'token', appSecret: secret, v: 'v24.0' });
  const value = {
    messaging_product: 'whatsapp',
    metadata: { phone_number_id: '1' },
    statuses: [{ id: 'ü/🎉', status: 'read' }],
  };
  const { body, headers } = await signDelivery(
    { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ value, field: 'messages' }] }] },
    secret,
  );
  const text = new TextDecoder().decode(body);
  const signature = headers['x-hub-signature-256'] ?? '';
  expect(await api.verifyRequestSignature(text, signature)).toBe(true);
  expect(
    await api.verifyRequestSignature(
      text,
      signature.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ),
  ).toBe(false);
});
