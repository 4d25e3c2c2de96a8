// The emulator's log of requests, which grows while the page is open.
import { signal } from '@preact/signals';
import type { RequestEntry, RequestsDocument } from '@edgewalk/emulator';
import { call } from './connection.js';
import { listen } from './stream.js';

/** The requests, oldest first; of very many only the last. */
export const requests = signal<readonly RequestEntry[]>([]);

const most = 20_000;
/** Those that are read first, so that the newest are seen at once. */
const first = 200;
/** At most four updates a second. */
const pause = 250;

let waiting: RequestEntry[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let following: Promise<void> | undefined;

/** Reads the log once, the newest first, and follows it from then on. */
export const followRequests = (): Promise<void> => (following ??= begin());

async function begin(): Promise<void> {
  listen(({ name, data }) => {
    if (name === 'request') take([data as RequestEntry]);
    if (name === 'reset') forget();
  });
  await readLast(`?limit=${first}`);
  // Ids begin at 1.
  if ((requests.value[0]?.id ?? 1) > 1) await readLast('');
}

async function readLast(query: string): Promise<void> {
  const { data } = await call<RequestsDocument>(`/_emulator/requests${query}`);
  take(data);
  show();
}

function take(entries: readonly RequestEntry[]): void {
  waiting.push(...entries);
  timer ??= setTimeout(show, pause);
}

function show(): void {
  clearTimeout(timer);
  timer = undefined;
  if (waiting.length === 0) return;
  const [from, to] = [requests.value[0]?.id ?? Infinity, requests.value.at(-1)?.id ?? 0];
  const sorted = waiting.toSorted((a, b) => a.id - b.id).filter(({ id }, at, all) => id !== all[at - 1]?.id);
  waiting = [];
  const [before, after] = [sorted.filter(({ id }) => id < from && to > 0), sorted.filter(({ id }) => id > to)];
  requests.value = [...before, ...requests.value, ...after].slice(-most);
}

function forget(): void {
  waiting = [];
  requests.value = [];
}
