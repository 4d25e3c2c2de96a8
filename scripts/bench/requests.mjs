// The scenarios that send requests. Every figure is divided by that of undici in the same round.
import { runMeasurement, withServer } from './child.mjs';
import { consumerMs, scenarios } from './scenarios.mjs';
import { pageSize } from './fixture.mjs';
import { formatSpread, summarize } from './statistics.mjs';

/** Runs one scenario; the order of the contestants rotates, since the load of a machine varies. */
export async function runScenario(name, rounds) {
  const { with: names, latency = 0, once } = scenarios[name];
  const results = Object.fromEntries(names.map((contestant) => [contestant, []]));
  for (let round = 0; round < (once ? 1 : rounds); round += 1) {
    for (const [index] of names.entries()) {
      const contestant = names[(index + round) % names.length];
      const value = await withServer((bases) => runMeasurement('work.mjs', contestant, name, bases[latency]));
      results[contestant].push(value);
    }
  }
  return results;
}

/** The lower bound in µs per item: the slower of the network (50 ms) and the consumer, in parallel. */
const slower = (consumerMs * 1000) / pageSize;

/** One row for each contestant, with its ratios to undici. */
export function rowsOf(name, results) {
  const { title } = scenarios[name];
  return Object.entries(results).map(([contestant, values]) => {
    const ratio = (key) =>
      formatSpread(summarize(values.map((value, round) => value[key] / results.undici[round][key])));
    const note =
      name === 'busy50' ? ` · ${formatSpread(summarize(values.map(({ wall }) => wall / slower)))} of the work` : '';
    return [title, contestant, ratio('cpu'), ratio('wall') + note, ratio('memory'), memoryOf(values)];
  });
}

const memoryOf = (values) => `${summarize(values.map(({ memory }) => memory)).median.toFixed(0)} MB`;
