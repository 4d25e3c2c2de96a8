import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { contextOf } from './context.js';
import { run } from '../src/run.js';
import { start } from './support.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
/** What ends by itself, as it is written. */
const commands = blocks.flatMap((block) => block.split('\n')).filter((line) => line.startsWith('edgewalk '));

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ callbacks: 'local' });
  // Subscribes, so that there are deliveries.
  await start(['listen'], { EDGEWALK_BASE_URL: emulator.url }).printed(/listens at/);
});
afterAll(() => emulator.close());

describe('the README', () => {
  it('has commands to run', () => {
    expect(commands.length).toBeGreaterThan(15);
  });

  it.each(commands)('has a command that works: %s', async (line) => {
    const bin = fileURLToPath(new URL('../bin/edgewalk.js', import.meta.url));
    const env = {
      PATH: process.env['PATH'] ?? '',
      EDGEWALK_TOKEN: emulator.tokens.facebook,
      EDGEWALK_BASE_URL: emulator.url,
    };
    const script = `edgewalk() { '${process.execPath}' '${bin}' "$@"; }; ${line}`;
    const { stdout } = await promisify(execFile)('sh', ['-c', script], { env, maxBuffer: 16_000_000 });
    expect(stdout).not.toBe('');
  });

  it('names every command, and every option of get and create', async () => {
    const { context, written } = contextOf();
    for (const args of [['--help'], ['get', '--help'], ['create', '--help']]) await run(args, context);
    const [help = '', ...details] = written;
    const names = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => `edgewalk ${name}`);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !readme.includes(name))).toEqual([]);
    const options = details.flatMap((text) =>
      [...text.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option),
    );
    expect([...new Set(options)].filter((option) => !readme.includes(option))).toEqual([]);
  });
});
