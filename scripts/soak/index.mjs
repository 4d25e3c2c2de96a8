// Thousands of reads, comments and publishes by many workers, while a fifth of all requests meets a fault; then the
// reported outcomes are compared with the emulator's state:
// `npm run soak -- --seed 7 --operations 6000 --workers 50 --json FILE`.
//
// The seed determines the operations and the probability of each fault. The scheduling of the workers is not
// deterministic, so a fault may hit another request when a run is repeated: a failing seed fails again in the same way,
// not always at the same operation. With `--workers 1` the order is the same, except for random waits.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { guardExit } from './exit-guard.mjs';
import { readOptions } from './options.mjs';

const options = readOptions();
// Memory is measured after a collection, which needs a flag at the start of Node.
if (globalThis.gc === undefined) {
  const again = ['--expose-gc', fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exit(spawnSync(process.execPath, again, { stdio: 'inherit' }).status ?? 1);
}

const reportReached = guardExit();
const uncaught = [];
for (const name of ['unhandledRejection', 'uncaughtException'])
  process.on(name, (error) => uncaught.push({ problem: 'untyped error', kind: name, error: error?.stack ?? error }));

try {
  const violations = await run();
  process.exit(violations.length > 0 ? 1 : 0);
} catch (error) {
  console.error(error, ...uncaught);
  process.exit(1);
}

async function run() {
  if (options.fleet) return runFleet();
  const [{ soak }, { soakLimits }, { report }] = await Promise.all([
    import('./run.mjs'),
    import('./limited.mjs'),
    import('./report.mjs'),
  ]);
  const { result, media } = await soak(options);
  const limited = await soakLimits(options, media);
  const violations = [...uncaught, ...result.violations, ...limited.violations];
  const total = { ...result, untyped: result.untyped + uncaught.length, violations };
  report(options, total, limited);
  reportReached();
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({ ...options, ...total, limits: limited.lines }, null, 2)}\n`);
  return violations;
}

/** Many accounts and several processes. */
async function runFleet() {
  const { soakFleet } = await import('./fleet/index.mjs');
  const violations = [...uncaught, ...(await soakFleet(options))];
  reportReached();
  return violations;
}
