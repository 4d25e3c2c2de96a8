import { parseArgs } from 'node:util';

const usage =
  'usage: npm run soak -- [--seed 7] [--operations 6000] [--workers 50] [--post-every MINUTES] [--json FILE]\n' +
  '   or: npm run soak -- --fleet [--seed 7] [--seconds 45] [--accounts 40]';

/** Parses the command line; exits with a message if it is invalid. */
export function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string', default: '7' },
        operations: { type: 'string', default: '6000' },
        workers: { type: 'string', default: '50' },
        // Of the emulator's clock. Meta permits 50 posts in 24 hours, one in 29 minutes.
        'post-every': { type: 'string', default: '35' },
        json: { type: 'string' },
        fleet: { type: 'boolean', default: false },
        seconds: { type: 'string', default: '45' },
        accounts: { type: 'string', default: '40' },
      },
    });
    const names = ['seed', 'operations', 'workers', 'post-every', 'seconds', 'accounts'];
    const [seed, operations, workers, postEvery, seconds, accounts] = names.map((name) =>
      parseCount(name, values[name]),
    );
    const { fleet, json } = values;
    return { seed, operations, workers, postEvery, seconds, accounts, fleet, json };
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
