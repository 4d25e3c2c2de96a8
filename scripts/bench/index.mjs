// Measures the built packages against raw undici and the global fetch, on a local server in another process.
//   npm run bench -- [--rounds 5] [--only seq,conc50,walk,walk50,busy50,ids1000,million,decode,cold,bundle] [--json FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundles } from './bundle.mjs';
import { measured, withServer } from './child.mjs';
import { cold } from './cold.mjs';
import { rowsOf, runScenario } from './requests.mjs';
import { scenarios } from './scenarios.mjs';
import { shown, spread, table } from './statistics.mjs';

const { values: given } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' }, json: { type: 'string' } },
});
const rounds = Number(given.rounds);
const known = [...Object.keys(scenarios), 'decode', 'cold', 'bundle'];
const names = given.only?.split(',') ?? known;
const stranger = names.find((name) => !known.includes(name));
if (!(Number.isInteger(rounds) && rounds > 0) || stranger !== undefined) {
  console.error(`--rounds takes a whole number, --only some of ${known.join(', ')}`);
  process.exit(1);
}

const results = {};
const requestRows = [];
const otherRows = [];
const isWanted = (name) => names.includes(name);

for (const name of Object.keys(scenarios).filter(isWanted)) {
  console.error(name);
  results[name] = await runScenario(name, rounds);
  requestRows.push(...rowsOf(name, results[name]));
}
if (isWanted('decode')) results.decode = await repeated(() => measured('decode.mjs'));
if (isWanted('cold')) results.cold = await repeated(() => withServer((bases) => cold(bases[0])));
if (isWanted('bundle')) results.bundle = await bundles();
report();

async function repeated(measure) {
  const found = [];
  for (let round = 0; round < rounds; round += 1) found.push(await measure());
  return found;
}

function report() {
  if (results.decode)
    addRow('a page of 100 × 20 decoded, of its JSON.parse', results.decode, ({ ratio }) => ratio);
  if (results.cold) addCold(results.cold);
  for (const [name, { bytes, gzip }] of Object.entries(results.bundle ?? {})) {
    const kilobytes = [bytes, gzip].map((count) => `${(count / 1000).toFixed(1)} kB`);
    otherRows.push([`${name} bundled and minified`, `${kilobytes[0]} (gzip ${kilobytes[1]})`]);
  }
  const heads = ['what', 'who', 'CPU ×', 'wall ×', 'peak memory ×', 'peak memory'];
  if (requestRows.length > 0) console.log(`${table(heads, requestRows)}\n`);
  if (otherRows.length > 0) console.log(table(['what', 'edgewalk'], otherRows));
  if (given.json)
    writeFileSync(given.json, `${JSON.stringify({ node: process.version, rounds, results }, null, 2)}\n`);
}

function addRow(title, list, pick, unit = '') {
  otherRows.push([title, shown(spread(list.map(pick))) + unit]);
}

function addCold(list) {
  for (const name of Object.keys(list[0].imports)) addRow(name, list, ({ imports }) => imports[name], ' ms');
  addRow('hello-world process, of the same with undici', list, ({ hello }) => hello.edgewalk / hello.undici);
}
