// An app on a worker: it needs nothing of Node.
import { receive, testDelivery, webhooks } from '@edgewalk/webhooks';
import { fetchWebhooks } from '@edgewalk/webhooks/fetch';

const secret = 'app secret';
const texts = [];
const hook = webhooks({ secrets: secret, verifyToken: 'rye' });
hook.on('instagram', 'comments', ({ value }) => texts.push(value.text));
const worker = fetchWebhooks(hook);

async function main() {
  const value = { id: '17900000000000001', text: 'Grüße 🥐' };
  const delivery = await testDelivery({ object: 'instagram', field: 'comments', account: '178', value }, { secret });
  const [event] = await receive({ ...delivery, secrets: secret });
  const works = [];
  const context = { waitUntil: (work) => works.push(work) };
  const answer = await worker.fetch(new Request('https://your.app/hook', delivery), {}, context);
  await Promise.all(works);
  const query = 'hub.mode=subscribe&hub.challenge=7&hub.verify_token=rye';
  const shaken = await worker.fetch(new Request(`https://your.app/hook?${query}`));
  const forged = await worker.fetch(new Request('https://your.app/hook', { ...delivery, body: '{}' }));
  const all = [event.value.text, answer.status, texts.join(), await shaken.text(), forged.status];
  const expected = [value.text, 200, value.text, '7', 401];
  if (JSON.stringify(all) !== JSON.stringify(expected)) throw new Error(`got ${JSON.stringify(all)}`);
  console.log('edgewalk: a delivery was verified and handled');
}

main().catch((error) => console.log(`edgewalk: failed: ${error?.stack}`));
