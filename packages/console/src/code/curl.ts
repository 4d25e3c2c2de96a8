import { quoteForShell } from './quote.js';
import type { UrlRequest } from './request.js';

/** What a command of curl sends. */
export interface CurlParts {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly pairs: readonly (readonly [string, string])[];
  /** Files by parameter, with their paths. */
  readonly files?: readonly (readonly [string, string])[];
  /** True where the file is the whole body. */
  readonly isUpload?: boolean;
}

/** A request as a command of curl, with the token in the variable `EDGEWALK_TOKEN`. */
export function curlCommand({ method, url, headers = [], pairs, files = [], isUpload = false }: CurlParts): string {
  const pair = files.length > 0 && !isUpload ? '--form-string' : '--data-urlencode';
  const verb = method === 'GET' ? '--get' : `--request ${method}`;
  // Without it a form would be the body.
  const query = method === 'DELETE' && pairs.length > 0 ? ' --get' : '';
  return [
    `curl ${verb}${query} ${quoteForShell(url)}`,
    '--header "Authorization: Bearer $EDGEWALK_TOKEN"',
    ...headers.map(([name, value]) => `--header ${quoteForShell(`${name}: ${value}`)}`),
    ...pairs.map(([name, value]) => `${pair} ${quoteForShell(`${name}=${value}`)}`),
    ...files.map(([name, path]) =>
      isUpload ? `--data-binary ${quoteForShell(`@${path}`)}` : `--form ${quoteForShell(`${name}=@${path}`)}`,
    ),
  ].join(' \\\n  ');
}

/** A request of the tree as a command of curl. */
export const asCurl = ({ method, url, params }: UrlRequest): string =>
  curlCommand({ method, url, pairs: Object.entries(params).map(([name, value]) => [name, wireText(value)]) });

/** A value as Meta reads it: lists of plain words are joined by commas, other structures are JSON. */
function wireText(value: unknown): string {
  if (typeof value === 'string') return value;
  const areWords = Array.isArray(value) && value.length > 0 && value.every((item) => isWord(item));
  return areWords ? value.join(',') : JSON.stringify(value);
}

const isWord = (item: unknown): boolean =>
  typeof item === 'number' || (typeof item === 'string' && item !== '' && !/[,[\]{}"]/.test(item));
