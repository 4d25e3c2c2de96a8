import { isObject } from '@edgewalk/core/declare';
import { without } from '../world/values.js';
import type { Answered, Answers, RequestAnswer } from './answers.js';
import { fromSearch } from './form.js';
import { readJson } from './json.js';
import type { EmulatedResponse, Handling } from './response.js';
import { clean, type Secrets } from './secrets.js';

/** A request, for assertions in tests. Tokens, and what is derived from them, are removed. */
export interface LoggedRequest {
  /** From 1; a reset does not begin anew. */
  readonly id: number;
  /** When its head had arrived, by the emulator's clock. */
  readonly at: number;
  readonly method: string;
  /** Without version and query. */
  readonly path: string;
  /** The path by nodes, as a fault is planned for it: `/{ig-user}/media`. */
  readonly named: string;
  /** The version in the path, if there was one. */
  readonly version: string | undefined;
  /** Query and body merged, as they were sent. */
  readonly params: Readonly<Record<string, unknown>>;
  /** 0 if a fault withheld the whole response. */
  readonly status: number;
  /** From its head to its answer, in milliseconds of real time, to a tenth. */
  readonly took: number;
  /** The token's name in `tokens`; otherwise `hosted`, `other page`, `app` or `login`, or `unknown`. Undefined without one. */
  readonly token: string | undefined;
  /** The id of the Instagram account, the profile or the Page that it concerns, if known. */
  readonly account: string | undefined;
  /** The usage headers of the answer, as objects. */
  readonly usage: Readonly<Record<string, unknown>>;
  /** What the client was sent, or would have been sent. Undefined without one, and for the oldest of very many requests. */
  readonly answer: RequestAnswer | undefined;
  /** What the emulator had answered, where a fault replaced it. */
  readonly truth: RequestAnswer | undefined;
  /** How much of the answer the client was sent. */
  readonly seen: 'all' | 'half' | 'none';
  /** The fault that struck it. */
  readonly fault: { readonly plan: number; readonly fault: object } | undefined;
  /** Whether it was carried out, whatever the client saw. */
  readonly applied: boolean;
  /** The ids of the deliveries that it caused. */
  readonly events: readonly string[];
}

/** A request and its response. */
export interface Exchange {
  readonly id: number;
  readonly at: number;
  readonly took: number;
  readonly method: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly given: Answered & Pick<EmulatedResponse, 'broken' | 'handling'>;
}

/** The entry of a request. Its answer is cleaned of tokens when it is read: most answers never are. */
export function logEntry(exchange: Exchange, hidden: Secrets, answers: Answers): LoggedRequest {
  const { id, at, took, method, url, body, given } = exchange;
  const request = requested(url, body, hidden);
  const { truth, ...handling } = given.handling ?? unhandled(request.path, given);
  keepAnswers(answers, id, given, truth);
  return Object.assign(readLater(answers, exchange, hidden), {
    id,
    at,
    method,
    token: undefined,
    account: undefined,
    fault: undefined,
    ...request,
    ...handling,
    status: given.status,
    took: Math.round(took * 10) / 10,
    seen: given.broken === undefined ? 'all' : given.broken === 'midway' ? 'half' : 'none',
  } as const);
}

/** Most are never read. */
const readLater = (answers: Answers, { id, given: { headers } }: Exchange, hidden: Secrets) => ({
  get usage() {
    return usageIn(headers);
  },
  get answer() {
    return answers.get(String(id), hidden);
  },
  get truth() {
    return answers.get(`${id} truth`, hidden);
  },
});

/** Of files, and of requests that could not be read. */
const unhandled = (path: string, { status }: Answered): Handling => ({
  named: path,
  applied: status < 400,
  events: [],
});

/** Of a connection that broke it is the answer that was made. */
function keepAnswers(answers: Answers, id: number, given: Exchange['given'], truth: Handling['truth']): void {
  if (given.broken !== 'lost') answers.keep(String(id), given);
  else if (truth) answers.keep(String(id), truth);
  if (truth && given.broken === undefined) answers.keep(`${id} truth`, truth);
}

function requested(url: string, body: Exchange['body'], hidden: Secrets) {
  const [rawPath = '', ...query] = url.split('?');
  const path = rawPath.replaceAll(/\/{2,}/g, '/');
  const version = /^\/(v\d+\.\d+)(?=\/|$)/.exec(path)?.[1];
  const all = { ...fromSearch(new URLSearchParams(query.join('?'))), ...body };
  const params = Object.entries(without(all, ...secretParams)).map(([name, value]) => [name, clean(value, hidden)]);
  return {
    path: version === undefined ? path : path.slice(version.length + 1) || '/',
    version,
    params: Object.fromEntries(params) as LoggedRequest['params'],
  };
}

/** Credentials. */
const secretParams = ['access_token', 'appsecret_proof', 'client_secret', 'code', 'fb_exchange_token'];

function usageIn(headers: Answered['headers']): LoggedRequest['usage'] {
  const entries = Object.entries(headers).filter(([name]) => name.endsWith('-usage'));
  return Object.fromEntries(entries.map(([name, value]) => [name, readJson(value)]).filter(([, use]) => isObject(use)));
}
