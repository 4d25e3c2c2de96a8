// The faults: about a fifth of all requests, with every kind of fault that the emulator supports. The first matching
// plan applies, so specific plans come before general ones.

const createPlan = (on, chance, fault) => ({ on, chance, fault });
const publish = 'POST /{ig-user}/media_publish';

const publishing = [
  createPlan(publish, 0.05, { error: { code: 9007, subcode: 2207027 } }),
  createPlan(publish, 0.03, { error: { code: 24, subcode: 2207008 } }),
  createPlan(publish, 0.03, { error: { code: 24, subcode: 4279009 } }),
  createPlan(publish, 0.05, { refusedButLive: { code: 4, subcode: 2207051 } }),
  createPlan(publish, 0.02, { error: { code: 4, subcode: 2207051 } }),
  createPlan(publish, 0.03, { lost: 'applied' }),
  createPlan('GET /{ig-container}', 0.08, { unreadable: true }),
];

const writing = ['POST', 'DELETE'].flatMap((method) => [
  createPlan(method, 0.02, { error: { code: 2 } }),
  createPlan(method, 0.005, { error: { code: 1 } }),
  createPlan(method, 0.02, { html: 502 }),
  createPlan(method, 0.02, { status: 503 }),
  createPlan(method, 0.03, { lost: 'applied' }),
  createPlan(method, 0.03, { lost: 'not applied' }),
  createPlan(method, 0.02, { reset: 'before' }),
  createPlan(method, 0.02, { reset: 'during' }),
  createPlan(method, 0.03, { truncate: true }),
]);

const reading = [
  createPlan('GET', 0.03, { error: { code: 2 } }),
  createPlan('GET', 0.01, { error: { code: 1 } }),
  createPlan('GET', 0.003, { error: { code: 4 } }),
  createPlan('GET', 0.03, { html: 502 }),
  createPlan('GET', 0.03, { status: 503 }),
  createPlan('GET', 0.02, { reset: 'before' }),
  createPlan('GET', 0.02, { reset: 'during' }),
  createPlan('GET', 0.01, { lost: 'applied' }),
  createPlan('GET', 0.01, { lost: 'not applied' }),
  createPlan('GET', 0.03, { truncate: true }),
];

const batches = [
  createPlan(undefined, 0.03, { nullItem: 'applied' }),
  createPlan(undefined, 0.03, { nullItem: 'not applied' }),
  createPlan('batch', 0.04, { error: { code: 2 } }),
  createPlan('batch', 0.03, { html: 502 }),
  createPlan('batch', 0.03, { lost: 'applied' }),
  createPlan('batch', 0.03, { lost: 'not applied' }),
  createPlan('batch', 0.03, { reset: 'during' }),
  createPlan('batch', 0.03, { truncate: true }),
];

/** Longer than the timeout of the clients. */
const slow = [createPlan(undefined, 0.001, { delay: 3_000 })];
const jitter = [createPlan(undefined, 0.5, { delay: { least: 1, most: 8 } })];

/** The timeout of the clients, in milliseconds. */
export const timeoutMs = 2_000;
/** After this time, in milliseconds, all delayed requests have been processed. */
export const settleMs = 3_500;

const omitUndefined = ({ on, ...plan }) => (on === undefined ? plan : { on, ...plan });

export const plans = [...publishing, ...batches, ...writing, ...reading, ...slow, ...jitter].map(omitUndefined);
