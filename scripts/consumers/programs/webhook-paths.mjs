import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { receive, testDelivery } from '@edgewalk/webhooks';

// Every public path, in both ways; both lead to the same copy.
const require = createRequire(import.meta.url);
const paths = Object.keys(require('@edgewalk/webhooks/package.json').exports).filter((path) => !path.endsWith('.json'));
assert(paths.length > 8);
for (const path of paths) {
  const name = `@edgewalk/webhooks${path.slice(1)}`;
  const imported = await import(name);
  const required = require(name);
  for (const member of Object.keys(required)) assert.equal(imported[member], required[member], `${name}: ${member}`);
  assert(Object.keys(required).length > 0, name);
}

const secret = 'app secret';
const value = { id: '17900000000000001', text: 'Grüße 🥐' };
const delivery = await testDelivery({ object: 'instagram', field: 'comments', account: '178', value }, { secret });
const [event] = await receive({ ...delivery, secrets: secret });
assert.deepEqual(event.value, value);
await assert.rejects(receive({ ...delivery, secrets: 'another' }), { _tag: 'SignatureMismatchError' });
