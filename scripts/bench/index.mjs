// Measures the built packages against raw undici and the global fetch, on a local server in another process.
//   npm run bench -- [--rounds 5] [--only seq,conc50,walk,walk50,busy50,ids1000,slowwalk,slow1000,slow3000,million,decode,upload,fleet,webhooks,cold,bundle] [--json FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureBundles } from './bundle.mjs';
import { runMeasurement, withServer } from './child.mjs';
import { measureColdStart } from './cold.mjs';
import { measureAccounts, measureHarvest, measureProcesses } from './fleet/index.mjs';
import { rowsOf, runScenario } from './requests.mjs';
import { scenarios } from './scenarios.mjs';
import { measureUpload, uploaders } from './upload.mjs';
import { formatSpread, summarize, formatTable } from './statistics.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' }, json: { type: 'string' } },
});
const rounds = Number(values.rounds);
const allNames = [...Object.keys(scenarios), 'decode', 'upload', 'fleet', 'webhooks', 'cold', 'bundle'];
const names = values.only?.split(',') ?? allNames;
const unknownName = names.find((name) => !allNames.includes(name));
if (!(Number.isInteger(rounds) && rounds > 0) || unknownName !== undefined) {
  console.error(`--rounds takes a whole number, --only some of ${allNames.join(', ')}`);
  process.exit(1);
}

const results = {};
const requestRows = [];
const linkRows = [];
const otherRows = [];
const isWanted = (name) => names.includes(name);

for (const name of Object.keys(scenarios).filter(isWanted)) {
  console.error(name);
  results[name] = await runScenario(name, rounds);
  (scenarios[name].link ? linkRows : requestRows).push(...rowsOf(name, results[name]));
}
if (isWanted('decode')) results.decode = await repeat(() => runMeasurement('decode.mjs'));
if (isWanted('upload')) results.upload = await repeat(measureUpload);
if (isWanted('fleet')) {
  results.accounts = await repeat(measureAccounts);
  results.processes = await repeat(measureProcesses);
  results.harvest = await repeat(measureHarvest);
}
if (isWanted('webhooks')) results.webhooks = await repeat(() => runMeasurement('webhooks.mjs'));
if (isWanted('cold')) results.cold = await repeat(() => withServer((bases) => measureColdStart(bases[0])));
if (isWanted('bundle')) results.bundle = await measureBundles();
report();

async function repeat(measure) {
  const measurements = [];
  for (let round = 0; round < rounds; round += 1) measurements.push(await measure());
  return measurements;
}

function report() {
  if (results.decode) addRow('a page of 100 × 20 decoded, of its JSON.parse', results.decode, ({ ratio }) => ratio);
  if (results.upload) addUpload(results.upload);
  if (results.webhooks) addWebhooks(results.webhooks);
  if (results.accounts) addFleet(results.accounts, results.processes, results.harvest);
  if (results.cold) addCold(results.cold);
  for (const [name, { bytes, gzip }] of Object.entries(results.bundle ?? {})) {
    const kilobytes = [bytes, gzip].map((count) => `${(count / 1000).toFixed(1)} kB`);
    otherRows.push([`${name} bundled and minified`, `${kilobytes[0]} (gzip ${kilobytes[1]})`]);
  }
  const heads = ['what', 'who', 'CPU ×', 'wall ×', 'peak memory ×', 'peak memory'];
  if (requestRows.length > 0) console.log(`${formatTable(heads, requestRows)}\n`);
  const linkHeads = [...heads, 'wire ×', 'on the wire', 'sockets'];
  if (linkRows.length > 0) console.log(`${formatTable(linkHeads, linkRows)}\n`);
  if (otherRows.length > 0) console.log(formatTable(['what', 'edgewalk'], otherRows));
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ node: process.version, rounds, results }, null, 2)}\n`);
}

function addRow(title, list, pick, unit = '') {
  otherRows.push([title, formatSpread(summarize(list.map(pick))) + unit]);
}

/** Speeds of raw undici, of which 1 is as quick; and megabytes of memory. */
function addUpload(list) {
  for (const who of uploaders) {
    addRow(`2 GB uploaded by ${who}, speed × raw undici`, list, (round) => round.undici.seconds / round[who].seconds);
    addRow(`2 GB uploaded by ${who}, peak memory`, list, (round) => round[who].peak / 1e6, ' MB');
  }
}

function addWebhooks(list) {
  addRow('webhook deliveries over node:http, handled', list, ({ perSecond }) => perSecond, ' a second');
  addRow('webhook deliveries lost or doubled', list, ({ lost, doubled }) => lost + doubled);
}

function addFleet(accounts, processes, harvests) {
  for (const count of Object.keys(accounts[0].first)) {
    const title = `CPU of a first call behind a token of ${count} accounts, × that of one`;
    addRow(title, accounts, ({ first }) => first[count] / first[1]);
  }
  for (const count of Object.keys(accounts[0].healthy))
    addRow(`a healthy call beside ${count} that wait, × none`, accounts, ({ healthy }) => healthy[count] / healthy[0]);
  for (const [name, link] of Object.entries({ near: 'no latency', far: '3 ms of latency' })) {
    addRow(`3 × 50 calls over Redis, ${link}: commands a call`, processes, (round) => round[name].commands);
    addRow(
      `3 × 50 calls over Redis, ${link}: calls a second × no limits`,
      processes,
      (round) => round[name].rate / round.none.rate,
    );
  }
  addHarvests(harvests);
}

const mib = 2 ** 20;

function addHarvests(harvests) {
  for (const [name, how] of Object.entries({ batches: '50 in a request', singly: 'each by itself' })) {
    const title = `a harvest of 2,000 accounts, ${how}`;
    const ofHealthy = ({ healthy, troubled }) => troubled[name].seconds / healthy[name].seconds;
    addRow(`${title}, 2.5 % throttled and 2 % revoked × none`, harvests, ofHealthy);
    const growth = ({ troubled }) => (troubled[name].heap.at(-1) - troubled[name].heap[1]) / mib;
    addRow(`${title}: heap at its end − after a quarter`, harvests, growth, ' MiB');
  }
}

function addCold(list) {
  for (const name of Object.keys(list[0].imports)) addRow(name, list, ({ imports }) => imports[name], ' ms');
  addRow('hello-world process, of the same with undici', list, ({ hello }) => hello.edgewalk / hello.undici);
}
