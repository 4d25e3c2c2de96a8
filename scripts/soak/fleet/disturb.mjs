import { setTimeout as wait } from 'node:timers/promises';
import { pick } from '../random.mjs';

/** What is done to the fleet, by a seed: workers are killed and stopped, accounts refuse, Redis dies and pauses. */
export class Disturbances {
  /** Spans in which Redis was away. */
  outages = [];
  throttles = [];
  counts = { kills: 0, stops: 0, throttles: 0, 'deaths of Redis': 0, 'pauses of Redis': 0 };

  constructor(tools) {
    Object.assign(this, tools);
  }

  /** Goes on until `isOver`; in every third of the time Redis is away once. */
  async run(seconds, isOver) {
    const start = performance.now();
    let away = 0;
    while (!isOver()) {
      await wait(800 + this.random() * 1_200);
      const share = (performance.now() - start) / (seconds * 1_000);
      if (share > (away + 0.5) / 3) {
        away += 1;
        await (away % 2 === 1 ? this.#killRedis() : this.#pauseRedis());
      } else await this.#disturbOne(this.random());
    }
  }

  async #disturbOne(draw) {
    await this.#throttle();
    // The others must be there: where all are away, nothing can go on.
    await this.workers.ready;
    await (draw < 0.6 ? this.#kill() : this.#stop());
  }

  async #throttle() {
    const account = pick(this.accounts, this.random());
    if (this.throttles.some((one) => one.account === account)) return;
    this.counts.throttles += 1;
    this.throttles.push(
      await this.emulator.send('throttle', { account, ms: 4_000 + Math.floor(this.random() * 6_000) }),
    );
    this.journal.note(`${account} refuses`);
  }

  async #kill() {
    this.counts.kills += 1;
    this.journal.note(`${this.workers.kill(this.random())} is killed`);
  }

  /** For longer than its lock and its lease. */
  async #stop() {
    this.counts.stops += 1;
    const [name, resume] = this.workers.stop(this.random());
    this.journal.note(`${name} is stopped`);
    await wait(2_500 + this.random() * 2_000);
    resume();
    this.journal.note(`${name} goes on`);
  }

  async #killRedis() {
    this.counts['deaths of Redis'] += 1;
    await this.#without(
      'dies',
      () => this.redis.kill(),
      () => this.redis.start(),
    );
  }

  async #pauseRedis() {
    this.counts['pauses of Redis'] += 1;
    await this.#without(
      'stands still',
      () => this.redis.pause(),
      () => this.redis.resume(),
    );
  }

  async #without(what, end, begin) {
    const from = await this.emulator.send('now');
    this.journal.note(`Redis ${what}`);
    await end();
    await wait(1_500 + this.random() * 1_500);
    await begin();
    this.outages.push({ from, until: await this.emulator.send('now') });
    this.journal.note('Redis is back');
  }
}
