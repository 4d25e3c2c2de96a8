import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { decide } from '@edgewalk/testing/person';
import { type Clone, madeClone } from './support/clone.js';
import { blocksOf, commandsOf, read, sectionOf } from '@edgewalk/testing/markdown';
import { openTerminal, type Terminal } from './support/terminal.js';

const readme = read('README.md');
const benchmarks = read('packages/website/docs/benchmarks.md');
const ownAccount = read('packages/website/docs/your-own-account.md');
const firstSteps = [...commandsOf(sectionOf(readme, 'First steps')), ...commandsOf(ownAccount)];
const examples = commandsOf(sectionOf(readme, 'Examples'));

/** Commands that are not run literally, and why. */
const notRun: Readonly<Record<string, string>> = {
  'npm test': 'this test is a part of it',
};

let clone: Clone;
const terminals: Terminal[] = [];
beforeAll(() => {
  clone = madeClone();
});
afterEach(async () => {
  for (const terminal of terminals.splice(0)) await terminal.close();
});
afterAll(() => clone.remove());

function open(folder: string, changes: Record<string, string> = {}): Terminal {
  const terminal = openTerminal(folder, { ...clone.environment, ...changes });
  terminals.push(terminal);
  return terminal;
}

test('every command of the README is run below, or named with the reason', () => {
  const known = [...firstSteps, ...examples];
  expect(commandsOf(readme).filter((command) => !known.includes(command))).toEqual([]);
  expect(Object.keys(notRun).filter((command) => !known.includes(command))).toEqual([]);
});

test('what its text names are scripts of the workspace', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...`${readme}${benchmarks}`.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(test))/g)];
  const names = named.map(([, name, own]) => name ?? own ?? '');
  expect(names).toEqual(expect.arrayContaining(['demo', 'test', 'example', 'bench', 'site']));
  expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('the benchmark, which takes minutes, is there and reads its options', async () => {
  expect(benchmarks).toContain('`npm run bench`');
  const said = await open(clone.folder).run('npm run bench -- --rounds 0', 1);
  expect(said).toContain('--rounds takes a whole number');
});

/** How a person gets through the first steps: what happens at each command that does not simply end well. */
async function walk(): Promise<string[]> {
  const shown: string[] = [];
  const project = join(clone.folder, '../first-steps');
  let terminal = open(clone.folder);
  let url = '';
  let login = '';
  for (const command of firstSteps) {
    if (command in notRun) continue;
    if (command === 'npx edgewalk emulate') {
      terminal.type(command);
      const said = await terminal.shows(/npx edgewalk login .*\n/);
      url = /EDGEWALK_BASE_URL=(\S+)/.exec(said)?.[1] ?? '';
      login = /^ {2}(EDGEWALK_APP_SECRET=.*)$/m.exec(said)?.[1] ?? '';
      // No browser may open; a shell without a terminal cannot prompt for the secret.
      terminal = open(project, { EDGEWALK_APP_SECRET: 'a5ec7e7' });
      writeFileSync(join(project, 'first.mjs'), blocksOf(sectionOf(readme, 'In ten lines'))[0] ?? '');
      writeFileSync(join(project, 'publish.mjs'), blocksOf(sectionOf(readme, 'First steps'))[0] ?? '');
      await terminal.run(/^ {2}(export EDGEWALK_TOKEN=.*)$/m.exec(said)?.[1] ?? 'false');
    } else if (command.startsWith('npx edgewalk login')) {
      await asksMeta(project, command);
      await logIn(project, login);
    } else {
      shown.push(await terminal.run(command));
      // There is no Meta here: the emulator is put back in its place.
      if (command.startsWith('unset')) await terminal.run(`export EDGEWALK_BASE_URL=${url}`);
    }
  }
  return shown;
}

/** The login in the README leads to Meta, unless another program of this machine has its port. */
async function asksMeta(folder: string, command: string): Promise<void> {
  const terminal = open(folder, { EDGEWALK_APP_SECRET: 'a5ec7e7' });
  terminal.type(command);
  const said = await terminal.shows(/https:\S+\s|another program has this port.*\n/i);
  expect(said).toMatch(
    /https:\/\/www\.instagram\.com\/oauth\/authorize\?client_id=123&redirect_uri=http%3A%2F%2Flocalhost%3A8484%2Fcallback&|another program has this port/i,
  );
}

/** The login that the emulator prints. */
async function logIn(folder: string, command: string): Promise<void> {
  const terminal = open(folder);
  const ended = terminal.run(command);
  const said = await terminal.shows(/http:\S+authorize\S+\s/);
  await fetch(await decide(/http:\S+authorize\S+/.exec(said)?.[0] ?? '', 'continue'));
  await ended;
}

test('the first steps lead from the clone to a call, and to the same call with a token of a login', async () => {
  const shown = await walk();
  const calls = shown.filter((text) => /^\d{17} \w+$/m.test(text));
  expect(calls).toHaveLength(2);
  // Meta does not report the likes of some media.
  expect(calls[0]).toMatch(/^tidal\.bakery \S.*\n(\d{17} (\d+|undefined)\n){20}/);
  // In between a reel was published.
  const [before = [], after = []] = calls.map((text) => text.match(/^\d{17} \w+$/gm) ?? []);
  expect(after.slice(1)).toEqual(before.slice(0, -1));
  expect(calls[1]).toMatch(/^tidal\.bakery From oven to table\n/);
  // The demo says so, too.
  const publishing = shown.findLast((text) => text.includes('live at'));
  expect(publishing).toMatch(/^(\d+) of (\d+) bytes\n/);
  expect(publishing).toMatch(/(\d+) of \1 bytes\nlive at https:\/\/www\.instagram\.com\/reel\//);
}, 120_000);

/** These run until someone stops them. */
const isServer = (command: string) => /-- (express|hono)$/.test(command);

test.each(examples.filter((command) => !isServer(command)))('%s', async (command) => {
  expect(await open(clone.folder).run(command)).toMatch(/media|events arrived|report|published/);
});

test.each(examples.filter(isServer))('%s', async (command) => {
  const terminal = open(clone.folder);
  terminal.type(command);
  const said = await terminal.shows(/in a browser.*\n.*webhook.*\n/);
  const [address = ''] = /http:\S+\/login/.exec(said) ?? [];
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
});
