import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/** Where packages are installed, or why they are not. */
export type Installed = { readonly modules: string } | { readonly reason: string };

/** Installs packages once, away from our own dependencies; a later run finds them and needs no network. */
export function install(name: string, packages: readonly string[]): Installed {
  const folder = join(cache, name);
  const stamp = join(folder, 'installed');
  const wanted = packages.join('\n');
  const modules = join(folder, 'node_modules');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { modules };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const flags = ['--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  // Without a network npm would try for more than a minute.
  const patience = ['--prefer-offline', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
  const npm = spawnSync('npm', ['install', '--prefix', folder, ...flags, ...patience, ...packages], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    return { reason: `npm could not install them: ${npm.stderr.trim().split('\n').slice(0, 4).join('; ')}` };
  writeFileSync(stamp, wanted);
  return { modules };
}
