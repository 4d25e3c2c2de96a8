import { formText } from '../wire/form.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';
import { responseIn } from '../wire/item-response.js';
import { parseJson } from '../wire/json.js';

/** `https://graph.facebook.com/v27.0`, from a URL that the client made. */
export function versionedHost(url: string): string {
  const path = url.indexOf('/', url.indexOf('://') + 3);
  const end = url.indexOf('/', path + 1);
  return end === -1 ? url : url.slice(0, end);
}

/** Several reads of one host and version as one request, with the token of the first; others name theirs. */
export function batchOf(reads: readonly HttpRequest[]): HttpRequest {
  const [request] = reads;
  const host = versionedHost(request?.url ?? '');
  const proof = /[?&]appsecret_proof=(\w+)/.exec(request?.url ?? '')?.[1];
  const sender = request?.headers['authorization'];
  const calls = reads.map(({ url, headers: { authorization = '' } }) => {
    const path = url.slice(host.length + 1);
    const isOwn = authorization !== sender;
    return { method: 'GET', relative_url: isOwn ? withToken(path, authorization) : relative(path) };
  });
  const body = formText({
    batch: JSON.stringify(calls),
    include_headers: 'true',
    ...(proof !== undefined && { appsecret_proof: proof }),
  });
  return {
    method: 'POST',
    url: `${host}/`,
    headers: { ...request?.headers, 'content-type': 'application/x-www-form-urlencoded' },
    body,
    summary: { method: 'GET', path: '/' },
  };
}

const withToken = (path: string, authorization: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(authorization.replace('Bearer ', ''))}`;

/** The path after the version, without the proof, which the batch has. */
const relative = (path: string): string =>
  path.replace(/([?&])appsecret_proof=\w*(&?)/, (_match, before: string, after: string) =>
    after === '' ? '' : before,
  );

/** The responses of a batch, in the order of its reads; undefined when the whole batch failed. */
export function splitResponse(response: HttpResponse, count: number): (HttpResponse | undefined)[] | undefined {
  const parsed = parsedList(response.body);
  if (parsed === undefined || parsed.length !== count) return undefined;
  return parsed.map((item) => itemOf(item, response));
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
  const own = responseIn(item);
  return own && { status: own.status, headers: { ...headers, ...own.headers }, body: own.body };
}
