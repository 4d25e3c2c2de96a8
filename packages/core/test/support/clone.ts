import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** The repository as a new user has it: in a folder called `edgewalk`, with nothing beside it. */
export interface Clone {
  readonly folder: string;
  /** The environment of a new user's shell. */
  readonly environment: Record<string, string>;
  remove(): void;
}

/**
 * A folder that stands for a clone, so that commands which write where they run do not write into the repository. What
 * sets a clone up does nothing in it: `npm test` has done that before.
 */
export function madeClone(): Clone {
  const above = mkdtempSync(join(tmpdir(), 'edgewalk-clone-'));
  const folder = join(above, 'edgewalk');
  mkdirSync(join(folder, 'scripts/setup'), { recursive: true });
  linkAll('scripts', folder, ['setup']);
  linkAll('.', folder, ['scripts', 'package.json']);
  writeFileSync(join(folder, 'scripts/setup/index.mjs'), '');
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  return {
    folder,
    environment: environmentIn(above),
    remove: () => rmSync(above, { recursive: true, force: true }),
  };
}

function linkAll(path: string, folder: string, but: readonly string[]): void {
  for (const name of readdirSync(join(root, path)))
    if (!but.includes(name)) symlinkSync(join(root, path, name), join(folder, path, name));
}

function environmentIn(home: string): Record<string, string> {
  // Jest's own PATH may find the commands of the repository, which a new user's does not.
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((name) => !name.includes('node_modules'));
  const quiet = {
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_update_notifier: 'false',
  };
  return { PATH: path.join(delimiter), HOME: home, ...quiet };
}
