import * as E from '../errors/either.js';
import { isObject } from '../codec/record-check.js';
import { record } from '../codec/record.js';
import { decodeResponse } from '../errors/decode-error.js';
import { pathOf } from '../request/request.js';
import { listCodec } from '../select/list-codec.js';
import type { CompiledExpansion } from '../select/selection.js';
import type { Expanded } from './expanded-request.js';
import { ListPage, type Summary } from './paged-call.js';

/** The page of an edge whose list is missing, which `validation` let pass: to use it is an error, as an empty one would lie. */
export function oddPage(
  value: unknown,
  { key, inner }: CompiledExpansion,
  { request, secrets }: Expanded,
): ListPage<unknown> {
  const page = new ListPage<unknown>([], undefined, isObject(value) ? (value['summary'] as Summary) : undefined);
  const codec = record(key, { [key]: listCodec(inner.codec) });
  const get = () => {
    const summary = { method: request.method, path: pathOf(request) };
    const decoded = decodeResponse(codec, { [key]: value }, summary, secrets);
    throw E.isLeft(decoded) ? decoded.left : new Error(key);
  };
  // Not enumerable: a copy or a printout of it is no use of it, and JSON has what came.
  return Object.defineProperties(page, { data: { get, enumerable: false }, toJSON: { value: () => value } });
}
