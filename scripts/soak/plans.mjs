// What goes wrong: about a fifth of all requests, of every kind that the emulator knows. Of several plans that mean a
// request the first one answers, so that the particular ones stand before the general ones.

const strike = (on, chance, fault) => ({ on, chance, fault });
const publish = 'POST /{ig-user}/media_publish';

const publishing = [
  strike(publish, 0.05, { error: { code: 9007, subcode: 2207027 } }),
  strike(publish, 0.03, { error: { code: 24, subcode: 2207008 } }),
  strike(publish, 0.03, { error: { code: 24, subcode: 4279009 } }),
  strike(publish, 0.05, { refusedButLive: { code: 4, subcode: 2207051 } }),
  strike(publish, 0.02, { error: { code: 4, subcode: 2207051 } }),
  strike(publish, 0.03, { lost: 'applied' }),
  strike('GET /{ig-container}', 0.08, { unreadable: true }),
];

const writing = ['POST', 'DELETE'].flatMap((method) => [
  strike(method, 0.02, { error: { code: 2 } }),
  strike(method, 0.005, { error: { code: 1 } }),
  strike(method, 0.02, { html: 502 }),
  strike(method, 0.02, { status: 503 }),
  strike(method, 0.03, { lost: 'applied' }),
  strike(method, 0.03, { lost: 'not applied' }),
  strike(method, 0.02, { reset: 'before' }),
  strike(method, 0.02, { reset: 'during' }),
  strike(method, 0.03, { truncate: true }),
]);

const reading = [
  strike('GET', 0.03, { error: { code: 2 } }),
  strike('GET', 0.01, { error: { code: 1 } }),
  strike('GET', 0.003, { error: { code: 4 } }),
  strike('GET', 0.03, { html: 502 }),
  strike('GET', 0.03, { status: 503 }),
  strike('GET', 0.02, { reset: 'before' }),
  strike('GET', 0.02, { reset: 'during' }),
  strike('GET', 0.01, { lost: 'applied' }),
  strike('GET', 0.01, { lost: 'not applied' }),
  strike('GET', 0.03, { truncate: true }),
];

const batches = [
  strike(undefined, 0.03, { nullItem: 'applied' }),
  strike(undefined, 0.03, { nullItem: 'not applied' }),
  strike('batch', 0.04, { error: { code: 2 } }),
  strike('batch', 0.03, { html: 502 }),
  strike('batch', 0.03, { lost: 'applied' }),
  strike('batch', 0.03, { lost: 'not applied' }),
  strike('batch', 0.03, { reset: 'during' }),
  strike('batch', 0.03, { truncate: true }),
];

/** Longer than the clients wait for an answer. */
const slow = [strike(undefined, 0.001, { delay: 3_000 })];
const jitter = [strike(undefined, 0.5, { delay: { least: 1, most: 8 } })];

/** The clients give up after so long, in milliseconds. */
export const patienceMs = 2_000;
/** After so long, in milliseconds, everything that was delayed is done. */
export const settledMs = 3_500;

const defined = ({ on, ...plan }) => (on === undefined ? plan : { on, ...plan });

export const plans = [...publishing, ...batches, ...writing, ...reading, ...slow, ...jitter].map(defined);
