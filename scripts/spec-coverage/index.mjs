// Holds the declarations against a folder of Meta's own object descriptions: `npm run spec-coverage -- DIR`.
// Fails when something of a main object is neither declared nor left out for a stated reason.
import { Facebook } from '@edgewalk/facebook';
import { describe } from '@edgewalk/core/declare';
import { Instagram } from '@edgewalk/instagram';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from './compare.mjs';
import { objects } from './objects.mjs';
import { reasonFor, unused } from './reasons.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error('usage: npm run spec-coverage -- DIR, a folder with IGUser.json and the like');
  process.exit(2);
}

const trees = {
  facebook: describe(new Facebook({ accessToken: 'EAA' })).nodes,
  instagram: describe(new Instagram({ accessToken: 'EAA', userId: '0' })).nodes,
};
const reports = objects.map(report);
const stale = unused(reports.flatMap(({ missing }) => missing.map(({ key }) => key)));
const unexplained = reports.flatMap(({ main, missing }) =>
  main ? missing.filter(({ reason }) => reason === undefined) : [],
);

for (const each of reports) print(each);
for (const key of stale) console.error(`a reason without a gap, take it out: ${key}`);
const misfits = reports.flatMap((each) => each.misfits);
for (const misfit of misfits) console.error(`of another kind: ${misfit}`);
for (const { key } of unexplained) console.error(`missing, without a stated reason: ${key}`);
console.log(total(reports));
if (stale.length + unexplained.length + misfits.length > 0) process.exitCode = 1;

function report(object) {
  const file = join(folder, `${object.spec}.json`);
  const node = trees[object.tree].get(object.node);
  if (!existsSync(file)) stop(`${file} is missing`);
  if (!node) stop(`the ${object.tree} tree has no node called ${object.node}`);
  const { missing, ...rest } = compare(object, JSON.parse(readFileSync(file, 'utf8')), node);
  return { ...object, ...rest, missing: missing.map((key) => ({ key, reason: reasonFor(key) })) };
}

function print({ spec, node, login, counts, missing, beyond }) {
  console.log(`\n${spec} = ${node}${login === 'instagram' ? ', with Instagram Login' : ''}`);
  const shown = Object.entries(counts).filter(([, { all }]) => all > 0);
  for (const [what, { covered, all }] of shown) console.log(`  ${what}: ${covered} of ${all}`);
  for (const { key, reason } of missing) console.log(`  - ${key.slice(spec.length + 1)}: ${reason ?? 'MISSING'}`);
  if (beyond.length > 0) console.log(`  beyond: ${beyond.join(', ')}`);
}

function total(all) {
  const sum = (pick) => all.reduce((count, each) => count + pick(each), 0);
  const parts = ['operations', 'parameters', 'fields'].map((what) => {
    const covered = sum(({ counts }) => counts[what].covered);
    return `${covered} of ${sum(({ counts }) => counts[what].all)} ${what}`;
  });
  const left = sum(({ missing }) => missing.filter(({ reason }) => reason !== undefined).length);
  return `\n${parts.join(', ')}; ${left} left out for a reason, ${sum(({ beyond }) => beyond.length)} beyond`;
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
