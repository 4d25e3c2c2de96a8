import * as E from '../errors/either.js';
import { type GraphError, NotFoundError, type ResponseFormatError } from '../errors/kinds.js';
import { InvalidArgumentError } from '../errors/program.js';
import { formatError } from '../errors/failures.js';
import type { Send } from '../transport/transport.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';

/** A file downloaded from a URL that Meta gave, such as a picture. */
export interface Download {
  readonly bytes: Uint8Array;
  /** Such as `image/jpeg`. */
  readonly type?: string;
}

const mostRedirects = 3;

/** Refuses a URL that cannot be fetched. */
export function checkAddress(url: unknown, where: string): asserts url is string {
  if (typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return;
  throw new InvalidArgumentError(where, 'url: give the address of a file, such as page.picture.url');
}

/** Fetches a file. Sends no token, so redirects to any host may be followed. */
export function fetchFile(url: string, send: Send, signal?: AbortSignal): E.TaskEither<GraphError, Download> {
  return async () => {
    let address = new URL(url);
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const request = requestOf(address, signal);
      const result = await send(request)();
      if (E.isLeft(result)) return result;
      const next = redirectIn(result.right, address);
      if (next === undefined) return fileIn(result.right, request);
      address = next;
    }
    return E.left(noFile(requestOf(address, signal), 'is one redirect after another'));
  };
}

const requestOf = (address: URL, signal?: AbortSignal): HttpRequest => ({
  method: 'GET',
  url: address.href,
  headers: { accept: '*/*' },
  binary: true,
  // The query of such a URL is a signature: it must not be shown.
  summary: { method: 'GET', path: address.pathname },
  ...(signal && { signal }),
});

function redirectIn({ status, headers }: HttpResponse, address: URL): URL | undefined {
  const { location } = headers;
  if (status < 300 || status >= 400 || location === undefined) return undefined;
  if (!URL.canParse(location, address.href)) return undefined;
  const next = new URL(location, address.href);
  return /^https?:$/.test(next.protocol) ? next : undefined;
}

function fileIn({ status, headers, bytes }: HttpResponse, request: HttpRequest): E.Either<GraphError, Download> {
  if (status >= 200 && status < 300 && bytes !== undefined) {
    const type = headers['content-type'];
    return E.right({ bytes, ...(type !== undefined && { type }) });
  }
  return E.left([403, 404, 410].includes(status) ? expiredError(request) : noFile(request, `has status ${status}`));
}

function expiredError({ summary }: HttpRequest): NotFoundError {
  return new NotFoundError({
    message: `GET ${summary.path}: there is no file at this address`,
    retry: 'never',
    advice: "Meta's addresses of files expire after some days: read the object again for a fresh one.",
    request: summary,
  });
}

const noFile = (request: HttpRequest, what: string): ResponseFormatError =>
  formatError('no file', `GET ${request.summary.path}: the answer ${what}`, request);
