import { undiciTransport } from '@edgewalk/core';
import { limiter } from '@edgewalk/core/limits';
import { Instagram } from '@edgewalk/instagram';
import { advanceClock } from './clock.mjs';
import { isTyped } from './outcomes.mjs';
import { pick, createRandom } from './random.mjs';
import { startEmulatorProcess } from './emulator-process.mjs';
import { RequestMonitor } from './request-monitor.mjs';

const hour = 3_600_000;
const rounds = 3;

/** Each sends more calls than an hour allows: a limit without a header, two with one, and an unannounced refusal. */
function createScenarios(calls) {
  const allowance = { calls: Math.floor((calls * 2) / 3), window: '1h' };
  const nth = Math.floor(calls / 2);
  return [
    { name: 'user', limits: { user: allowance } },
    { name: 'app', limits: { app: allowance } },
    { name: 'business', limits: { business: allowance } },
    { name: 'unannounced', plans: [{ on: 'GET', nth, fault: { error: { code: 4 } } }] },
  ];
}

/** The second phase: after a refusal nothing may be sent on that allowance until its window has passed. */
export async function soakLimits(options, media) {
  const calls = Math.min(600, Math.max(120, Math.floor(options.operations / 10)));
  const counts = [];
  // A short run covers two of them.
  const scenarios = createScenarios(calls).slice(0, options.operations < 1_000 ? 2 : undefined);
  for (const scenario of scenarios) counts.push(await runScenario({ ...scenario, calls, media }, options));
  const total = (what) => counts.reduce((sum, one) => sum + one[what], 0);
  const lines = {
    'calls under limits': `${total('sent')} sent, ${total('refused')} refused, ${total('held')} not sent`,
    'calls after a refusal': total('late'),
  };
  return { lines, violations: counts.flatMap(({ violations }) => violations) };
}

async function runScenario({ name, limits, plans, ...scenario }, { seed, workers }) {
  const emulator = await startEmulatorProcess({ seed, limits });
  if (plans) await emulator.send('begin', plans);
  const monitor = new RequestMonitor(undiciTransport());
  const api = createClient(emulator, monitor);
  const count = { name, sent: 0, refused: 0, held: 0, late: 0, violations: [] };
  for (let round = 1; round <= rounds; round += 1) {
    await sendCalls(api, { ...scenario, random: createRandom(seed + round), workers, count });
    addRound(count, monitor.takeRound(), round);
    await emulator.advance(hour + 60_000);
    advanceClock(hour + 60_000);
  }
  emulator.close();
  return count;
}

const createClient = ({ url, tokens }, monitor) =>
  new Instagram({
    accessToken: tokens.facebook,
    baseUrl: url,
    transport: monitor.transport,
    limits: limiter({ maxWaitMs: 500 }),
  });

async function sendCalls(api, { calls, media, random, workers, count }) {
  const left = Array.from({ length: calls }, () => pick(media, random())).values();
  const worker = async () => {
    for (const id of left) {
      const result = await api
        .media(id)
        .get({ fields: ['id'] })
        .either();
      if (result._tag === 'Right') continue;
      if (!isTyped(result.left)) count.violations.push({ problem: 'untyped error', error: String(result.left) });
      if (result.left._tag === 'RateLimitError' && result.left.code === undefined) count.held += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
}

function addRound(count, { sent, refused, late }, round) {
  count.sent += sent;
  count.refused += refused;
  count.late += late.length;
  for (const one of late) count.violations.push({ problem: 'sent after a refusal', limit: count.name, round, ...one });
}
