// The scenarios that send requests. Every figure is divided by that of undici in the same round.
import { runMeasurement, withServer } from './child.mjs';
import { openLink } from './link.mjs';
import { consumerMs, scenarios } from './scenarios.mjs';
import { pageSize } from './fixture.mjs';
import { formatSpread, summarize } from './statistics.mjs';

/** Runs one scenario; the order of the contestants rotates, since the load of a machine varies. */
export async function runScenario(name, rounds) {
  const { with: names, once } = scenarios[name];
  const results = Object.fromEntries(names.map((contestant) => [contestant, []]));
  for (let round = 0; round < (once ? 1 : rounds); round += 1) {
    for (const [index] of names.entries()) {
      const contestant = names[(index + round) % names.length];
      results[contestant].push(await withServer((bases) => measure(contestant, name, bases)));
    }
  }
  return results;
}

async function measure(contestant, name, bases) {
  const { latency = 0, link: isLinked } = scenarios[name];
  if (!isLinked) return runMeasurement('work.mjs', contestant, name, bases[latency]);
  const link = await openLink(Number(new URL(bases.tls).port));
  // It warms up beside the link, which counts the measured part alone.
  const value = await runMeasurement('work.mjs', contestant, name, `https://127.0.0.1:${link.port}`, bases[0]);
  return { ...value, ...link.close() };
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
    const row = [title, contestant, ratio('cpu'), ratio('wall') + note, ratio('memory'), memoryOf(values)];
    return scenarios[name].link ? [...row, ratio('bytes'), megabytesOf(values), socketsOf(values)] : row;
  });
}

const median = (values, key) => summarize(values.map((value) => value[key])).median;
const memoryOf = (values) => `${median(values, 'memory').toFixed(0)} MB`;
const megabytesOf = (values) => `${(median(values, 'bytes') / 1e6).toFixed(1)} MB`;
const socketsOf = (values) => String(Math.round(median(values, 'sockets')));
