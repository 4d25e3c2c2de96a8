const maxShown = 10;

/** Prints the summary, and the first violations in full. */
export function report({ seed, operations, workers }, result, limited) {
  const { byKind, errors, faults, verdicts, memory, violations } = result;
  const injected = Object.entries(faults).filter(([name]) => name !== 'delay');
  const share = Math.round((100 * sum(injected)) / (result.requests + result.items));
  section(`soak: seed ${seed}, ${operations} operations, ${workers} workers, ${result.seconds} s`);
  for (const [kind, { done, refused, unknown }] of sorted(byKind))
    line(kind, `${done} done, ${refused} failed, ${unknown} unknown`);
  section('the emulator');
  line('requests', result.requests);
  line('items of batches', result.items);
  line('with a fault', `${sum(injected)} (${share} %)`);
  for (const [name, count] of sorted(faults)) line(`  ${name}`, count);
  section('errors of the clients');
  for (const [tag, count] of sorted(errors)) line(tag, count);
  section('outcome');
  for (const name of ['duplicates', 'lost', 'unknown', 'untyped']) line(name, result[name]);
  for (const [verdict, count] of sorted(verdicts)) line(`verify(): ${verdict}`, count);
  line('memory by quarters', memory.map((bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`).join(', '));
  line('growth in the second half', `${result.memorySlope} bytes for each operation`);
  for (const [name, value] of Object.entries(limited.lines)) line(name, value);
  line('violations', violations.length);
  for (const violation of violations.slice(0, maxShown)) console.log(JSON.stringify(violation, null, 2));
}

const sum = (entries) => entries.reduce((total, [, count]) => total + count, 0);
const sorted = (counts) => Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1));
const section = (title) => console.log(`\n${title}`);
const line = (name, value) => console.log(`  ${name.padEnd(36)}${value}`);
