import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { startGraph } from './support/graph.js';
import { hasRedis, redisUrl } from '@edgewalk/testing/redis-server';

const where = hasRedis ? describe : describe.skip;
const caller = fileURLToPath(new URL('fixtures/caller.mjs', import.meta.url));

interface Outcome {
  readonly served: number;
  readonly refused: number;
  readonly kept: number;
  readonly events: readonly string[];
}

async function runCallers(count: number, args: readonly string[]): Promise<readonly Outcome[]> {
  const run = promisify(execFile);
  const children = Array.from({ length: count }, () =>
    // The same copy of core for what is public and for what is not.
    run(process.execPath, ['--conditions=module', caller, ...args], { timeout: 90_000 }),
  );
  return (await Promise.all(children)).map(({ stdout }) => JSON.parse(stdout) as Outcome);
}

where('several processes', () => {
  test.each([
    [2, 150],
    [4, 40],
  ])(
    '%d of them on one Redis stay under an allowance of %d calls together',
    async (count, allowed) => {
      const graph = await startGraph(allowed);
      const outcomes = await runCallers(count, [await redisUrl(), graph.url, randomUUID(), String(allowed)]);
      await graph.stop();
      const sum = (name: 'served' | 'refused' | 'kept') => outcomes.reduce((all, one) => all + one[name], 0);
      expect(outcomes.flatMap(({ events }) => events)).toEqual([]);
      expect(graph.counted.refused).toBe(0);
      expect(sum('refused')).toBe(0);
      expect(sum('served')).toBe(graph.counted.calls);
      // A program may use 95 percent; the rest is for a person.
      expect(graph.counted.calls).toBeLessThanOrEqual(allowed);
      expect(graph.counted.calls).toBeGreaterThan(allowed * 0.8);
      expect(sum('kept')).toBe(count * allowed - graph.counted.calls);
    },
    100_000,
  );
});
