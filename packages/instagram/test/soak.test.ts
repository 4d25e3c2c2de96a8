import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

/** `npm run soak`, for some seconds. It runs what is built, as `npm test` has done before. */
test('every write of a short soak happens once, or is told to be unknown', () => {
  const args = ['scripts/soak/index.mjs', '--operations', '300', '--workers', '20', '--seed', '3'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/violations +0\n/);
  expect(status).toBe(0);
});
