import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { isObject, parseJson } from '@edgewalk/core';
import { GraphFailure, invalid } from './errors.js';

/** Parameters as they came: text, JSON values, or files of a multipart body. */
export type RawParams = Record<string, unknown>;

/** Larger than any form, smaller than what would hurt; file uploads of a test fit. */
const largestBody = 32 * 1024 * 1024;

/** Reads the whole body. What passes the bound is read too, or the client would not see the answer; it is not kept. */
export async function readBody(message: IncomingMessage, bound: number = largestBody): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= bound) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size <= bound) return Buffer.concat(chunks);
  throw new GraphFailure(100, undefined, '(#100) The request body is too large', { status: 413 });
}

/** The parameters in a body: a form, JSON, or multipart. */
export async function parseBody(body: Buffer, contentType: string): Promise<RawParams> {
  if (body.length === 0) return {};
  if (/^multipart\/form-data/i.test(contentType)) return multipart(body, contentType);
  if (/^application\/json/i.test(contentType)) return json(body.toString('utf8'));
  // Meta reads whatever else comes as a form, also where the type is missing.
  return fromSearch(new URLSearchParams(body.toString('utf8')));
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

async function multipart(body: Buffer, contentType: string): Promise<RawParams> {
  const copy = new Uint8Array(body);
  const parsing = new Response(copy, { headers: { 'content-type': contentType } }).formData();
  const form = await parsing.catch(() => {
    throw invalid('Invalid multipart body');
  });
  return collect(form.entries());
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
    const known = params.get(list);
    params.set(list, Array.isArray(known) ? [...(known as unknown[]), value] : [value]);
  }
  return Object.fromEntries(params);
}
