// Fails when type-checking a fixed file of typical use costs the compiler more than the budget.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from '../workspace/run.mjs';

const BUDGET = 41_850;
const USAGE = 'packages/instagram/test/types/budget.ts';

if (!existsSync(join(root, USAGE))) fail(`${USAGE} is missing: without it there is nothing to measure`);
// The usage file is checked against the built declarations, which is what users pay for.
runNode('scripts/build/index.mjs', []);

const measured = instantiations();
console.log(`type instantiations: ${measured} of ${BUDGET}`);
if (measured > BUDGET) fail('over budget: make the types cheaper, or raise BUDGET and say why in the commit');

/** One thread: with several checkers the compiler counts what they share more than once. */
function instantiations() {
  const args = ['-p', 'scripts/type-budget/tsconfig.json', '--extendedDiagnostics', '--singleThreaded'];
  const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  const count = /^Instantiations:\s+(\d+)/m.exec(tsc.stdout)?.[1];
  if (tsc.status !== 0 || count === undefined) fail(`${tsc.stdout}${tsc.stderr}\nthe usage file does not compile`);
  return Number(count);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
