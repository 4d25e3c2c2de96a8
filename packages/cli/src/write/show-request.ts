import type { HttpRequest } from '@edgewalk/core';
import type { RequestForm, WriteVerb } from '../commands/write.js';
import type { Connection } from '../connection/connect.js';
import type { Parameters } from '../input/parameters.js';
import type { Target } from '../target/target.js';
import { asCurl } from './as-curl.js';
import { asHttp } from './as-http.js';
import { asTypescript } from './as-typescript.js';

/** A write that was not sent. */
export interface UnsentWrite {
  readonly request: HttpRequest;
  readonly target: Target;
  readonly verb: WriteVerb;
  readonly given: Parameters;
  readonly connection: Connection;
}

const forms: Readonly<Record<RequestForm, (write: UnsentWrite) => string>> = {
  http: asHttp,
  curl: asCurl,
  ts: asTypescript,
};

/** Writes a request in the form that is asked for. Its token is never shown, and stands as `$EDGEWALK_TOKEN`. */
export function showRequest(form: RequestForm, write: UnsentWrite): string {
  const { accessToken } = write.connection.options;
  const text = forms[form](write);
  return typeof accessToken === 'string' ? text.replaceAll(accessToken, '$EDGEWALK_TOKEN') : text;
}
