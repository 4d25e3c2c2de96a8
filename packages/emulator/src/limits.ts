import type { Clock } from './clock.js';

/** Calls in an hour at which the headers would say 100 %. */
const allowance = 5_000;
const hour = 3_600_000;

/** Counts calls, for the usage headers. It never refuses one. */
export class Usage {
  readonly #calls = new Map<string, number>();
  #since: number;

  constructor(readonly clock: Clock) {
    this.#since = clock.now();
  }

  /** Counts a call of the app on behalf of an account. */
  count(account: string): void {
    this.#forget();
    for (const key of ['app', account]) this.#calls.set(key, (this.#calls.get(key) ?? 0) + 1);
  }

  /** The headers that go with every answer, errors included. */
  headers(account: string | undefined, isBasicDisplay = false): Record<string, string> {
    this.#forget();
    const used = percentages(this.#calls.get('app') ?? 0);
    if (isBasicDisplay) return { 'x-app-usage': JSON.stringify(basicDisplayWords(used)) };
    const app = JSON.stringify(used);
    if (account === undefined) return { 'x-app-usage': app };
    const own = percentages(this.#calls.get(account) ?? 0);
    const entry = { type: 'instagram', ...own, estimated_time_to_regain_access: 0 };
    return { 'x-app-usage': app, 'x-business-use-case-usage': JSON.stringify({ [account]: [entry] }) };
  }

  /** Meta lets calls drop out one by one; here the hour starts anew, which a client cannot tell apart. */
  #forget(): void {
    const age = this.clock.now() - this.#since;
    if (age >= 0 && age < hour) return;
    this.#calls.clear();
    this.#since = this.clock.now();
  }
}

/** Whole percent, as Meta writes them; time climbs more slowly than calls. Below 100, since nothing is refused. */
function percentages(calls: number) {
  const percent = (share: number) => Math.min(99, Math.ceil((calls * share * 100) / allowance));
  return { call_count: percent(1), total_cputime: percent(0.4), total_time: percent(0.6) };
}

/** Basic Display had words of its own for two of them, and none for the third. */
const basicDisplayWords = ({ call_count, total_cputime }: ReturnType<typeof percentages>) => ({
  call_volume: call_count,
  cpu_time: total_cputime,
});
