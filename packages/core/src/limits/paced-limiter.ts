import * as E from '../errors/either.js';
import { runHook } from '../policy/hook.js';
import type { Timer } from '../policy/timer.js';
import { onAbort } from '../transport/timeout.js';
import type { AbortError, RateLimitError } from '../errors/kinds.js';
import { type AllowanceId, isAccount, keyOf } from './allowance.js';
import type { Caller } from './caller.js';
import { Desk } from './desk.js';
import { abortedWait, longestWait, tooLong } from './held.js';
import type { Entry, LimitedCall, Limiter } from './limiter.js';
import { Waiting } from './line.js';
import { Lobby } from './lobby.js';
import { type LimitOptions, policyIn } from './options.js';
import { joined, type ReportedAllowance, reportsOf, type ResponseObservation, returnedCall } from './observation.js';
import { Owners } from './owners.js';
import type { AllowanceQueue } from './queue.js';
import { memoryStore } from './store.js';
import { type AllowanceUsage, UsageBook } from './usage-book.js';

/** The ticket of a call that entered; `leave()` takes it back. */
interface Ticket {
  readonly call: LimitedCall;
  readonly caller: Caller;
  readonly drawn: readonly AllowanceQueue[];
  readonly enteredAt: number;
}

/** Holds calls until the allowances they draw on have room. */
export class PacedLimiter implements Limiter<Ticket> {
  readonly waits = true;
  /** By `maxWaitMs`: allowances may be used up for longer than a request takes. */
  readonly boundsWaits = true;
  readonly #limits: LimitOptions;
  readonly #timer: Timer;
  readonly #owners: Owners;
  readonly #book = new UsageBook();
  readonly #lobby: Lobby;
  readonly #out = new WeakSet<Ticket>();
  #waiting = 0;

  constructor(limits: LimitOptions, timer: Timer) {
    this.#limits = limits;
    this.#timer = timer;
    this.#owners = new Owners(limits.app);
    const { store = memoryStore(), storeTimeoutMs: timeoutMs = 1_000, onStore } = limits;
    const onEvent: typeof onStore = (event) => runHook('onStore', () => onStore?.(event));
    this.#lobby = new Lobby({
      desk: new Desk({ store, policy: policyIn(limits), timer, timeoutMs, onEvent }),
      timer,
      onHeld: (waiting, queue) => this.#held(waiting, queue),
      onRoom: (waiting) => waiting.end(),
      onAnswer: (id, answer) => this.#book.see(id, answer, timer.now()),
    });
  }

  get usage(): readonly AllowanceUsage[] {
    return this.#book.list(this.#timer.now());
  }

  enter(call: LimitedCall): Entry<Ticket> | Promise<Entry<Ticket>> {
    const caller = this.#owners.callerOf(call);
    return 'then' in caller ? caller.then((known) => this.#enter(call, known)) : this.#enter(call, caller);
  }

  #enter(call: LimitedCall, caller: Caller): Entry<Ticket> | Promise<Entry<Ticket>> {
    if (call.signal?.aborted === true) return E.left(abortedWait(call));
    const { app, user, account } = caller;
    const drawn = [app, user, ...(account ? [account] : [])].map((id) => this.#queueOf(id, caller));
    const waiting = new Waiting(call, drawn, this.#timer.now(), this.#limits.agingMs ?? 60_000);
    for (const queue of drawn) queue.users += 1;
    const isFree = this.#lobby.take(waiting, waiting.rankAt(waiting.since));
    return isFree ? this.#ticket(call, caller, drawn) : this.#wait(waiting, caller);
  }

  async #wait(waiting: Waiting, caller: Caller): Promise<Entry<Ticket>> {
    const { call, drawn, since } = waiting;
    this.#waiting += 1;
    const stop = onAbort(call.signal, () => this.#fail(waiting, abortedWait(call)));
    this.#lobby.place(waiting);
    const error = await waiting.over;
    stop();
    this.#waiting -= 1;
    if (call.waited) call.waited.ms += this.#timer.now() - since;
    waiting.onEnd?.();
    if (error === undefined) return this.#ticket(call, caller, drawn);
    for (const queue of drawn) queue.users -= 1;
    return E.left(error);
  }

  #fail(waiting: Waiting, error: AbortError | RateLimitError): void {
    this.#lobby.remove(waiting);
    waiting.end(error);
  }

  /** Reports that a call waits, or fails it where it may not wait so long. */
  #held(waiting: Waiting, place: AllowanceQueue): void {
    const now = this.#timer.now();
    const wait = longestWait(waiting, place, now);
    const error = tooLong(waiting, wait, now, this.#limits);
    if (error) return this.#fail(waiting, error);
    const { call } = waiting;
    call.onHeld?.();
    const reported = `${wait.reason} ${keyOf(wait.allowance)}`;
    const { onWait } = this.#limits;
    if (reported === waiting.reported) return;
    waiting.reported = reported;
    waiting.onEnd?.();
    const { operation, path, priority, label } = call;
    const event = { operation, path, priority, ...(label !== undefined && { label }), ...wait, waiting: this.#waiting };
    const onEnd = runHook('onWait', () => onWait?.(event));
    waiting.onEnd = typeof onEnd === 'function' ? () => runHook('onWait', () => onEnd() as unknown) : undefined;
  }

  #ticket(call: LimitedCall, caller: Caller, drawn: readonly AllowanceQueue[]): Entry<Ticket> {
    const ticket = { call, caller, drawn, enteredAt: this.#timer.now() };
    this.#out.add(ticket);
    return E.right(ticket);
  }

  leave(ticket: Ticket, observation: ResponseObservation): void | Promise<void> {
    if (!this.#out.delete(ticket)) return undefined;
    const { call, caller, drawn } = ticket;
    const reports = reportsOf(observation, caller);
    this.#owners.learn(call, caller, reports, observation.value);
    const told = new Map<AllowanceQueue, ReportedAllowance>();
    for (const report of reports) {
      this.#book.record(report, this.#timer.now());
      const queue = this.#queueOf(report.allowance, caller);
      told.set(queue, joined(told.get(queue), report));
    }
    const namesAccounts = reports.some(({ allowance }) => isAccount(allowance));
    for (const queue of drawn) {
      queue.busy -= 1;
      queue.users -= 1;
      // Where Meta names accounts, it charged no other.
      const isCharged = told.has(queue) || !isAccount(queue.id) || !namesAccounts;
      this.#tell(queue, ticket, returnedCall(observation, told.get(queue), isCharged));
      told.delete(queue);
    }
    for (const [queue, report] of told) this.#tell(queue, ticket, returnedCall(observation, report, false));
    // Other processes must not send what was refused.
    return reports.some(({ refusedMs, regainMs }) => refusedMs !== undefined || regainMs !== undefined)
      ? this.#lobby.tell()
      : undefined;
  }

  /** Tells the store what a call has learned of an allowance. */
  #tell(queue: AllowanceQueue, { enteredAt }: Ticket, back: ReturnType<typeof returnedCall>): void {
    if (back) queue.back.push({ ...back, entered: enteredAt, at: this.#timer.now() });
    this.#lobby.changed(queue);
  }

  /** What a token is told by concerns all its calls. */
  #queueOf(id: AllowanceId, { app, user }: Caller): AllowanceQueue {
    const key = id.kind === 'app' ? `app:${id.id}` : id.id === user.id ? `user:${id.id}` : `account:${app.id}/${id.id}`;
    return this.#lobby.queueOf(id, key);
  }

  async flush(): Promise<void> {
    await this.#lobby.flush();
  }
}
