import { isObject } from '@edgewalk/core/declare';
import { GraphFailure, invalid } from '../errors/failure.js';
import { fromForm, type RawParams } from '../http/form.js';
import { readJson } from '../http/json.js';
import { truthOf } from '../http/params.js';
import type { Incoming, RequestParts } from '../http/request.js';
import type { EmulatedResponse } from '../http/response.js';
import { fillReferences, referencesIn } from './references.js';

const largestBatch = 50;

interface Item {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly name: string | undefined;
  readonly waitsFor: readonly string[];
  /** Undefined where the request does not say. */
  readonly omit: boolean | undefined;
  readonly token: string | undefined;
  readonly files: RawParams;
}

/** How the operations of a batch run. */
export interface Responder {
  readonly respond: (parts: Omit<RequestParts, 'now'>) => Promise<EmulatedResponse>;
  readonly refuse: (failure: GraphFailure) => EmulatedResponse;
}

/** A batch while it runs. */
interface Run extends Responder {
  readonly outer: Incoming;
  readonly items: readonly Item[];
  readonly responses: Map<Item, Promise<EmulatedResponse | undefined>>;
}

/** Runs the operations of a batch; each has a response of its own, in the order of the request. */
export async function batch(outer: Incoming, responder: Responder): Promise<unknown[]> {
  const items = readItems(outer);
  const run: Run = { ...responder, outer, items, responses: new Map() };
  const parts: unknown[] = [];
  for (const item of items) parts.push(part(await perform(run, item, []), item, run));
  return parts;
}

function readItems({ params }: Incoming): Item[] {
  const list = typeof params['batch'] === 'string' ? parsed(params['batch']) : params['batch'];
  if (!Array.isArray(list)) throw invalid('param batch must be an array.');
  if (list.length > largestBatch) {
    const complaint = `Too many requests in batch message. Maximum batch size is ${largestBatch}`;
    throw new GraphFailure(100, undefined, complaint, { type: 'GraphMethodException' });
  }
  return list.map((entry: unknown) => readItem(entry, params));
}

function parsed(text: string): unknown {
  const value = readJson(text);
  if (value === undefined) throw invalid('param batch must be valid JSON.');
  return value;
}

function readItem(entry: unknown, outer: RawParams): Item {
  const { method, relative_url: url, body = '', ...rest } = isObject(entry) ? entry : {};
  if (typeof url !== 'string' || typeof body !== 'string') {
    throw invalid('Each operation of a batch needs a relative_url, and a body of text if it has one');
  }
  const words = [rest['depends_on']].flat().filter((word) => typeof word === 'string');
  return {
    method: typeof method === 'string' ? method.toUpperCase() : 'GET',
    url,
    body,
    name: typeof rest['name'] === 'string' ? rest['name'] : undefined,
    waitsFor: [...words, ...referencesIn(url), ...referencesIn(body)],
    omit: truthOf(rest['omit_response_on_success']),
    token: typeof rest['access_token'] === 'string' ? rest['access_token'] : undefined,
    files: attached(rest['attached_files'], outer),
  };
}

/** Files come as parts of the outer request. */
function attached(names: unknown, outer: RawParams): RawParams {
  const files = typeof names === 'string' ? names.split(',').map((name) => name.trim()) : [];
  return Object.fromEntries(files.flatMap((name) => (outer[name] === undefined ? [] : [[name, outer[name]]])));
}

/** Runs one operation after those it waits for; undefined where one of them failed. */
function perform(run: Run, item: Item, waiting: readonly Item[]): Promise<EmulatedResponse | undefined> {
  const started = run.responses.get(item);
  if (started) return started;
  const performing = performNow(run, item, [...waiting, item]);
  if (!waiting.includes(item)) run.responses.set(item, performing);
  return performing;
}

async function performNow(run: Run, item: Item, waiting: readonly Item[]): Promise<EmulatedResponse | undefined> {
  const bodies = new Map<string, unknown>();
  for (const name of item.waitsFor) {
    const needed = run.items.find((other) => other.name === name);
    if (needed === undefined || waiting.includes(needed)) return run.refuse(noSuchOperation(name));
    const first = await perform(run, needed, waiting);
    const body = first?.status === 200 ? readJson(first.body) : undefined;
    if (body === undefined) return undefined;
    bodies.set(name, body);
  }
  try {
    const fill = (text: string) => fillReferences(text, (name) => bodies.get(name), encodeURIComponent);
    return await send(run, item, fill(item.url), fill(item.body));
  } catch (error) {
    if (error instanceof GraphFailure) return run.refuse(error);
    throw error;
  }
}

const noSuchOperation = (name: string) =>
  invalid(`The operation "${name}" is missing from the batch, or waits for this one in turn`);

function send({ respond, outer, items }: Run, item: Item, url: string, body: string): Promise<EmulatedResponse> {
  const own = `/${url.replace(/^\/+/, '')}`;
  return respond({
    method: item.method,
    url: /^\/v\d+\.\d+\//.test(own) ? own : `/${outer.version}${own}`,
    body: { ...fromForm(body), ...item.files },
    headers: {},
    item: items.indexOf(item),
    origin: outer.origin,
    token: item.token ?? outer.token,
  });
}

/** As Meta writes them; its own begin with a small x. */
const headerName = (name: string): string =>
  name.startsWith('x-') ? name : (headerNames[name] ?? name.replaceAll(/(^|-)\w/g, (start) => start.toUpperCase()));

const headerNames: Readonly<Record<string, string>> = {
  etag: 'ETag',
  'facebook-api-version': 'Facebook-API-Version',
  'www-authenticate': 'WWW-Authenticate',
};

function part(given: EmulatedResponse | undefined, item: Item, { items, outer }: Run): unknown {
  const awaited = items.some(({ waitsFor }) => item.name !== undefined && waitsFor.includes(item.name));
  if (given === undefined || given.broken === 'item') return null;
  if (given.status === 200 && (item.omit ?? awaited)) return null;
  const headers = Object.entries(given.headers).map(([name, value]) => ({ name: headerName(name), value }));
  const plain = truthOf(outer.params['include_headers']) === false;
  return { code: given.status, ...(!plain && { headers }), body: given.body };
}
