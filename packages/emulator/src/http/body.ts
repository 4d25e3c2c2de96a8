import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { isObject } from '@edgewalk/core/declare';
import { invalid } from '../errors/failure.js';
import { decoded, tooLarge } from './coding.js';
import { collect, fromForm, type RawParams } from './form.js';
import { readJson } from './json.js';
import { readMultipart } from './multipart.js';

/** Larger than any form, smaller than what would hurt. Files do not count. */
const largestBody = 32 * 1024 * 1024;

/** The parameters in a body: a form, JSON, or multipart. */
export async function readBody(
  message: IncomingMessage,
  contentType: string = message.headers['content-type'] ?? '',
): Promise<RawParams> {
  const chunks = await uncoded(message);
  if (/^multipart\/form-data/i.test(contentType)) return collect(await readMultipart(chunks, contentType, largestBody));
  const body = await gather(chunks);
  if (body.length === 0) return {};
  if (/^application\/json/i.test(contentType)) return json(body.toString('utf8'));
  // Meta reads whatever else comes as a form, also where the type is missing.
  return fromForm(body.toString('utf8'));
}

/** The bytes that the body stands for. Packed ones are read as a whole, and bounded as such. */
async function uncoded(message: IncomingMessage): Promise<AsyncIterable<Buffer>> {
  const coding = message.headers['content-encoding']?.trim() ?? '';
  if (coding === '' || coding === 'identity') return message;
  return once(await decoded(await gather(message), coding, largestBody));
}

async function* once(bytes: Buffer): AsyncIterable<Buffer> {
  if (bytes.length > 0) yield bytes;
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

function json(text: string): RawParams {
  const value = readJson(text);
  if (value === undefined) throw invalid('Invalid JSON in the request body');
  if (!isObject(value)) throw invalid('The request body must be a JSON object');
  return value;
}
