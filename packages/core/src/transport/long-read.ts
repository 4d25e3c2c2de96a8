import * as E from '../errors/either.js';
import { formatError } from '../errors/failures.js';
import { cancellation } from '../wire/cancellation.js';
import type { HttpRequest } from '../wire/http.js';
import { batchOf, splitResponse } from './merged-batch.js';
import { type Send, takesCancellation } from './transport.js';

/** Servers and proxies commonly refuse longer URLs. */
export const longestUrl = 8_000;

/** Sends a read whose URL would be too long as a batch of one: a form has no such limit. */
export function throughBatch(send: Send): Send {
  const read: Send = (request) => async () => {
    const outcome = await send(formOf(request))();
    if (E.isLeft(outcome)) return outcome;
    const parts = splitResponse(outcome.right, 1);
    if (parts === undefined) return outcome;
    const [part] = parts;
    const { method, path } = request.summary;
    return part ? E.right(part) : E.left(formatError('empty', `${method} ${path}: the batch gave no answer`, request));
  };
  return takesCancellation in send ? Object.assign(read, { [takesCancellation]: true }) : read;
}

function formOf(request: HttpRequest): HttpRequest {
  const { signal, summary, [cancellation]: own } = request;
  return { ...batchOf([request]), signal, summary, ...(own && { [cancellation]: own }) };
}
