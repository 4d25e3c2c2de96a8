// Verifiers that others wrote accept what the emulator delivers: @octokit/webhooks-methods, and the check of
// whatsapp-api-js, a library for Meta's own webhooks.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verify } from '@octokit/webhooks-methods';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { WhatsAppAPI } from 'whatsapp-api-js';
import { subscriptions } from '../../src/subscriptions/index.js';

const received: { text: string; signature: string }[] = [];
let emulator: Emulator;
let server: Server;

beforeAll(async () => {
  emulator = await startEmulator({ callbacks: 'local' });
  server = createServer((request, response) => {
    void (async () => {
      if (request.method === 'GET')
        return response.end(new URL(request.url ?? '', 'http://a').searchParams.get('hub.challenge'));
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const signature = String(request.headers['x-hub-signature-256']);
      received.push({ text: Buffer.concat(chunks).toString('utf8'), signature });
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await emulator.close();
  server.closeAllConnections();
  server.close();
});

test('comments, posts, messages and echoes of the emulator', async () => {
  const { tokens, url: baseUrl, app, visitors, deliveries } = emulator;
  const page = new Facebook({ accessToken: tokens.page, baseUrl }).page('me');
  const { id } = await page.get({ fields: ['id'] });
  const callbackUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const made = await subscriptions.ensure({
    app: { id: app.id, accessToken: tokens.app, baseUrl },
    accounts: [{ page: id, accessToken: tokens.page, baseUrl }],
    fields: { page: ['feed', 'messages', 'message_echoes'] },
    callbackUrl,
    verifyToken: 'rye',
  });
  expect(made.map(({ state }) => state)).not.toContain('failed');
  const post = visitors.post(id, 'Grüße 🎉 https://a.example/x');
  visitors.comment(post.id, '中文 "quoted" \\');
  const { from } = visitors.message(id, 'Open?');
  await page.messages.create({ messaging_type: 'RESPONSE', recipient: { id: from }, message: { text: 'Yes 🥐' } });
  await deliveries.settled();
  expect(received).toHaveLength(4);
  const api = new WhatsAppAPI({ token: 'token', appSecret: app.secret, v: 'v24.0' });
  for (const { text, signature } of received) {
    expect(await verify(app.secret, text, signature)).toBe(true);
    expect(await verify(emulator.apps.instagram.secret, text, signature)).toBe(false);
    expect(await api.verifyRequestSignature(text, signature)).toBe(true);
  }
});
