// Writes the pages that are generated: `npm run docs`. With `--check` it only tells which are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnPages, generatedPages } from './pages.mjs';
import { root } from '../workspace/run.mjs';

const check = process.argv.includes('--check');

for (const { path, text } of [...generatedPages(), ...drawnPages()]) {
  const file = join(root, path);
  const fresh = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (!fresh && check) process.exitCode = 1;
  if (!fresh && !check) writeFileSync(file, text);
  console.log(`${fresh ? 'fresh' : check ? 'stale' : 'written'}: ${path}`);
}
