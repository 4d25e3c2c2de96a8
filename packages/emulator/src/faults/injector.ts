import type { Answer } from '../http/answer.js';
import type { World } from '../login/world.js';
import { setTimeout as wait } from 'node:timers/promises';
import { InvalidArgumentError } from '@edgewalk/core';
import { type Gauge, isFull, spend } from '../limits/gauges.js';
import { type Incoming, isBatch } from '../http/request.js';
import { act, type Asked } from './act.js';
import { arm, type Armed, isQuiet, settled } from './armed.js';
import { NodeNames } from './nodes.js';
import { pathOf } from './place.js';
import type { FaultPlan, FaultRecord, Faults } from './plan.js';

type Writable<A> = { -readonly [Name in keyof A]: A[Name] };

/** An emulator that runs for days must not remember every fault. */
const longestLog = 20_000;

/** The plans of an emulator, and what they did. */
export class FaultInjector implements Faults {
  #plans: Armed[] = [];
  #added = 0;
  readonly #nodes: NodeNames;
  readonly log: Writable<FaultRecord>[] = [];

  constructor(
    readonly world: Pick<World, 'store' | 'tokens' | 'trees' | 'clock'>,
    readonly seed: number,
    plans: readonly FaultPlan[] = [],
  ) {
    this.#nodes = new NodeNames(world.trees);
    this.add(...plans);
  }

  add(...plans: readonly FaultPlan[]): void {
    const { world, seed } = this;
    // All or none: a wrong plan leaves nothing behind.
    const armed = plans.map((plan, at) => {
      const complain = (advice: string) => new InvalidArgumentError(`faults[${at}]`, advice);
      return arm(plan, this.#added + at, { nodes: this.#nodes, clock: world.clock, seed, complain });
    });
    this.#plans.push(...armed);
    this.#added += plans.length;
  }

  clear(): void {
    this.#plans = [];
  }

  /** What plans about usage have counted. */
  get gauges(): readonly Gauge[] {
    return this.#plans.flatMap(({ gauge }) => gauge ?? []);
  }

  /** Answers a request as the plans have it. Waits and usage add up; of plans that answer, the first one does. */
  async around(asked: Asked): Promise<Answer> {
    const { request, refuse } = asked;
    const now = this.world.clock.now();
    const met = this.#plans.filter((plan) => plan.meets(request, this.world) && plan.trigger.meets(now));
    const refusal = this.#spend(met, request);
    const answering = refusal?.plan ?? met.find((plan) => !isQuiet(plan));
    const striking = this.#plans.filter(
      (plan) => plan === answering || (met.includes(plan) && isQuiet(plan)),
    );
    for (const plan of met) if (striking.includes(plan)) plan.trigger.strike(now);
    const records = striking
      // Usage that only climbs would fill the log with what everybody knows.
      .filter((plan) => plan === answering || plan.gauge === undefined)
      .map((plan) => this.#write(plan, request, now));
    await waitFor(records);
    const outcome = refusal
      ? { given: refuse(refusal.failure), applied: false }
      : await act(answering?.fault, asked);
    for (const record of records) record.applied = outcome.applied;
    return outcome.given;
  }

  /**
   * Counts a call for plans about usage; the first of them that refuses it. A full allowance refuses whatever would use
   * it, not only what made it full; in a batch it refuses the items.
   */
  #spend(met: readonly Armed[], request: Incoming) {
    const refusals = this.#plans.flatMap((plan) => {
      const { gauge } = plan;
      const concerns = (one: Gauge) =>
        met.includes(plan) || (!isBatch(request) && isFull(one, this.world, request));
      const failure = gauge && concerns(gauge) ? spend([gauge], this.world, request) : undefined;
      return failure ? [{ plan, failure }] : [];
    });
    return refusals[0];
  }

  #write(plan: Armed, request: Incoming, at: number): Writable<FaultRecord> {
    const { method, item } = request;
    const place = { method, path: pathOf(request), ...(item !== undefined && { item }) };
    const about = { plan: plan.number, nth: plan.trigger.count, ...place };
    const record = { ...about, fault: settled(plan), applied: false, at };
    if (this.log.length >= longestLog) this.log.shift();
    this.log.push(record);
    return record;
  }
}

async function waitFor(records: readonly FaultRecord[]): Promise<void> {
  for (const { fault } of records)
    // A wait keeps nobody's process alive.
    if ('delay' in fault) await wait(Number(fault.delay), undefined, { ref: false });
}
