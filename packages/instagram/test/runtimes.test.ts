import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { programFile, workerFile } from './runtimes/bundle.js';
import { consumerFolder } from './runtimes/consumer.js';
import { fetchOnly } from './runtimes/fetch-only.js';
import { areWanted, programOf, type Runtime } from './runtimes/install.js';
import { printedBy } from './runtimes/run.js';
import { serve } from './runtimes/workerd.js';

// The reading steps of the tour, in each place that has `fetch`, print what they print on Node.

const folder = consumerFolder('instagram');
let emulator: Emulator;
let program: string;
let worker: Awaited<ReturnType<typeof workerFile>>;
let expected: string;

beforeAll(async () => {
  emulator = await startEmulator();
  [program, worker] = await Promise.all([programFile(folder), workerFile(folder)]);
  expected = await printed(process.execPath);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await emulator.close();
});
beforeEach(() => emulator.reset());

const printed = (command: string, flags: readonly string[] = [], words: readonly string[] = []) =>
  printedBy(command, [...flags, program, emulator.url, emulator.tokens.facebook, ...words]);

/** What a worker is asked. */
const question = (url = 'http://worker.invalid') =>
  `${url}/?${new URLSearchParams({ address: emulator.url, token: emulator.tokens.facebook }).toString()}`;

/** A runtime that nobody asked for is left out, with the reason; one that was asked for and is not to be had fails. */
function within(name: Runtime, define: (program: string) => void): void {
  const found = programOf(name);
  if ('program' in found) {
    describe(`in ${name}`, () => {
      define(found.program);
    });
    return;
  }
  if (!areWanted) process.stderr.write(`${name} is not tested: ${found.reason}\n`);
  (areWanted ? test : test.skip)(`in ${name}`, () => expect(found.reason).toBeUndefined());
}

describe('Node', () => {
  test('every step tells something', () => {
    const steps = expected.split(/^(?=\S)/m);
    expect(steps.length).toBeGreaterThanOrEqual(9);
    expect(expected).toContain('NotSupportedError');
  });

  test('prints the same over fetch', async () => {
    expect(await printed(process.execPath, [], ['fetch'])).toBe(expected);
  });
});

describe.each([
  { name: 'bun' as const, flags: ['run'] },
  {
    name: 'deno' as const,
    flags: ['run', '--node-modules-dir=manual', '--allow-net', '--allow-env', '--allow-read'],
  },
])('a runtime with a command line', ({ name, flags }) => {
  within(name, (command) => {
    test('prints the same over fetch', async () => {
      expect(await printed(command, flags, ['fetch'])).toBe(expected);
    });

    test('prints the same over what it takes by itself', async () => {
      expect(await printed(command, flags)).toBe(expected);
    });
  });
});

describe('a place with fetch alone', () => {
  test('a bundle for workers imports nothing', () => {
    expect(worker.imports).toEqual([]);
  });

  test('prints the same', async () => {
    const answer = await (await fetchOnly(worker.file)).fetch(new Request(question()));
    expect(await answer.text()).toBe(expected);
  });

  within('workerd', (command) => {
    test.each([
      { kind: 'as it is', flags: [] },
      { kind: 'with a process that looks like that of Node', flags: ['nodejs_compat'] },
    ])('prints the same $kind', async ({ flags }) => {
      const server = await serve(command, worker.file, flags);
      try {
        expect(await (await fetch(question(server.url))).text()).toBe(expected);
      } finally {
        server.close();
      }
    });
  });
});
