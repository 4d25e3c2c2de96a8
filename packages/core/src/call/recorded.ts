import * as E from '../errors/either.js';
import type { GraphError } from '../errors/kinds.js';
import { failure } from '../transport/failure.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';
import { readJson } from './read.js';

/** A request and its response, as a server has recorded them. */
export interface Recorded {
  readonly method: HttpRequest['method'];
  /** Without version and query. */
  readonly path: string;
  /** Undefined where the connection broke after the request was sent. */
  readonly response: HttpResponse | undefined;
}

/** The error that a call ends with whose response was this one; undefined for a success. */
export function errorOfRecorded({ method, path, response }: Recorded): GraphError | undefined {
  const request = { method, path: path.replace(/^\//, ''), facts: {} };
  const read = readJson(response ? E.right(response) : E.left(broken(method, path)), request, []);
  return E.isLeft(read) ? read.left : undefined;
}

function broken(method: HttpRequest['method'], path: string): GraphError {
  const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  return failure(reset, { method, url: `http://localhost${path}`, headers: {}, summary: { method, path } }, true);
}
