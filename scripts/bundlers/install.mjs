// The folders in which the tools are tried: the packed packages and the tools, as npm installs them.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm, runPnpm } from '../workspace/run.mjs';

const programs = join(import.meta.dirname, 'programs');

/** Installs packages beside ours and copies the program; what an earlier run left of ours is replaced. */
export function install(folder, packages, { tarballs, connection, pnpm = false, ours }) {
  mkdirSync(folder, { recursive: true });
  cpSync(programs, folder, { recursive: true });
  writeProgram(folder, connection);
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  for (const old of ['@edgewalk', 'edgewalk', '.package-lock.json'])
    rmSync(join(folder, 'node_modules', old), { recursive: true, force: true });
  if (pnpm) installByPnpm(folder, packages, tarballs, ours);
  else {
    const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    runNpm('npm', ['install', ...quiet, ...tarballs, ...packages], { cwd: folder, timeout: 600_000 });
  }
}

/** Where the emulator is; and the program once more, as TypeScript, for those that take no `.mjs`. */
function writeProgram(folder, connection) {
  const settings = `connection = ${JSON.stringify(connection)};\n`;
  writeFileSync(join(folder, 'connection.cjs'), `exports.${settings}`);
  for (const extension of ['mjs', 'ts'])
    writeFileSync(join(folder, `connection.${extension}`), `export const ${settings}`);
  const text = readFileSync(join(folder, 'program.mjs'), 'utf8');
  writeFileSync(join(folder, 'program.ts'), text.replace('/connection.mjs', '/connection'));
}

/** Our packages name each other by version; here that is the packed one. */
function installByPnpm(folder, packages, tarballs, ours) {
  const named = tarballs.map((file) => [nameOf(file), `file:${file}`]);
  const others = packages.map((each) => /^(.[^@]*)@(.*)$/.exec(each).slice(1));
  const direct = named.filter(([name]) => ours.includes(name));
  const manifest = { private: true, dependencies: Object.fromEntries([...direct, ...others]) };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const overrides = named.map(([name, file]) => `  '${name}': '${file}'\n`).join('');
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), `overrides:\n${overrides}`);
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  runPnpm(['install', '--no-lockfile', '--silent', '--ignore-scripts'], { cwd: folder, timeout: 600_000 });
}

const nameOf = (file) =>
  file.replace(/^.*[\\/]edgewalk-([a-z][a-z-]*)-\d.*$/, '@edgewalk/$1').replace(/^.*[\\/]edgewalk-\d.*$/, 'edgewalk');
