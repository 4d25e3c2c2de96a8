import { isObject } from '../codec.js';
import { parseJson } from './json.js';
import type { HttpRequest, HttpResponse } from './transport.js';

/** A read of a batch. */
export interface Read {
  readonly request: HttpRequest;
}

/** Several reads of one host, version and token as one request. */
export function batchOf(reads: readonly Read[]): HttpRequest {
  const urls = reads.map(({ request }) => new URL(request.url));
  const [first = new URL('http://localhost')] = urls;
  const [request] = reads.map((read) => read.request);
  const version = first.pathname.split('/')[1] ?? '';
  const proof = first.searchParams.get('appsecret_proof');
  const form = new URLSearchParams({
    batch: JSON.stringify(urls.map((url) => ({ method: 'GET', relative_url: relative(url, version) }))),
    include_headers: 'true',
    ...(proof !== null && { appsecret_proof: proof }),
  });
  return {
    method: 'POST',
    url: `${first.origin}/${version}/`,
    headers: { ...request?.headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    summary: { method: 'GET', path: '/' },
  };
}

/** What stands after the version; the proof is the batch's own. */
function relative({ pathname, searchParams }: URL, version: string): string {
  const params = new URLSearchParams(searchParams);
  params.delete('appsecret_proof');
  const query = params.toString();
  return `${pathname.slice(version.length + 2)}${query === '' ? '' : `?${query}`}`;
}

/** The answers of a batch, in the order of its reads; undefined when the whole batch failed, which then tells all of them. */
export function splitAnswer(answer: HttpResponse, count: number): (HttpResponse | undefined)[] | undefined {
  const parsed = parsedList(answer.body);
  if (parsed === undefined || parsed.length !== count) return undefined;
  return parsed.map((item) => itemOf(item, answer));
}

function parsedList(body: string): unknown[] | undefined {
  try {
    const value: unknown = parseJson(body);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function itemOf(item: unknown, { headers }: HttpResponse): HttpResponse | undefined {
  if (!isObject(item) || typeof item['code'] !== 'number' || typeof item['body'] !== 'string')
    return undefined;
  const own = Array.isArray(item['headers']) ? item['headers'].filter(isObject) : [];
  const named = own.map(({ name, value }) => [String(name).toLowerCase(), String(value)]);
  return { status: item['code'], headers: { ...headers, ...Object.fromEntries(named) }, body: item['body'] };
}
