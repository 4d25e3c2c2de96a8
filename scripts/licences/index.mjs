// The licences of what is installed with each package. Every package carries its own list, THIRD-PARTY.md, so that
// whoever has the tarball has the list. With `--write` the lists are written; without, a stale one is a failure.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packages } from '../workspace/packages.mjs';
import { root } from '../workspace/run.mjs';
import { thirdParty } from './third-party.mjs';

/** Licences that ask for no more than their own text and a notice; MPL-2.0 for changes of its own files as well. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Unlicense',
]);

const writes = process.argv.includes('--write');
const problems = packages.flatMap(check);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log('licences: every dependency has one that is allowed, and the lists are up to date');

function check(target) {
  const others = thirdParty(target);
  const { name } = target.manifest;
  const refused = others.filter(({ license }) => !allowed.has(license));
  const messages = refused.map((other) => `${name}: the licence of ${other.name} is ${licenceOf(other)}`);
  const file = join(target.folder, 'THIRD-PARTY.md');
  const text = listOf(name, others);
  if (writes) write(file, text);
  else if (text !== (existsSync(file) ? readFileSync(file, 'utf8') : undefined))
    messages.push(`${relative(root, file)} is stale: npm run licences`);
  return messages;
}

function write(file, text) {
  if (text === undefined) rmSync(file, { force: true });
  else writeFileSync(file, text);
}

function listOf(name, others) {
  if (others.length === 0) return undefined;
  const rows = others.map((other) => [other.name, other.version, licenceOf(other)]);
  const head = `# What is installed with ${name}\n\nWritten by \`npm run licences\`.\n\n`;
  return `${head}${table([['package', 'version', 'licence'], ...rows])}`;
}

/** Columns of equal width, as the formatter wants them. */
function table([titles, ...rows]) {
  const widths = titles.map((_, index) => Math.max(...[titles, ...rows].map((row) => row[index].length)));
  const line = (cells) => `| ${cells.map((cell, index) => cell.padEnd(widths[index])).join(' | ')} |\n`;
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('');
}

/** Old packages write an object. */
function licenceOf({ license }) {
  return typeof license === 'string' ? license : JSON.stringify(license ?? 'unknown');
}
