const test = `
import { test } from 'vitest';
import { program } from './program.mjs';

test('the program', async () => {
  console.log(await program());
});
`;

export const tool = {
  packages: ['vitest', 'jsdom'],
  cases: ['node', 'jsdom'].map((environment) => ({
    name: `Vitest, ${environment}`,
    files: { 'vitest.test.mjs': test },
    steps: [['vitest', 'run', 'vitest.test.mjs', `--environment=${environment}`]],
    over: 'undici',
  })),
};
