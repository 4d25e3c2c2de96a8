import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

const run = (args: readonly string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });

/**
 * `npm run soak`, for some seconds. It runs what is built, as `npm test` has done before. A post every four days makes it
 * outlive a token of sixty days.
 */
test('every write of a short soak happens once, or is told to be unknown', () => {
  const counts = ['--operations', '300', '--workers', '20', '--seed', '3', '--post-every', '5760'];
  const { status, stdout, stderr } = run(['scripts/soak/index.mjs', ...counts]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/violations +0\n/);
  expect(status).toBe(0);
});

const guarded = "import { guardExit } from './scripts/soak/exit-guard.mjs'; const reportReached = guardExit();";
const started = "import { startEmulatorProcess } from './scripts/soak/emulator-process.mjs';";

test.each([
  ['nothing is left to do', `${guarded} await new Promise(() => undefined);`],
  ['it is ended with 0', `${guarded} process.exit(0);`],
  [
    'the emulator has ended',
    `${guarded} ${started} const one = await startEmulatorProcess({}); one.close(); await one.send('counts');`,
  ],
  ['the emulator does not start', `${guarded} ${started} await startEmulatorProcess({ limits: { none: 1 } });`],
])('a soak that has no report fails: %s', (_, script) => {
  const { status, stderr } = run(['--input-type=module', '--eval', script]);
  expect(status).toBeGreaterThan(0);
  expect(stderr).toContain('soak: ended without a report');
});

test('a soak whose report is reached ends as it says', () => {
  expect(run(['--input-type=module', '--eval', `${guarded} reportReached(); process.exit(0);`])).toMatchObject({
    status: 0,
    stderr: '',
  });
});
