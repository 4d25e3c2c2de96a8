import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { start, temporaryFolder } from './support.js';

/** The files that the command loads, as the engine reports them. */
async function loadedBy(...args: string[]): Promise<readonly string[]> {
  const folder = temporaryFolder();
  await start(args, { NODE_V8_COVERAGE: folder }).ended;
  const reports = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  return (reports as { result: { url: string }[] }[]).flatMap(({ result }) => result.map(({ url }) => url));
}

describe('the start of the command', () => {
  it.each([['--help'], ['--version'], ['login', '--help'], ['help', 'get']])(
    'loads no client, no emulator and nothing of another command: %s',
    async (...args) => {
      const loaded = await loadedBy(...args);
      expect(loaded.some((url) => url.includes('commander'))).toBe(true);
      expect(
        loaded.filter((url) =>
          /packages\/(?!cli\/)|cli\/dist\/esm\/(login|token|emulate|read|target|output\/print)/.test(url),
        ),
      ).toEqual([]);
    },
  );
});
