import type { WriteStream } from 'node:tty';

type State = 'waiting' | 'read' | 'held' | 'refused' | 'published';

/** Each state as a character, in a colour of the terminal. */
const cells: Readonly<Record<State, readonly [cell: string, colour: number]>> = {
  waiting: ['·', 90],
  read: ['▪', 36],
  held: ['h', 33],
  refused: ['x', 31],
  published: ['●', 32],
};

/** How many accounts a line shows. */
const width = 50;
/** A screen is not painted more often, in milliseconds. */
const paintMs = 50;

/** Shows the progress of each account: on a terminal as a table that is painted over, otherwise as lines. */
export class Board {
  readonly #states: Map<string, State>;
  readonly #published = new Map<string, number>();
  #rows = 0;
  #news = '';
  #posts = 0;
  #painted = 0;
  #paintedAt = -Infinity;

  constructor(
    ids: readonly string[],
    readonly out: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean },
    readonly hasColour: boolean,
  ) {
    this.#states = new Map(ids.map((id) => [id, 'waiting']));
  }

  read(account: string, rows: number): void {
    this.#rows += rows;
    this.#set(account, 'read');
    const read = this.#count('read');
    if (read % width === 0) this.#line(`${read} of ${this.#states.size} accounts read, ${this.#rows} rows`);
  }

  held(account: string, until: Date): void {
    this.#set(account, 'held');
    this.#line(`${account} is held until ${until.toISOString()}: a later harvest reads it`);
  }

  refused(account: string, error: Error): void {
    this.#set(account, 'refused');
    this.#line(`${account} cannot be read: ${error.message}`);
  }

  scheduled(posts: number): void {
    this.#posts = posts;
    this.#line(`${posts} posts scheduled`);
  }

  published(account: string, worker: string): void {
    this.#published.set(worker, (this.#published.get(worker) ?? 0) + 1);
    this.#set(account, 'published');
    const published = this.#count('published');
    if (published % 10 === 0) this.#line(`${published} of ${this.#posts} posts published`);
  }

  killed(worker = 'no worker'): void {
    this.#line(`${worker} was killed: the others take its posts over`);
  }

  /** Paints for the last time. */
  end(): void {
    this.#paintedAt = -Infinity;
    this.#paint();
  }

  #count(state: State): number {
    return [...this.#states.values()].filter((each) => each === state).length;
  }

  #set(account: string, state: State): void {
    this.#states.set(account, state);
    this.#paint();
  }

  /** On a terminal the last one stands below the table. */
  #line(text: string): void {
    this.#news = text;
    if (this.out.isTTY) this.#paint();
    else this.out.write(`${text}\n`);
  }

  #paint(): void {
    if (!this.out.isTTY || performance.now() - this.#paintedAt < paintMs) return;
    const lines = [...this.#grid(), this.#totals(), this.#news, ''];
    // The lines before are painted over.
    this.out.write(
      `${this.#painted > 0 ? `\u001B[${this.#painted}A` : ''}${lines.map((line) => `\u001B[2K${line}`).join('\n')}`,
    );
    this.#painted = lines.length - 1;
    this.#paintedAt = performance.now();
  }

  #grid(): string[] {
    const all = [...this.#states.values()].map((state) => this.#cell(state));
    return Array.from({ length: Math.ceil(all.length / width) }, (_, at) =>
      all.slice(at * width, (at + 1) * width).join(''),
    );
  }

  #cell(state: State): string {
    const [cell, colour] = cells[state];
    return this.hasColour ? `\u001B[${colour}m${cell}\u001B[39m` : cell;
  }

  #totals(): string {
    const workers = [...this.#published].map(([name, count]) => `${name}: ${count}`).join(', ');
    return `${this.#rows} rows, ${this.#count('held')} held, ${this.#count('refused')} refused; posts: ${workers || 'none yet'}`;
  }
}
