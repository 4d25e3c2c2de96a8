import { type AllowanceId, windowOf } from './allowance.js';
import type { Hold } from './grant.js';
import { Line, type Waiting } from './line.js';
import type { ReturnedCall } from './settle.js';
import type { Answer, Ask } from './store.js';

/** A returned call, by this process's clock, and the message that told of it. */
interface Returned extends Omit<ReturnedCall, 'enteredAgo' | 'ago' | 'seq'> {
  readonly entered: number;
  readonly at: number;
  seq?: number;
}

/** How many returned calls are kept for a store that has failed, besides refused ones. */
const mostUnheard = 200;

/** How long unused rooms may be used: another process may learn of a refusal meanwhile. */
const freshMs = 100;

/** Calls that need room, by priority, the most that go in one request, and since when the first has waited. */
const nothingWanted = () => ({ counts: [0, 0, 0], together: 1, since: Number.POSITIVE_INFINITY });

/** One allowance in this process: its rooms, its calls on their way, and those that wait for it. */
export class AllowanceQueue {
  readonly line = new Line();
  busy = 0;
  back: Returned[] = [];
  /** Why there is no room, and until when by this process's clock. */
  hold: (Hold & { readonly until: number }) | undefined;
  /** Whether calls in line need rooms now. */
  isAsking = false;
  /** How many calls hold it, waiting or on their way: until then it is not forgotten. */
  users = 0;
  /** Wakes the line. */
  alarm: AbortController | undefined;
  #rooms = [0, 0, 0];
  #freshUntil = 0;
  #entered = 0;
  #lastAt: number | undefined;
  #expected = 0;
  #wanted = nothingWanted();

  constructor(
    public id: AllowanceId,
    readonly key: string,
  ) {}

  /** Until when Meta or a pace keeps calls out; 0 when that is not known. */
  heldUntil(now: number): number {
    const { hold } = this;
    return hold !== undefined && hold.until > now && hold.reason !== 'in flight' ? hold.until : 0;
  }

  hasRoom(rank: number, now: number): boolean {
    if (now >= this.#freshUntil) this.#rooms = [0, 0, 0];
    return this.#rooms.some((count, tag) => tag >= rank && count > 0);
  }

  /** Uses a room: of those that fit, one for the highest priority. */
  take(rank: number, now: number): void {
    this.#lastAt = now;
    const tag = this.#rooms.findIndex((count, at) => at >= rank && count > 0);
    this.#rooms[tag] = (this.#rooms[tag] ?? 0) - 1;
    this.busy += 1;
    this.#entered += 1;
  }

  /** Asks for a room with the next message. */
  want(waiting: Waiting, now: number): this {
    const { counts, together, since } = this.#wanted;
    const rank = waiting.rankAt(now);
    counts[rank] = (counts[rank] ?? 0) + 1;
    this.#wanted.together = Math.max(together, waiting.call.together ?? 1);
    this.#wanted.since = Math.min(since, waiting.since);
    return this;
  }

  /** Its part of a message. */
  ask(seq: number, now: number, isShared: boolean): Ask {
    const { counts, together, since } = this.#wanted;
    this.#wanted = nothingWanted();
    this.isAsking = false;
    if (!isShared || now >= this.#freshUntil) this.#rooms = [0, 0, 0];
    const left = [...this.#rooms];
    const want = counts.map((count, rank) => count - useUp(left, rank, count));
    // As many as are used while a message is on its way; fewer once calls become rare.
    this.#expected = isShared ? Math.max(2 * this.#entered, Math.floor(this.#expected * 0.7)) : 0;
    this.#entered = 0;
    const rooms = sum(this.#rooms);
    return {
      key: this.key,
      window: windowOf(this.id),
      busy: this.busy,
      rooms,
      // A call that asks for the first time does not wait yet.
      waiting: this.hold === undefined ? 0 : this.line.size,
      want,
      spare: Math.max(0, this.#expected - rooms),
      together,
      waitedMs: Math.max(0, now - since),
      lastAgo: this.#lastAt === undefined ? -1 : now - this.#lastAt,
      back: this.#tell(seq, now),
    };
  }

  /** What the store has not confirmed yet, too: it counts nothing twice. */
  #tell(seq: number, now: number): readonly ReturnedCall[] {
    if (this.back.length > mostUnheard)
      this.back = this.back.filter(
        ({ refusedMs }, at) => refusedMs !== undefined || at >= this.back.length - mostUnheard,
      );
    return this.back.map((one) => {
      one.seq ??= seq;
      const { entered, at, ...call } = one;
      return { ...call, seq: one.seq, enteredAgo: now - entered, ago: now - at };
    });
  }

  /** The store has heard a message. */
  confirm(seq: number): void {
    this.back = this.back.filter((one) => one.seq === undefined || one.seq > seq);
  }

  /** Takes an answer to a message that was sent at a time. */
  hear({ rooms, hold, closedMs, type }: Answer, sentAt: number, now: number, isShared: boolean): void {
    if (type !== undefined) this.id = named(this.id, type);
    this.hold = hold && { ...hold, until: now + hold.waitMs };
    // What was given before holds no longer when the allowance has closed.
    if (closedMs > 0 || hold?.reason === 'pace') this.#rooms = [0, 0, 0];
    this.#rooms = this.#rooms.map((count, tag) => count + (rooms[tag] ?? 0));
    this.#freshUntil = isShared ? sentAt + freshMs : now + 1;
  }

  get hasSpare(): boolean {
    return sum(this.#rooms) > 0;
  }

  /** Gives rooms back that nobody used while they could be. */
  dropStale(now: number): void {
    if (this.users === 0 && now >= this.#freshUntil) this.dropSpare();
  }

  /** Gives its unused rooms back with the next message, and expects no calls. */
  dropSpare(): void {
    this.#freshUntil = 0;
    this.#entered = 0;
    this.#expected = 0;
  }

  /** Whether it may be forgotten: the store knows all of it. */
  get isIdle(): boolean {
    return this.users === 0 && this.back.length === 0 && !this.hasSpare;
  }
}

/** An allowance by what was reported of it: Meta tells a token's user, its Page and others apart, all calls of it use each. */
function named(id: AllowanceId, type: string): AllowanceId {
  if (id.kind === 'business use case' && type !== id.type) return type === id.kind ? id : { ...id, type };
  return type === 'page' || type === 'user' || type === 'custom' ? { kind: type, id: id.id } : id;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** Takes up to `count` of the rooms that fit a priority, and returns how many there were. */
function useUp(rooms: number[], rank: number, count: number): number {
  let found = 0;
  for (let tag = rank; tag < rooms.length; tag += 1) {
    const some = Math.min(rooms[tag] ?? 0, count - found);
    rooms[tag] = (rooms[tag] ?? 0) - some;
    found += some;
  }
  return found;
}
