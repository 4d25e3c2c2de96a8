import * as E from 'fp-ts/lib/Either.js';
import type { GraphClient } from '../client/client.js';
import type { ResponseFormatError } from '../errors/kinds.js';
import { redact } from '../errors/redact.js';
import { type GraphRequest, pathOf } from '../request/request.js';
import { secretsOf } from '../client/secrets.js';
import { formatError } from '../transport/failure.js';

/** Meta's own hosts: behind a proxy the links still name them. */
const metaHosts = new Set([
  'graph.facebook.com',
  'graph.instagram.com',
  'graph.threads.net',
  'graph-video.facebook.com',
]);

/** A paging link that is a URL of Meta's or of the host that was asked. Nothing is ever sent to it. */
export function checkLink(
  link: string,
  request: GraphRequest,
  client: GraphClient,
): E.Either<ResponseFormatError, URL> {
  const out = (what: string) => {
    const summary = { method: request.method, path: pathOf(request) };
    return E.left(formatError('paging', `GET ${summary.path}: ${what}`, { summary }));
  };
  if (!URL.canParse(link)) return out('the link to the next page is no URL');
  const url = new URL(link);
  if (metaHosts.has(url.hostname) || url.host === new URL(client.baseUrlOf(request.options)).host)
    return E.right(url);
  const host = redact(url.host, secretsOf(client, request.options));
  return out(`the link to the next page leads to a foreign host, ${host}`);
}
