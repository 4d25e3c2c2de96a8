// Installs the packed packages with plain npm into an empty folder and uses them in every supported way.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { packAll } from '../workspace/packages.mjs';
import { root, run, runNode, runNpm } from '../workspace/run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'edgewalk-consumer-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const here = { cwd: folder, timeout: 120_000 };

install();
node('ESM', 'esm.mjs');
node('CommonJS', 'cjs.cjs');
node('CommonJS without require(esm)', 'cjs.cjs', ['--no-experimental-require-module']);
node('import and require share one copy', 'identity.mjs');
node('webhooks, ESM, every path', 'webhook-paths.mjs');
node('webhooks, CommonJS', 'webhook.cjs');
for (const [name, what] of [
  ['app', ''],
  ['webhooks', ', webhooks'],
]) {
  nodenext(`TypeScript, nodenext, ESM${what}`, `${name}.mts`, `${name}.mjs`);
  nodenext(`TypeScript, nodenext, CommonJS${what}`, `${name}.cts`, `${name}.cjs`);
  bundler(`TypeScript, bundler${what}`, `${name}.ts`);
}
command('--version');

function install() {
  const { devDependencies } = manifestOf('..');
  cpSync(join(root, 'scripts/consumers/programs'), folder, { recursive: true });
  for (const name of ['app', 'webhooks'])
    for (const form of ['mts', 'cts']) cpSync(join(folder, `${name}.ts`), join(folder, `${name}.${form}`));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const types = `@types/node@${devDependencies['@types/node']}`;
  // The types of its adapter name it.
  const fastify = `fastify@${manifestOf('webhooks').devDependencies.fastify}`;
  runNpm('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packAll(folder), types, fastify], here);
}

function manifestOf(name) {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
}

function node(title, file, flags = []) {
  console.log(`consumer: ${title}`);
  run(process.execPath, [...flags, file], here);
}

function nodenext(title, source, output) {
  compile(source, ['--module', 'nodenext']);
  node(title, output);
}

function bundler(title, source) {
  compile(source, ['--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit']);
  const outfile = join(folder, 'bundle.mjs');
  const options = { bundle: true, platform: 'node', format: 'esm', external: ['undici'] };
  buildSync({ entryPoints: [join(folder, source)], outfile, ...options });
  node(title, 'bundle.mjs');
}

/** `--no`: what was installed above, and nothing from the registry. */
function command(...words) {
  console.log(`consumer: npx edgewalk ${words.join(' ')}`);
  runNpm('npx', ['--no', '--', 'edgewalk', ...words], here);
}

/** skipLibCheck is off on purpose: our declarations must hold without it. */
function compile(source, flags) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const common = ['--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--types', 'node'];
  runNode(tsc, [source, ...common, '--skipLibCheck', 'false', ...flags], here);
}
