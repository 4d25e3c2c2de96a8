import { describe, expect, test } from '@jest/globals';
import type { GraphClient } from '../../src/index.js';
import { envelope, scriptedClient, thrownBy } from '../support/script.js';
import { Post } from '../support/tree.js';

const refusing = () => scriptedClient(() => ({ status: 400, body: envelope(100) })).client;

// V8 itself says who awaits: the names below are those of the functions that a program would have.
const programs: readonly (readonly [string, (client: GraphClient) => Promise<unknown>])[] = [
  [
    'await',
    async function myProgram(client) {
      return await client.get('1');
    },
  ],
  [
    'a call made earlier',
    async function myProgram(client) {
      const call = client.get('1');
      await new Promise((wake) => {
        setTimeout(wake, 5);
      });
      return await call;
    },
  ],
  [
    'catch',
    async function myProgram(client) {
      return await client.get('1').catch((error: unknown) => {
        throw error;
      });
    },
  ],
  [
    'either',
    async function myProgram(client) {
      return await client.get('1').either();
    },
  ],
  [
    'task',
    async function myProgram(client) {
      return await client.get('1').task();
    },
  ],
  [
    'withResponse',
    async function myProgram(client) {
      return await client.get('1').withResponse();
    },
  ],
  [
    'batch',
    async function myProgram(client) {
      return await client.batch([client.get('1')]);
    },
  ],
  [
    'a loop',
    async function myProgram(client) {
      for await (const item of client.edge('1/x')) return item;
      return undefined;
    },
  ],
  [
    'pages',
    async function myProgram(client) {
      for await (const page of client.edge('1/x').pages()) return page;
      return undefined;
    },
  ],
  [
    'take',
    async function myProgram(client) {
      for await (const item of client.edge('1/x').take(3)) return item;
      return undefined;
    },
  ],
  [
    'all',
    async function myProgram(client) {
      return await client.edge('1/x').all({ max: 3 });
    },
  ],
];

const failed = (value: unknown) => (value as { left?: Error }).left ?? (value as Error);

describe('The stack of an error', () => {
  test.each(programs)('begins at the line of the program: %s', async (_, program) => {
    const error = failed(await program(refusing()).catch((thrown: unknown) => thrown));
    const [head, first] = String(error.stack).split('\n    at ');
    expect(head).toMatch(/^InvalidParameterError: \w+ \S*: (the batch as a whole failed: )?\(#100\) no$/);
    expect(first).toMatch(/^(async )?\S+ .*stack\.test/);
  });

  test('begins there, too, when an argument is refused at once', () => {
    const error = thrownBy(() => new Post(refusing(), '1').get({ fields: ['captoin'] as never }));
    const [, first] = String((error as Error).stack).split('\n    at ');
    expect(first).toMatch(/stack\.test/);
  });

  test('stays where nobody awaits in a program', async () => {
    const error = await new Promise<Error>((resolve) => {
      refusing()
        .get('1')
        .then(undefined, (reason) => resolve(reason as Error));
    });
    expect(error.stack).toMatch(/^InvalidParameterError: .*\n +at /);
  });
});
