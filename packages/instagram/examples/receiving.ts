// A step of the tour: somebody comments, and a handler answers. The events come from the emulator.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Emulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { webhooks } from '@edgewalk/webhooks';
import { answers } from '@edgewalk/webhooks/answers';
import { nodeWebhooks } from '@edgewalk/webhooks/node';
import { heading } from './terminal.js';

const verifyToken = 'a text beside the callback';

/** Receives a comment, and answers it. */
export async function receive(emulator: Emulator): Promise<void> {
  heading("An event arrives: hook.on('instagram', 'comments', (event) => answers.comment(api, event, …))");
  const api = new Instagram({ accessToken: emulator.tokens.instagram, baseUrl: emulator.url });
  const hook = webhooks({ secrets: emulator.apps.instagram.secret, verifyToken }).on(
    'instagram',
    'comments',
    async (event) => {
      const { id } = await answers.comment(api, event, 'Yes, with buckwheat, on Fridays.');
      console.log(`  @${event.value.from?.username} wrote "${event.value.text}"; answered as ${id}`);
    },
  );
  const listener = nodeWebhooks(hook);
  const server = createServer((request, response) => void listener(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await subscribe(emulator, api, server);
    const media = await api.user.media.get({ fields: ['id'], limit: 1 });
    emulator.visitors.comment(media.data[0]?.id ?? '', 'Is there a gluten free one?', { as: 'rye.and.shine' });
    await emulator.deliveries.settled();
    console.log(`  ${emulator.deliveries.log.length} events were delivered: the answer came back, and was skipped`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The callback of the app, which at Meta is chosen in its dashboard, and the fields of the account. */
async function subscribe({ deliveries }: Emulator, api: Instagram, server: Server): Promise<void> {
  const callbackUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await deliveries.subscribeInstagram({ callbackUrl, verifyToken, fields: ['comments'] });
  await api.user.subscribedApps.create({ subscribed_fields: ['comments'] });
}
