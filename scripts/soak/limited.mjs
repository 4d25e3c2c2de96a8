import { undiciTransport } from '@edgewalk/core';
import { Instagram } from '@edgewalk/instagram';
import { moveOn } from './clock.mjs';
import { isTyped } from './outcomes.mjs';
import { pick, randomFrom } from './random.mjs';
import { startThere } from './there.mjs';
import { Listener } from './listener.mjs';

const hour = 3_600_000;
const rounds = 3;

/** Each with more calls than are taken in an hour: a limit that no header tells of, two that one does, a surprise. */
function scenesOf(calls) {
  const allowance = { calls: Math.floor((calls * 2) / 3), window: '1h' };
  const nth = Math.floor(calls / 2);
  return [
    { name: 'user', limits: { user: allowance } },
    { name: 'app', limits: { app: allowance } },
    { name: 'business', limits: { business: allowance } },
    { name: 'surprise', plans: [{ on: 'GET', nth, fault: { error: { code: 4 } } }] },
  ];
}

/** The second phase: after a refusal nothing is sent on that allowance until it is open again. */
export async function soakLimits(options, media) {
  if (!hasAdaptive())
    return { lines: { 'calls after a refusal': 'this client has no adaptive limits' }, violations: [] };
  const calls = Math.min(600, Math.max(120, Math.floor(options.operations / 10)));
  const found = [];
  // A short run plays two of them.
  const scenes = scenesOf(calls).slice(0, options.operations < 1_000 ? 2 : undefined);
  for (const scene of scenes) found.push(await play({ ...scene, calls, media }, options));
  const total = (what) => found.reduce((sum, one) => sum + one[what], 0);
  const lines = {
    'calls under limits': `${total('sent')} sent, ${total('refused')} refused, ${total('held')} not sent`,
    'calls after a refusal': total('late'),
  };
  return { lines, violations: found.flatMap(({ violations }) => violations) };
}

function hasAdaptive() {
  try {
    return Boolean(new Instagram({ accessToken: 'EA', limits: { policy: 'adaptive' } }));
  } catch {
    return false;
  }
}

async function play({ name, limits, plans, ...scene }, { seed, workers }) {
  const there = await startThere({ seed, limits });
  if (plans) await there.ask('begin', plans);
  const listener = new Listener(undiciTransport());
  const api = clientOf(there, listener);
  const count = { name, sent: 0, refused: 0, held: 0, late: 0, violations: [] };
  for (let round = 1; round <= rounds; round += 1) {
    await callMuch(api, { ...scene, random: randomFrom(seed + round), workers, count });
    take(count, listener.round(), round);
    await there.ask('advance', hour + 60_000);
    moveOn(hour + 60_000);
  }
  there.close();
  return count;
}

const clientOf = ({ url, tokens }, listener) =>
  new Instagram({
    accessToken: tokens.facebook,
    baseUrl: url,
    transport: listener.transport,
    limits: { policy: 'adaptive', maxWaitMs: 500 },
  });

async function callMuch(api, { calls, media, random, workers, count }) {
  const left = Array.from({ length: calls }, () => pick(media, random())).values();
  const worker = async () => {
    for (const id of left) {
      const told = await api
        .media(id)
        .get({ fields: ['id'] })
        .either();
      if (told._tag === 'Right') continue;
      if (!isTyped(told.left)) count.violations.push({ problem: 'untyped error', error: String(told.left) });
      if (told.left._tag === 'RateLimitError' && told.left.code === undefined) count.held += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
}

function take(count, { sent, refused, late }, round) {
  count.sent += sent;
  count.refused += refused;
  count.late += late.length;
  for (const one of late)
    count.violations.push({ problem: 'sent after a refusal', limit: count.name, round, ...one });
}
