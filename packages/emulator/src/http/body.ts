import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { parseJson } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import { GraphFailure, invalid } from '../errors/failure.js';
import { readMultipart } from './multipart.js';

/** Parameters as they came: text, JSON values, or files of a multipart body. */
export type RawParams = Record<string, unknown>;

/** Larger than any form, smaller than what would hurt. Files do not count. */
const largestBody = 32 * 1024 * 1024;

/** The parameters in a body: a form, JSON, or multipart. */
export async function readBody(
  message: IncomingMessage,
  contentType: string = message.headers['content-type'] ?? '',
): Promise<RawParams> {
  const chunks: AsyncIterable<Buffer> = message;
  if (/^multipart\/form-data/i.test(contentType)) return collect(await readMultipart(chunks, contentType, largestBody));
  const body = await gather(chunks);
  if (body.length === 0) return {};
  if (/^application\/json/i.test(contentType)) return json(body.toString('utf8'));
  // Meta reads whatever else comes as a form, also where the type is missing.
  return fromSearch(new URLSearchParams(body.toString('utf8')));
}

/** What passes the bound is read too, or the client would not see the response; it is not kept. */
async function gather(message: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size <= largestBody) return Buffer.concat(chunks);
  throw tooLarge();
}

const tooLarge = () => new GraphFailure(100, undefined, '(#100) The request body is too large', { status: 413 });

/** The size of a body whose content is not needed. */
export async function measureBody(message: AsyncIterable<Buffer>): Promise<number> {
  let size = 0;
  for await (const chunk of message) size += chunk.length;
  return size;
}

function json(text: string): RawParams {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch {
    throw invalid('Invalid JSON in the request body');
  }
  if (!isObject(value)) throw invalid('The request body must be a JSON object');
  return value;
}

export const fromSearch = (search: URLSearchParams): RawParams => collect(search.entries());

/** Lists may come the PHP way: `children[0]=1&children[1]=2`, or `children[]=1`. */
function collect(entries: Iterable<[string, unknown]>): RawParams {
  const params = new Map<string, unknown>();
  for (const [name, value] of entries) {
    const list = /^(\w+)\[\d*\]$/.exec(name)?.[1];
    if (list === undefined) {
      params.set(name, value);
      continue;
    }
    const earlier = params.get(list);
    params.set(list, Array.isArray(earlier) ? [...(earlier as unknown[]), value] : [value]);
  }
  return Object.fromEntries(params);
}
