// What many accounts cost a limiter in one process. Prints measurements as JSON.
import { limiter } from '@edgewalk/core/limits';
import { RateLimitError } from '@edgewalk/core';

const call = (path, account) => ({
  operation: 'get',
  method: 'GET',
  path,
  account,
  login: 'facebook',
  token: 'EAAagency',
  priority: 'normal',
});

async function send(limits, path, account, observation = {}) {
  const entry = await limits.enter(call(path, account));
  if (entry._tag === 'Right') await limits.leave(entry.right, observation);
}

const businessOf = (objectId) => ({
  usage: { businessUseCases: [{ objectId, type: 'instagram', callCount: 3, raw: {} }] },
});

const cpuMs = async (act) => {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

const rounds = 2_000;

/** The CPU of a first call on a new id, behind one token that has served so many accounts; in milliseconds. */
async function firstCall(count) {
  const limits = limiter();
  for (let index = 0; index < count; index += 1)
    await send(limits, `1${index}/media`, `1${index}`, businessOf(`1${index}`));
  const act = async (from) => {
    for (let index = 0; index < rounds; index += 1) {
      const id = `1${index % count}`;
      await send(limits, `9${from + index}`, id, businessOf(id));
    }
  };
  await act(0);
  return (await cpuMs(() => act(rounds))) / rounds;
}

/** The time of a call of a healthy account beside so many that wait; in milliseconds. */
async function healthyCall(count) {
  const limits = limiter();
  const refusal = { retry: 'after', advice: '', status: 400, code: 80002, allowance: 'business use case', message: '' };
  const stop = new AbortController();
  for (let index = 0; index < count; index += 1) {
    const id = `1${index}`;
    await send(limits, id, id, { error: new RateLimitError({ ...refusal, retryAfterMs: 600_000 }) });
    void limits.enter({ ...call(id, id), signal: stop.signal });
  }
  const act = async () => {
    for (let index = 0; index < rounds; index += 1) await send(limits, '7', '7');
  };
  await act();
  const start = performance.now();
  await act();
  const ms = (performance.now() - start) / rounds;
  stop.abort();
  return ms;
}

const first = {};
for (const count of [1, 50, 300, 600, 1_000]) first[count] = await firstCall(count);
const healthy = {};
for (const count of [0, 100, 500, 1_000]) healthy[count] = await healthyCall(count);
console.log(JSON.stringify({ first, healthy }));
