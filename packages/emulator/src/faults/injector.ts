// faults: planned failures: which request fails, and how.
import { setTimeout as wait } from 'node:timers/promises';
import { InvalidArgumentError } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import { type Incoming, isBatch } from '../http/request.js';
import type { EmulatedResponse } from '../http/response.js';
import { planProcessing } from '../world/processing.js';
import { readJson } from '../http/json.js';
import { type Gauge, isFull, spend } from '../limits/gauges.js';
import type { World } from '../login/world.js';
import type { DeliveryFault } from '../webhooks/delivery.js';
import { activate, type ActivePlan, keepsResponse, drawFault } from './active-plan.js';
import { inject, type Exchange, type Outcome } from './inject.js';
import { NodeNames } from './nodes.js';
import type { Fault, FaultPlan, FaultRecord, Faults, PlanState } from './plan.js';
import { pathOf } from './target.js';

type Writable<A> = { -readonly [Name in keyof A]: A[Name] };

/** An emulator that runs for days must not remember every fault. */
const longestLog = 20_000;

/** The outcome of a request, and the fault that it met. */
export interface Struck extends Outcome {
  readonly fault?: { readonly plan: number; readonly fault: Fault };
}

/** The plans of an emulator, and what they did. */
export class FaultInjector implements Faults {
  #plans: ActivePlan[] = [];
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

  add(...plans: readonly FaultPlan[]): readonly number[] {
    const { world, seed } = this;
    // All or none: a wrong plan leaves nothing behind.
    const active = plans.map((plan, at) => {
      const complain = (advice: string) => new InvalidArgumentError(`faults[${at}]`, advice);
      return activate(plan, this.#added + at, { nodes: this.#nodes, clock: world.clock, seed, complain });
    });
    this.#plans.push(...active);
    this.#added += plans.length;
    return active.map(({ number }) => number);
  }

  get plans(): readonly PlanState[] {
    return this.#plans.map(({ number: id, plan, isOn: on, trigger }) => {
      return { id, plan, on, matched: trigger.count, struck: trigger.hits };
    });
  }

  switch(id: number, on: boolean): void {
    this.#find(id).isOn = on;
  }

  remove(id: number): void {
    const removed = this.#find(id);
    this.#plans = this.#plans.filter((plan) => plan !== removed);
  }

  #find(id: number): ActivePlan {
    const found = this.#plans.find(({ number }) => number === id);
    if (found) return found;
    throw new InvalidArgumentError('faults', `there is no plan ${id}: give an id of faults.plans`);
  }

  /** Those that are switched on. */
  get #live(): readonly ActivePlan[] {
    return this.#plans.filter(({ isOn }) => isOn);
  }

  clear(): void {
    this.#plans = [];
  }

  /** What happens to a delivery of these events. All plans that mean it apply. */
  delivery(events: readonly string[]): readonly DeliveryFault[] {
    const now = this.world.clock.now();
    const hits = this.#live.filter(({ concerns, trigger }) => concerns?.(events) === true && trigger.matches(now));
    return hits.flatMap((plan) => {
      const { fault, number, trigger } = plan;
      trigger.countHit(now);
      const about = { plan: number, nth: trigger.count, method: 'POST', path: events[0] ?? '' };
      this.#keep({ ...about, fault, applied: true, at: now });
      return 'delivery' in fault ? [fault.delivery] : [];
    });
  }

  /** What plans about usage have counted. */
  get gauges(): readonly Gauge[] {
    return this.#live.flatMap(({ gauge }) => gauge ?? []);
  }

  /** Responds to a request as the plans have it, and says which fault struck it. Waits and usage add up; the first plan with a response wins. */
  async around(exchange: Exchange): Promise<Struck> {
    const { request, refuse } = exchange;
    const now = this.world.clock.now();
    const matching = this.#live.filter((plan) => plan.matches(request, this.world) && plan.trigger.matches(now));
    const refusal = this.#spend(matching, request);
    const chosen = refusal?.plan ?? matching.find((plan) => !keepsResponse(plan));
    const hits = this.#live.filter((plan) => plan === chosen || (matching.includes(plan) && keepsResponse(plan)));
    for (const plan of matching) if (hits.includes(plan)) plan.trigger.countHit(now);
    const records = hits
      // Usage that only climbs would fill the log with what everybody knows.
      .filter((plan) => plan === chosen || plan.gauge === undefined)
      .map((plan) => this.#write(plan, request, now));
    await waitFor(records);
    const outcome = refusal
      ? { given: refuse(refusal.failure), applied: false }
      : await inject(chosen?.fault, { ...exchange, respond: this.#andPlan(exchange, hits) });
    for (const record of records) record.applied = outcome.applied;
    const struck = records.find(({ plan }) => plan === chosen?.number) ?? records[0];
    return { ...outcome, ...(struck && { fault: { plan: struck.plan, fault: struck.fault } }) };
  }

  /** Responds, and keeps the plans for Meta's work on what was made. */
  #andPlan({ respond }: Exchange, hits: readonly ActivePlan[]): Exchange['respond'] {
    const planned = hits.flatMap(({ fault }) => ('processing' in fault ? [fault.processing] : []));
    if (planned.length === 0) return respond;
    return async (request) => {
      const given = await respond(request);
      const { store, clock } = this.world;
      const made = given.refused ? undefined : store.get(idIn(given));
      for (const each of planned) if (made !== undefined) planProcessing(made, each, clock.now());
      return given;
    };
  }

  /**
   * Counts a call for plans about usage; the first of them that refuses it. A full allowance refuses whatever would use
   * it, not only what made it full; in a batch it refuses the items.
   */
  #spend(matching: readonly ActivePlan[], request: Incoming) {
    const refusals = this.#live.flatMap((plan) => {
      const { gauge } = plan;
      const concerns = (one: Gauge) =>
        matching.includes(plan) || (!isBatch(request) && isFull(one, this.world, request));
      const failure = gauge && concerns(gauge) ? spend([gauge], this.world, request) : undefined;
      return failure ? [{ plan, failure }] : [];
    });
    return refusals[0];
  }

  #write(plan: ActivePlan, request: Incoming, at: number): Writable<FaultRecord> {
    const { method, item } = request;
    const target = { method, path: pathOf(request), ...(item !== undefined && { item }) };
    const about = { plan: plan.number, nth: plan.trigger.count, ...target };
    return this.#keep({ ...about, fault: drawFault(plan), applied: false, at });
  }

  #keep(record: Writable<FaultRecord>): Writable<FaultRecord> {
    if (this.log.length >= longestLog) this.log.shift();
    this.log.push(record);
    return record;
  }
}

/** The id of what a request made. */
function idIn({ body }: EmulatedResponse): string {
  const made = readJson(body);
  return isObject(made) ? String(made['video_id'] ?? made['id']) : '';
}

async function waitFor(records: readonly FaultRecord[]): Promise<void> {
  for (const { fault } of records)
    // A delay does not keep the process alive.
    if ('delay' in fault) await wait(Number(fault.delay), undefined, { ref: false });
}
