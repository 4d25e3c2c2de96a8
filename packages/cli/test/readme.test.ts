import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { contextOf } from './context.js';
import { run } from '../src/run.js';
import { hasScript, start, temporaryFolder } from './support.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
/** What ends by itself, as it is written. */
const commands = blocks.flatMap((block) => block.split('\n')).filter((line) => line.startsWith('edgewalk '));

let emulator: Emulator;
/** Another one for the terminal: what was published once is refused the second time. */
let other: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ callbacks: 'local' });
  other = await startEmulator({ callbacks: 'local' });
  // Subscribes, so that there are deliveries.
  for (const { url } of [emulator, other]) await start(['listen'], { EDGEWALK_BASE_URL: url }).printed(/listens at/);
});
afterAll(() => Promise.all([emulator.close(), other.close()]));

/** A line of the shell in which `edgewalk` is the built command. */
const script = (line: string) => `edgewalk() { '${process.execPath}' '${bin}' "$@"; }; ${line}`;
const bin = fileURLToPath(new URL('../bin/edgewalk.js', import.meta.url));

const environmentIn = (folder: string, { tokens, url }: Emulator) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: folder,
  EDGEWALK_TOKEN: tokens.facebook,
  EDGEWALK_BASE_URL: url,
});

/** What waits or reads for seconds is tried in a pipe only. */
const takesLong = /^edgewalk (?:doctor --deep|publish|export|report)/;

const inPipe = (line: string, cwd: string) => shown('sh', ['-c', script(line)], environmentIn(cwd, emulator));

/** `script` gives the command a terminal, and ends with its status. */
const inTerminal = (line: string, cwd: string) =>
  shown('script', ['-qec', script(line), '/dev/null'], environmentIn(cwd, other));

async function shown(program: string, args: readonly string[], environment: Readonly<Record<'HOME', string>>) {
  const env = { ...environment, SHELL: '/bin/sh', TERM: 'xterm' };
  const child = spawn(program, args, { env, cwd: environment.HOME, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const [code] = (await once(child, 'close')) as [number];
  return { code, text };
}

describe('the README', () => {
  it('has commands to run', () => {
    expect(commands.length).toBeGreaterThan(15);
  });

  it.each(commands)('has a command that works: %s', async (line) => {
    const ways = hasScript && !takesLong.test(line) ? [inPipe, inTerminal] : [inPipe];
    const outcomes = await Promise.all(ways.map((way) => way(line, temporaryFolder())));
    for (const { code, text } of outcomes) expect([text, code]).toEqual([expect.stringMatching(/\S/), 0]);
  });

  it('names every command, and every option of those that read and write', async () => {
    const { context, written } = contextOf();
    const commandsWithOptions = ['get', 'create', 'comments', 'publish', 'report', 'doctor', 'export insights'];
    for (const args of ['', ...commandsWithOptions]) await run([...args.split(' '), '--help'].filter(Boolean), context);
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

/** The examples in the help of each command. */
async function examples(): Promise<readonly string[]> {
  const names = ['get', 'create', 'update', 'delete', 'describe', 'comments', 'export', 'publish', 'report', 'doctor'];
  const texts: string[] = [];
  for (const name of names) {
    const { context, written } = contextOf();
    await run([name, '--help'], context);
    texts.push(written.join('\n'));
  }
  return texts.flatMap((text) => [...text.matchAll(/^ {2}(edgewalk .*)$/gm)].map(([, line = '']) => line));
}

const media = (name: string) => fileURLToPath(new URL(`../../publishing/test/media/${name}`, import.meta.url));

describe('the help', () => {
  it('has examples that work: written, they only miss an answer to a question', async () => {
    const folder = temporaryFolder();
    copyFileSync(media('upright.mp4'), join(folder, 'oven.mp4'));
    copyFileSync(media('square.jpg'), join(folder, 'front.jpg'));
    writeFileSync(join(folder, 'caption.txt'), 'Rye');
    const all = await examples();
    expect(all.length).toBeGreaterThan(20);
    const found = all.filter((line) => !commands.includes(line));
    const failed: string[] = [];
    const tryOne = async (line: string) => {
      const { code, errors } = await shell(line, { cwd: folder, XDG_STATE_HOME: folder });
      // The doctor finds that nobody answers at the callback of the example, and ends with 1.
      const isFound = code === 1 && errors === '' && line.startsWith('edgewalk doctor');
      const isFine = code === 0 || isFound || (code === 2 && errors.includes('give --yes'));
      if (!isFine) failed.push(`${line}: ${code} ${errors}`);
    };
    for (let at = 0; at < found.length; at += 4) await Promise.all(found.slice(at, at + 4).map(tryOne));
    expect(failed).toEqual([]);
  }, 180_000);
});

async function shell(line: string, { cwd, ...more }: { readonly cwd: string; readonly XDG_STATE_HOME: string }) {
  const env = { ...environmentIn(cwd, emulator), ...more };
  const child = spawn('sh', ['-c', script(line)], { env, cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, errors };
}
