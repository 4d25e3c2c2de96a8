// The emulator's log of requests, which grows while the page is open.
import { signal } from '@preact/signals';
import type { RequestEntry, RequestsDocument } from '@edgewalk/emulator';
import { call } from './connection.js';
import { listen } from './stream.js';

/** The requests, oldest first; of very many only the last. */
export const requests = signal<readonly RequestEntry[]>([]);

const most = 20_000;
/** At most four updates a second. */
const pause = 250;

let waiting: RequestEntry[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let following: Promise<void> | undefined;

/** Reads the log once, and follows it from then on. */
export const followRequests = (): Promise<void> => (following ??= begin());

async function begin(): Promise<void> {
  listen(({ name, data }) => {
    if (name === 'request') take([data as RequestEntry]);
    if (name === 'reset') forget();
  });
  const { data } = await call<RequestsDocument>('/_emulator/requests');
  waiting = [...data, ...waiting];
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
  const known = requests.value.at(-1)?.id ?? 0;
  const added = waiting
    .toSorted((a, b) => a.id - b.id)
    .filter(({ id }, at, all) => id > known && id !== all[at - 1]?.id);
  waiting = [];
  requests.value = [...requests.value, ...added].slice(-most);
}

function forget(): void {
  waiting = [];
  requests.value = [];
}
