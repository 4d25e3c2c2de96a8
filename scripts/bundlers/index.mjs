// Builds a program with each bundler and runs it, and runs it in the tools that take packages as they are: with the packed
// packages, against an emulator in another process.
//   npm run check:bundlers -- [--quick] [--only NAME] [--folder DIR]
// `--only` takes the cases whose name begins with the text; `--folder` keeps what is installed, for the next time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packAll } from '../workspace/packages.mjs';
import { runNode } from '../workspace/run.mjs';
import { runCase } from './cases.mjs';
import { install } from './install.mjs';
import { tools } from './tools.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    folder: { type: 'string' },
  },
});

const base = options.folder === undefined ? mkdtempSync(join(tmpdir(), 'edgewalk-bundlers-')) : resolve(options.folder);
if (options.folder === undefined) process.on('exit', () => rmSync(base, { recursive: true, force: true }));
mkdirSync(base, { recursive: true });

runNode('scripts/build/index.mjs', []);
const emulator = await startEmulator();
const results = await runAll({ tarballs: packAll(base), connection: emulator.connection });
emulator.stop();
const failed = results.filter(({ problem }) => problem !== undefined);
for (const { name, problem } of failed) console.error(`\n${name}\n${problem.slice(-3_000)}`);
console.log(`${results.length - failed.length} of ${results.length} pass`);
process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0;

/** What a tool has to do here; those of one folder are installed together. */
async function runAll(given) {
  const wanted = tools
    .map((tool) => ({ folder: 'app', ...tool, cases: tool.cases.filter(isWanted) }))
    .filter(({ cases }) => cases.length > 0);
  const rows = [];
  for (const name of new Set(wanted.map(({ folder }) => folder))) {
    const together = wanted.filter(({ folder }) => folder === name);
    const folder = join(base, name);
    const packages = together.flatMap((tool) => tool.packages);
    install(folder, packages, { ...given, ...together[0] });
    for (const one of together.flatMap(({ cases }) => cases)) rows.push(await report(one, { folder, ...given }));
  }
  return rows;
}

function isWanted({ name, quick = false }) {
  return (quick || !options.quick) && name.toLowerCase().startsWith(options.only.toLowerCase());
}

async function report(one, place) {
  const { problem, seconds } = await runCase(one, place);
  const outcome = problem === undefined ? 'passed' : 'FAILED';
  console.log(`${outcome}  ${one.name.padEnd(44)} ${(one.over ?? '').padEnd(7)} ${seconds.toFixed(1).padStart(5)} s`);
  return { name: one.name, problem };
}

async function startEmulator() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'emulator.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { connection: JSON.parse(line), stop: () => child.stdin.end() };
}
