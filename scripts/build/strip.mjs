// Takes the comments out of the ES modules: editors read them in the declarations, and nobody downloads them twice.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { rewrite } from './rewrite.mjs';

export function stripComments({ folder }) {
  const modules = join(folder, 'dist/esm');
  for (const name of readdirSync(modules, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const path = join(modules, name);
    const before = readFileSync(path, 'utf8');
    const { code } = transformSync(before);
    if (code !== before) rewrite(path, code);
  }
}
