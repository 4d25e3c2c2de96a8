import type { Timer } from '../policy/timer.js';
import type { AllowanceId } from './allowance.js';
import type { Desk, Heard } from './desk.js';
import type { Waiting } from './line.js';
import { Mail } from './mail.js';
import { AllowanceQueue } from './queue.js';
import type { Answer } from './store.js';

interface LobbyOptions {
  readonly desk: Desk;
  readonly timer: Timer;
  /** Tells that a call waits for an allowance, or has got its rooms. */
  readonly onHeld: (waiting: Waiting, queue: AllowanceQueue) => void;
  readonly onRoom: (waiting: Waiting) => void;
  readonly onAnswer: (id: AllowanceId, answer: Answer) => void;
}

/** The calls of a line for which rooms are asked at once. */
const block = 100;

/** The allowances of a process, and the calls that wait for them. Asks the store for rooms, for many calls at once. */
export class Lobby {
  readonly #options: LobbyOptions;
  readonly #queues = new Map<string, AllowanceQueue>();
  readonly #mail: Mail;

  constructor(options: LobbyOptions) {
    const { desk, timer } = options;
    this.#options = options;
    this.#mail = new Mail({ leaseMs: desk.leaseMs, timer, send: () => this.#send(), all: () => this.#queues.values() });
  }

  queueOf(id: AllowanceId, key: string): AllowanceQueue {
    const found = this.#queues.get(key);
    if (found) return found;
    const queue = new AllowanceQueue(id, key);
    this.#queues.set(key, queue);
    return queue;
  }

  /** Takes a room of each allowance, if all have one. A call that is in no line lets those in lines go before it. */
  take({ drawn, place }: Waiting, rank: number): boolean {
    const now = this.#options.timer.now();
    const isFree = (queue: AllowanceQueue) =>
      (place !== undefined || queue.line.size === 0) && queue.hasRoom(rank, now);
    if (!drawn.every(isFree)) return false;
    for (const queue of drawn) {
      queue.take(rank, now);
      this.#mail.mark(queue);
    }
    return true;
  }

  /** Puts a call into the line of the allowance that keeps it out longest, and asks for room where that is not known. */
  place(waiting: Waiting): void {
    const now = this.#options.timer.now();
    const place = placeOf(waiting, now);
    if (place === undefined) return;
    waiting.place = place;
    place.line.add(waiting);
    if (place.heldUntil(now) === 0) return this.#ask(place);
    if (place.alarm === undefined) void this.#arm(place);
    this.#options.onHeld(waiting, place);
  }

  /** Takes a call out of its line. */
  remove(waiting: Waiting): void {
    const { place } = waiting;
    if (place === undefined) return;
    place.line.remove(waiting);
    waiting.place = undefined;
    if (place.line.size > 0) return;
    place.alarm?.abort();
    place.alarm = undefined;
    this.#mail.mark(place);
  }

  /** The store is to hear of it; at once if calls wait for it. */
  changed(queue: AllowanceQueue): void {
    if (queue.line.size > 0) this.#ask(queue);
    else this.#mail.mark(queue);
  }

  /** Tells the store at once what has changed. */
  tell(): Promise<void> {
    return this.#mail.flush();
  }

  /** Tells the store all that it has not heard, and gives unused rooms back. */
  async flush(): Promise<void> {
    for (const queue of this.#queues.values()) {
      queue.dropSpare();
      this.#mail.mark(queue);
    }
    await this.#mail.close();
  }

  #ask(queue: AllowanceQueue): void {
    queue.isAsking = true;
    this.#mail.hurry(queue);
  }

  #send(): void | Promise<void> {
    const { desk, timer } = this.#options;
    const now = timer.now();
    const queues = this.#queuesToTell(now);
    if (queues.length === 0) return undefined;
    const { seq, isShared } = desk;
    const heard = desk.exchange(queues.map((queue) => queue.ask(seq, now, isShared)));
    const deliver = (all: Heard) => this.#deliver(queues, all, seq, now);
    return 'then' in heard ? heard.then(deliver) : deliver(heard);
  }

  /** What is marked, and what the first calls of its lines draw on: a call needs a room of each. */
  #queuesToTell(now: number): readonly AllowanceQueue[] {
    const queues = new Set(this.#mail.take());
    for (const queue of queues) {
      if (!queue.isAsking) continue;
      for (const waiting of this.#firstOf(queue, now))
        for (const one of waiting.drawn) {
          one.want(waiting, now);
          queues.add(one);
        }
    }
    return [...queues];
  }

  /** The first calls of a line. Those that another allowance is known to keep out move to its line. */
  #firstOf(queue: AllowanceQueue, now: number): readonly Waiting[] {
    const first: Waiting[] = [];
    for (const waiting of queue.line.inOrder(now)) {
      if (first.length === block) break;
      const isElsewhere = waiting.drawn.some((other) => other !== queue && other.heldUntil(now) > 0);
      if (isElsewhere) this.#move(waiting);
      else first.push(waiting);
    }
    return first;
  }

  #move(waiting: Waiting): void {
    this.remove(waiting);
    this.place(waiting);
  }

  #deliver(queues: readonly AllowanceQueue[], { answers, isHeard }: Heard, seq: number, sentAt: number): void {
    const { timer, desk, onAnswer } = this.#options;
    const now = timer.now();
    for (const [index, queue] of queues.entries()) {
      const answer = answers[index];
      if (answer === undefined) continue;
      if (isHeard) queue.confirm(seq);
      queue.hear(answer, sentAt, now, desk.isShared);
      onAnswer(queue.id, answer);
    }
    for (const queue of queues) this.#admit(queue, now);
    for (const queue of queues) {
      if (queue.hasSpare && !desk.isShared) this.#mail.hurry(queue);
      if (queue.isIdle) this.#queues.delete(queue.key);
    }
  }

  /** Lets calls of a line enter while there is room. What another allowance keeps out goes to its line. */
  #admit(queue: AllowanceQueue, now: number): void {
    if (queue.line.size === 0) return;
    for (const waiting of queue.line.inOrder(now)) {
      const rank = waiting.rankAt(now);
      if (!queue.hasRoom(rank, now)) break;
      const isFree = this.take(waiting, rank);
      this.remove(waiting);
      if (isFree) this.#options.onRoom(waiting);
      else this.place(waiting);
    }
    if (queue.line.size === 0) return;
    if (queue.hold === undefined) return this.#ask(queue);
    void this.#arm(queue);
    for (const waiting of queue.line.inOrder(now)) this.#options.onHeld(waiting, queue);
  }

  /** Wakes a line when its allowance may have room again. */
  async #arm(queue: AllowanceQueue): Promise<void> {
    queue.alarm?.abort();
    queue.alarm = new AbortController();
    const isOver = await this.#options.timer.sleep(Math.max(0, queue.hold?.againMs ?? 0), queue.alarm.signal);
    if (isOver && queue.line.size > 0) this.#ask(queue);
  }
}

/** The allowance that keeps a call out longest; where none is known to, one that has no room. */
function placeOf(waiting: Waiting, now: number): AllowanceQueue | undefined {
  const { drawn } = waiting;
  const [longest] = drawn.toSorted((a, b) => b.heldUntil(now) - a.heldUntil(now));
  if (longest !== undefined && longest.heldUntil(now) > 0) return longest;
  const rank = waiting.rankAt(now);
  return drawn.find((queue) => !queue.hasRoom(rank, now)) ?? drawn.find(({ line }) => line.size > 0) ?? longest;
}
