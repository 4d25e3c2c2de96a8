import { EdgewalkError } from '@edgewalk/core';
import { errorOfRecorded } from '@edgewalk/core/declare';
import type { RequestAnswer } from '../http/answers.js';
import type { LoggedRequest } from '../http/log-entry.js';
import type { RequestDetail } from './documents.js';
import { wrong } from './members.js';
import type { Route } from './routes.js';

/** The routes of the log of requests. */
export const requestRoutes: Readonly<Record<string, Route>> = {
  'GET /requests': ({ requests }, { after = 0, limit }) => {
    const later = since(requests, Number(after));
    return { data: limit === undefined ? later : later.slice(-Number(limit)) };
  },
  'GET /requests/{id}': ({ requests }, _body, id) => {
    const found = since(requests, Number(id) - 1)[0];
    if (found === undefined || String(found.id) !== id) throw wrong('requests', 'give the id of a request of the log');
    return detailOf(found);
  },
};

/** The requests after an id. Ids leave no gaps. */
export function since(requests: readonly LoggedRequest[], id: number): readonly LoggedRequest[] {
  const first = requests[0]?.id ?? 0;
  return requests.slice(Math.max(0, id - first + 1));
}

function detailOf(request: LoggedRequest): RequestDetail {
  return { ...(request as RequestDetail), error: errorOf(request) };
}

/** Undefined where nobody would read it as JSON: a page of the login, a picture, a long body that was not kept whole. */
function isReadable({ status, headers, isWhole }: RequestAnswer): boolean {
  const isJson = /json/.test(headers['content-type'] ?? '');
  return status >= 400 || (isJson && isWhole);
}

/** How Edgewalk reads what the client was sent; undefined for a success, and for what is no answer of the Graph API. */
function errorOf({ method, path, seen, answer }: LoggedRequest): RequestDetail['error'] {
  if (seen === 'all' && (answer === undefined || !isReadable(answer))) return undefined;
  const verb = method === 'GET' || method === 'DELETE' ? method : 'POST';
  const error = errorOfRecorded({ method: verb, path, response: seen === 'all' ? answer : undefined });
  if (!(error instanceof EdgewalkError)) return undefined;
  const { _tag, message, code, subcode, retry, advice } = error;
  return { _tag, message, code, subcode, retry, advice };
}
