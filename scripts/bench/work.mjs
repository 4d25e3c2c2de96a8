// Runs one scenario with one contestant. Prints CPU and wall time per operation, and the peak memory.
import { contestants } from './contestants.mjs';
import { scenarios } from './scenarios.mjs';

const [name, scenario, base, warmBase = base] = process.argv.slice(2);
const { operations, warm, run } = scenarios[scenario];
await warm(await contestants[name](warmBase), name);
const client = await contestants[name](base);
const cpuBefore = process.cpuUsage();
const start = performance.now();
await run(client, name);
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(cpuBefore);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ cpu: (user + system) / operations, wall: (wall * 1000) / operations, memory }));
process.exit();
