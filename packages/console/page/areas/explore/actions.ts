import { signal } from '@preact/signals';
import { about } from '../../state/about.js';
import { exchange, run } from '../../state/exchange.js';
import { learn } from '../../state/objects.js';
import { change, operation, values } from './form.js';
import { place } from './place.js';
import { request } from './request.js';
import { show } from './screen.js';

/** True while a write to the real API waits for a yes. */
export const asks = signal(false);

/** Sends what the form says. Of writes only those to the real API are asked about. */
export async function sendForm({ isAgreed = false } = {}): Promise<void> {
  const [at, sent, chosen] = [place.value, request.value, operation.value];
  if (at === undefined || sent === undefined || Object.keys(values.value.problems).length > 0) return;
  asks.value = sent.method !== 'GET' && about.value?.kind === 'real' && !isAgreed;
  if (asks.value) return;
  show('answer');
  const found = await run(sent);
  if (found === undefined || found.answer.status !== 200) return;
  if (chosen?.kind === 'expansion') learn(at.tree, at.root.node ?? '', found.json);
  else if (chosen?.method === 'GET') learn(at.tree, at.nodeName, listIn(found.json));
}

const listIn = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'data' in json ? json.data : json;

interface Paging {
  readonly next?: string;
  readonly cursors?: { readonly after?: string };
}

/** The parameters of the next page; undefined on the last. */
export function nextPage(json: unknown): Readonly<Record<string, string>> | undefined {
  const { paging } = (json ?? {}) as { readonly paging?: Paging };
  const { next, cursors } = paging ?? {};
  if (next === undefined) {
    const isCursorOnly = operation.value?.kind === 'pages' && operation.value.paging === 'cursor-only';
    return isCursorOnly && cursors?.after !== undefined ? { after: cursors.after } : undefined;
  }
  const params = Object.fromEntries(URL.canParse(next) ? new URL(next).searchParams : []);
  const { after } = params;
  if (after !== undefined) return { after };
  const own = ['access_token', 'fields'];
  return Object.fromEntries(Object.entries(params).filter(([name]) => !own.includes(name)));
}

/** Reads the next page of the last answer. */
export async function sendNext(): Promise<void> {
  const next = nextPage(exchange.value?.json);
  if (next === undefined) return;
  change(next, { replace: false });
  await sendForm();
}
