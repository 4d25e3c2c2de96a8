import { cpSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = realpathSync(fileURLToPath(new URL('../../..', import.meta.url)));

/** A folder with a package of the workspace as a user has it: built, copied, and with what it needs beside it. */
export function consumerFolder(name: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'edgewalk-runtimes-')));
  copy(join(packages, name), folder, new Set());
  return folder;
}

function copy(from: string, folder: string, done: Set<string>): void {
  if (done.has(from)) return;
  done.add(from);
  const { name, dependencies = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Manifest;
  cpSync(from, join(folder, 'node_modules', name), { recursive: true, filter: isPublished });
  if (!from.startsWith(packages)) return;
  for (const needed of Object.keys(dependencies)) copy(realpathSync(join(from, 'node_modules', needed)), folder, done);
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const isPublished = (path: string): boolean => !['node_modules', 'test'].includes(basename(path));
