// An app in a process of its own: node receiver.mjs FOLDER SECRET PORT hangs|handles
import { createHash } from 'node:crypto';
import { appendFile, open, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { claimsIn, webhooks } from '@edgewalk/webhooks';
import { nodeWebhooks } from '@edgewalk/webhooks/node';

const [folder, secret, port, mode] = process.argv.slice(2);

/** A row is a file with a version and a value. One process at a time writes: enough to be killed and begun anew. */
const fileOf = (key) => join(folder, `${createHash('sha256').update(key).digest('hex')}.json`);
const read = async (key) => {
  const text = await readFile(fileOf(key), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
};
const rows = {
  read,
  swap: async (key, version, content) => {
    const row = await read(key);
    if ((row?.version ?? 0) !== version) return undefined;
    if (content === undefined) {
      await rm(fileOf(key), { force: true });
      return version + 1;
    }
    const file = await open(`${fileOf(key)}.new`, 'w');
    await file.writeFile(JSON.stringify({ value: content.value, version: version + 1 }));
    await file.sync();
    await file.close();
    await rename(`${fileOf(key)}.new`, fileOf(key));
    return version + 1;
  },
  due: async () => [],
};

const hook = webhooks({ secrets: secret, verifyToken: 'rye', store: claimsIn(rows), leaseMs: 500 }).on(
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
