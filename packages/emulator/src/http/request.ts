import type { IncomingHttpHeaders } from 'node:http';
import { GraphFailure, invalid } from '../errors/failure.js';
import type { SentBytes } from './sent-bytes.js';
import { fromSearch, type RawParams } from './form.js';
import { servedVersion } from './version.js';

/** A request, from the wire or from a batch, before it is routed. */
export interface Incoming {
  readonly method: string;
  /** Whether the method came as a parameter. */
  readonly isOverridden: boolean;
  /** Segments of the path, without the version. */
  readonly segments: readonly string[];
  /** The version that serves it. */
  readonly version: string;
  readonly params: RawParams;
  readonly token: string | undefined;
  /** What came in the body alone. */
  readonly form: RawParams;
  /** In a batch: the token that the whole of it was proved for. */
  readonly proved?: string | undefined;
  /** `http://host:port` as the client wrote it: links lead there. */
  readonly origin: string;
  readonly headers: IncomingHttpHeaders;
  /** Where the body is a file. */
  readonly bytes?: SentBytes;
  /** Where it is in a batch, from 0. */
  readonly item?: number | undefined;
}

export interface RequestParts {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly body: RawParams;
  readonly headers: IncomingHttpHeaders;
  readonly origin: string;
  readonly bytes?: SentBytes;
  readonly now: number;
  readonly token?: string | undefined;
  readonly proved?: string | undefined;
  readonly item?: number | undefined;
}

/** True for a batch as a whole. One inside a batch is an operation with a parameter that it does not take. */
export const isBatch = ({ method, params, item }: Incoming): boolean =>
  item === undefined && method === 'POST' && params['batch'] !== undefined;

/** Takes version, token and the verb override out; merges query and body, as Meta does. */
export function readRequest({ method, url, body, headers, origin, now, ...rest }: RequestParts): Incoming {
  const [path = '', ...query] = url.split('?');
  const all = { ...fromSearch(new URLSearchParams(query.join('?'))), ...body };
  const { access_token: given, method: override, ...params } = all;
  const [first, ...others] = segmentsOf(path);
  const versioned = first !== undefined && /^v\d+\.\d+$/.test(first);
  return {
    method: overridden(method, override),
    isOverridden: override !== undefined,
    segments: versioned ? others : first === undefined ? [] : [first, ...others],
    version: servedVersion(versioned ? first : undefined, now, others),
    params,
    token: textOf(given) ?? headerToken(headers) ?? rest.token,
    form: body,
    proved: rest.proved,
    item: rest.item,
    origin,
    headers,
    ...(rest.bytes && { bytes: rest.bytes }),
  };
}

/** Clients that cannot send DELETE send POST with `method=delete`; GET too may be sent as POST. */
function overridden(method: string, override: unknown): string {
  return method === 'POST' && typeof override === 'string' ? override.toUpperCase() : method;
}

function segmentsOf(path: string): string[] {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    throw invalid('Invalid URL');
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function headerToken({ authorization }: IncomingHttpHeaders): string | undefined {
  return /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(authorization ?? '')?.[1];
}

/** What Meta took out of all versions of the API on a day in 2026. */
export function refuseRetired(params: RawParams): void {
  if ('ids' in params) {
    // A failure of the client that comes with 500: repeating it is no use.
    throw new GraphFailure(100, undefined, 'The ids query parameter is deprecated in v26.0+', {
      status: 500,
    });
  }
  if ('date_format' in params) throw invalid('The date_format parameter is deprecated in v26.0+');
}
