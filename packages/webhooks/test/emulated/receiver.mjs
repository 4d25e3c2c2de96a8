// An app in a process of its own: node receiver.mjs FOLDER SECRET PORT hangs|handles
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileStore } from '@edgewalk/auth/stores';
import { claimsIn, webhooks } from '@edgewalk/webhooks';
import { nodeWebhooks } from '@edgewalk/webhooks/node';

const [folder, secret, port, mode] = process.argv.slice(2);
const store = claimsIn(fileStore(join(folder, 'claims')));
const hook = webhooks({ secrets: secret, verifyToken: 'rye', store, leaseMs: 500 }).on(
  'page',
  'feed',
  async ({ value }) => {
    await appendFile(join(folder, 'begun.log'), `${value.message}\n`);
    if (mode === 'hangs') await new Promise(() => undefined);
    await appendFile(join(folder, 'handled.log'), `${value.message}\n`);
  },
);
const listener = nodeWebhooks(hook);
const server = createServer((request, response) => void listener(request, response));
server.listen(Number(port), '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
