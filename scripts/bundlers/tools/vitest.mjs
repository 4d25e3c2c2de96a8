const test = `
import { test } from 'vitest';
import { program } from './program.mjs';

test('the program', async () => {
  console.log(await program());
});
`;

export const tool = {
  packages: ['vitest@4.1.12', 'jsdom@29.1.1'],
  cases: ['node', 'jsdom'].map((environment) => ({
    name: `Vitest, ${environment}`,
    files: { 'vitest.test.mjs': test },
    steps: [['vitest', 'run', 'vitest.test.mjs', `--environment=${environment}`]],
    over: 'undici',
  })),
};
