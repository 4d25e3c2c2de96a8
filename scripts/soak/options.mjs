import { parseArgs } from 'node:util';

const usage = 'usage: npm run soak -- [--seed 7] [--operations 6000] [--workers 50] [--json FILE]';

/** Parses the command line; exits with a message if it is invalid. */
export function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string', default: '7' },
        operations: { type: 'string', default: '6000' },
        workers: { type: 'string', default: '50' },
        json: { type: 'string' },
      },
    });
    const numbers = ['seed', 'operations', 'workers'].map((name) => [name, parseCount(name, values[name])]);
    return { ...Object.fromEntries(numbers), json: values.json };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}

function parseCount(name, text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name}: write a whole number from 1`);
}
