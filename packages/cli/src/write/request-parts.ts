import type { UnsentWrite } from './show-request.js';
import { pathOfFile } from './plain-parameters.js';

/** The parts of a request that matter to a reader. */
export interface RequestParts {
  /** Headers that are of the operation, such as those of an upload. */
  readonly headers: readonly (readonly [string, string])[];
  /** The parameters in the body. */
  readonly form: readonly (readonly [string, string])[];
  /** Files by parameter, with their paths. */
  readonly files: readonly (readonly [string, string])[];
  /** True where the file is the whole body. */
  readonly isUpload: boolean;
}

/** Headers that every request has, or that follow from its body. */
const usual = /^(?:authorization|user-agent|accept.*|content-length|content-type)$/i;

export function partsOf({ request, given }: UnsentWrite): RequestParts {
  const headers = Object.entries(request.headers).filter(([name]) => !usual.test(name));
  const files = Object.entries(given).flatMap(([name, value]) => {
    const path = pathOfFile(value);
    return path === undefined ? [] : [[name, path] as const];
  });
  const type = request.headers['content-type'] ?? '';
  const isMultipart = type.startsWith('multipart/');
  const texts = Object.entries(given).filter(([, value]) => pathOfFile(value) === undefined);
  const form = isMultipart ? texts.map(([name, value]) => [name, textOf(value)] as const) : pairsOf(request.body);
  return { headers, form, files, isUpload: files.length > 0 && !isMultipart };
}

const pairsOf = (body: unknown): readonly (readonly [string, string])[] =>
  typeof body === 'string' ? [...new URLSearchParams(body)] : [];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
