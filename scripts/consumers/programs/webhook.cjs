const assert = require('node:assert/strict');
const { testDelivery, webhooks } = require('@edgewalk/webhooks');
const { fetchWebhooks } = require('@edgewalk/webhooks/fetch');

void main();

async function main() {
  const secret = 'app secret';
  const texts = [];
  const hook = webhooks({ secrets: secret, verifyToken: 'rye' });
  hook.on('instagram', 'comments', ({ value }) => texts.push(value.text));
  const value = { id: '17900000000000001', text: 'Grüße 🥐' };
  const delivery = await testDelivery({ object: 'instagram', field: 'comments', account: '178', value }, { secret });
  const { status } = await fetchWebhooks(hook).fetch(new Request('https://your.app/hook', delivery));
  assert.deepEqual([status, texts], [200, [value.text]]);
}
