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
nodenext('TypeScript, nodenext, ESM', 'app.mts', 'app.mjs');
nodenext('TypeScript, nodenext, CommonJS', 'app.cts', 'app.cjs');
bundler('TypeScript, bundler', 'app.ts');
command('--version');

function install() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  cpSync(join(root, 'scripts/consumers/programs'), folder, { recursive: true });
  for (const name of ['app.mts', 'app.cts']) cpSync(join(folder, 'app.ts'), join(folder, name));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const types = `@types/node@${devDependencies['@types/node']}`;
  runNpm('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packAll(folder), types], here);
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
