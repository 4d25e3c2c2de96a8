import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { emulated } from './support.js';

const { send, accountId } = emulated();

const word = fc.oneof(
  fc.constantFrom(
    'me',
    'media',
    'constructor',
    '__proto__',
    'toString',
    'debug_token',
    'v26.0',
    '%E0%A4',
    '..',
    '1',
  ),
  fc.stringMatching(/^[\w.%-]{0,12}$/),
);
const name = fc.constantFrom(
  'fields',
  'limit',
  'after',
  'before',
  'since',
  'batch',
  'method',
  'metric',
  '__proto__',
  'x',
);
const value = fc.oneof(
  fc.constantFrom(
    'id',
    'media{id}',
    'media.limit(1){owner{id}}',
    'constructor',
    '-1',
    '0',
    '[]',
    '{}',
    'null',
    '[null]',
  ),
  fc.constantFrom('[{"relative_url":"{result=a:$..x}","name":"a"}]', 'id.as(__proto__)', 'id.__proto__(1)'),
  fc.string({ maxLength: 30 }),
);
const verb = fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH');
const type = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/xml',
);

interface Ask {
  readonly path: readonly string[];
  readonly query: [string, string][];
  readonly method: string;
  readonly contentType: string;
  readonly body: string;
}

async function ask({ path, query, method, contentType, body }: Ask): Promise<void> {
  const target = `/${path.join('/')}?${new URLSearchParams(query).toString()}`;
  const headers = { 'content-type': contentType };
  const { status, body: answer } = await send(target, {
    method,
    headers,
    ...(method !== 'GET' && { body }),
  });
  const { error } = answer;
  expect(status === 200 || typeof error.code === 'number').toBe(true);
  expect(String(error?.message)).not.toContain('The emulator failed');
}

test('whatever is asked, the answer is data or an error as Meta writes them', async () => {
  const id = await accountId();
  const request = fc.record({
    path: fc.array(fc.oneof(word, fc.constant(id)), { maxLength: 4 }),
    query: fc.array(fc.tuple(name, value), { maxLength: 3 }),
    method: verb,
    contentType: type,
    body: fc.oneof(value, fc.json()),
  });
  await fc.assert(fc.asyncProperty(request, ask), { numRuns: 400 });
}, 60_000);
