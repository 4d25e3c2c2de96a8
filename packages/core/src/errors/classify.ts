import type { HttpResponse, RequestSummary } from '../wire/http.js';
import { cleanUsage, regainAccessMs } from '../wire/usage.js';
import type { CodeRow } from './code-row.js';
import { type Envelope, envelopeOf } from './envelope.js';
import type { ErrorDetails } from './error.js';
import * as kinds from './kinds.js';
import { permissionsIn } from './permission-text.js';
import { redact, redactDeep } from './redact.js';
import { isPublishingSubcode, rowFor } from './row-for.js';
import { uploadRow } from './upload-host.js';

/** What classifying a response needs to know about its request. */
export interface ResponseContext {
  readonly request: RequestSummary;
  /** Permissions that the operation is documented to need. */
  readonly permissions: readonly string[];
  /** Texts that must not appear in any error. */
  readonly secrets: readonly string[];
  /** Whether the request is idempotent. */
  readonly repeatable: boolean;
}

/** The error in a response; undefined when it has none. */
export function errorIn(
  body: unknown,
  response: HttpResponse,
  context: () => ResponseContext,
): kinds.GraphError | undefined {
  const envelope = envelopeOf(body, response.status);
  return envelope && classify(envelope, response, context());
}

const transient: CodeRow = {
  code: 2,
  kind: { tag: 'TransientError' },
  retry: 'safe',
  advice: 'Try again in a moment.',
};
const publishing: CodeRow = {
  code: 9007,
  kind: { tag: 'PublishingError' },
  retry: 'never',
  advice: 'Read the message: it says what Meta refuses. A container that failed is replaced by a new one.',
};

function classify(envelope: Envelope, response: HttpResponse, context: ResponseContext): kinds.GraphError {
  const row = findRow(envelope, response, context);
  const details = detailsOf(envelope, response, context);
  if (row === undefined) return new kinds.UnknownApiError(details);
  const waitMs = envelope.backoffMs ?? secondsIn(response);
  return build(row, { ...details, ...retryOf(row, context) }, { ...envelope, backoffMs: waitMs }, context);
}

/** Finds the row by code, subcode, text and request; the status decides only when there is no code. */
function findRow(envelope: Envelope, { status }: HttpResponse, { request }: ResponseContext): CodeRow | undefined {
  const { code, subcode, isTransient, upload } = envelope;
  if (upload) return withCode(uploadRow(upload, status));
  const asked = { subcode, text: textOf(envelope), request: `${request.method} ${request.path}` };
  const row = rowFor({ ...asked, code });
  // Subcodes identify the publishing family, whatever the code.
  if (isPublishingSubcode(subcode) && row?.subcode === undefined) return publishing;
  if (row) return isRefused(row, envelope) ? undefined : row;
  return isTransient === true || (code === undefined && status >= 500) ? transient : undefined;
}

const withCode = (row: Omit<CodeRow, 'code'> | undefined): CodeRow | undefined => row && { code: 'any', ...row };

/** Meta says that trying again does not help. A subcode with a row of its own says more, and a smaller page may help. */
const isRefused = ({ kind, subcode }: CodeRow, { isTransient, message }: Envelope): boolean =>
  isTransient === false && kind.tag === 'TransientError' && subcode === undefined && !isTooMuchData(message);

const isTooMuchData = (message: string): boolean => /reduce the amount of data/i.test(message);

/** Everything that Meta wrote: often only the text for people has the reason. */
const textOf = ({ message, userTitle, userMessage, name }: Envelope): string =>
  [message, userTitle, userMessage, name].filter(Boolean).join(' ');

/** Meta's "try again" does not allow a write that is not idempotent to be repeated. */
function retryOf(row: CodeRow, { repeatable }: ResponseContext): Pick<ErrorDetails, 'retry' | 'advice'> {
  const risky = row.retry === 'safe' && !repeatable && row.kind.tag === 'TransientError';
  if (risky) return { retry: 'never', advice: 'Check whether it happened before you send it again.' };
  return { retry: row.retry, advice: row.advice };
}

function detailsOf(envelope: Envelope, response: HttpResponse, context: ResponseContext): ErrorDetails {
  const { request, secrets } = context;
  const clean = (text: string | undefined) => (text === undefined ? undefined : redact(text, secrets));
  return {
    message: `${request.method} ${request.path}: ${redact(withUserText(envelope), secrets)}`,
    retry: 'never',
    advice: 'Read the message; quote the trace id when you ask Meta.',
    request,
    status: response.status,
    code: envelope.code,
    subcode: envelope.subcode,
    type: clean(envelope.type),
    userTitle: clean(envelope.userTitle),
    userMessage: clean(envelope.userMessage),
    traceId: clean(envelope.traceId ?? response.headers['x-fb-trace-id']),
    data: envelope.data === undefined ? undefined : redactDeep(envelope.data, secrets),
    usage: cleanUsage(response.headers, (text) => redact(text, secrets)),
  };
}

/** The text of an error, with what Meta wrote for people unless it says the same. */
function withUserText({ message, userTitle, userMessage }: Envelope): string {
  const others = [userTitle, userMessage].filter((text) => text !== undefined && !message.includes(text));
  return others.length === 0 ? message : `${message} (${others.join(': ')})`;
}

function build(
  { kind }: CodeRow,
  details: ErrorDetails,
  envelope: Envelope,
  context: ResponseContext,
): kinds.GraphError {
  switch (kind.tag) {
    case 'AccessTokenError':
      return new kinds.AccessTokenError({ ...details, problem: kind.problem });
    case 'ResponseFormatError':
      return new kinds.ResponseFormatError({ ...details, problem: kind.problem });
    case 'RateLimitError':
      return new kinds.RateLimitError({
        ...details,
        allowance: kind.allowance,
        retryAfterMs: regainAccessMs(details.usage) ?? envelope.backoffMs,
      });
    case 'PermissionError':
      return permissionError(details, textOf(envelope), kind.permissions === 'declared' ? context.permissions : []);
    case 'TransientError':
      return new kinds.TransientError({ ...details, tooMuchData: isTooMuchData(envelope.message) });
    default:
      return new kinds[kind.tag](details);
  }
}

/** `Retry-After`, in milliseconds. */
function secondsIn({ headers }: HttpResponse): number | undefined {
  const seconds = Number(headers['retry-after']);
  return headers['retry-after'] !== undefined && seconds >= 0 ? seconds * 1000 : undefined;
}

/** Has the permissions that Meta's text names; otherwise those of the declaration, which need not be the cause. */
function permissionError(details: ErrorDetails, text: string, declared: readonly string[]): kinds.PermissionError {
  const named = permissionsIn(text);
  const permissions = named.length > 0 ? named : declared;
  const what = named.length > 0 ? 'Needed:' : 'The operation is documented to need';
  const advice = permissions.length > 0 ? `${details.advice} ${what} ${permissions.join(', ')}.` : details.advice;
  return new kinds.PermissionError({ ...details, permissions, advice });
}
