// The scenarios that send requests. Every number is divided by that of undici in the same round.
import { measured, withServer } from './child.mjs';
import { consumerMs, scenarios } from './scenarios.mjs';
import { pageSize } from './fixture.mjs';
import { shown, spread } from './statistics.mjs';

/** Runs one scenario; contestants take turns at going first, since a machine is seldom quiet. */
export async function runScenario(name, rounds) {
  const { with: names, latency = 0, once } = scenarios[name];
  const results = Object.fromEntries(names.map((contestant) => [contestant, []]));
  for (let round = 0; round < (once ? 1 : rounds); round += 1) {
    for (const [index] of names.entries()) {
      const contestant = names[(index + round) % names.length];
      const value = await withServer((bases) => measured('work.mjs', contestant, name, bases[latency]));
      results[contestant].push(value);
    }
  }
  return results;
}

/** What the slower of the two takes at least, in µs for each item: 50 ms of network and the consumer, side by side. */
const slower = (consumerMs * 1000) / pageSize;

/** One row for each contestant: its ratios to undici. */
export function rowsOf(name, results) {
  const { title } = scenarios[name];
  return Object.entries(results).map(([contestant, values]) => {
    const ratio = (key) =>
      shown(spread(values.map((value, round) => value[key] / results.undici[round][key])));
    const note =
      name === 'busy50' ? ` · ${shown(spread(values.map(({ wall }) => wall / slower)))} of the work` : '';
    return [title, contestant, ratio('cpu'), ratio('wall') + note, ratio('memory'), memoryOf(values)];
  });
}

const memoryOf = (values) => `${spread(values.map(({ memory }) => memory)).median.toFixed(0)} MB`;
