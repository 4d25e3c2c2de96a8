import type { HttpResponse, RequestSummary } from '../wire/http.js';
import { cleanUsage, regainAccessMs } from '../wire/usage.js';
import type { CodeRow } from './code-row.js';
import { type Envelope, envelopeOf } from './envelope.js';
import type { ErrorDetails } from './error.js';
import * as kinds from './kinds.js';
import { redact, redactDeep } from './redact.js';
import { isPublishingSubcode, rowFor } from './row-for.js';

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
  source: 'graph errors',
};
const publishing: CodeRow = {
  code: 9007,
  kind: { tag: 'PublishingError' },
  retry: 'never',
  advice: 'Read the message, correct the media, and create a new container.',
  source: 'instagram errors',
};

function classify(envelope: Envelope, response: HttpResponse, context: ResponseContext): kinds.GraphError {
  const row = findRow(envelope, response);
  const details = detailsOf(envelope, response, context);
  if (row === undefined) return new kinds.UnknownApiError(details);
  return build(row, { ...details, ...retryOf(row, context) }, envelope, context);
}

/** Finds the row by code and subcode; the status decides only when there is no code. */
function findRow({ code, subcode, isTransient }: Envelope, { status }: HttpResponse): CodeRow | undefined {
  const row = code === undefined ? undefined : rowFor(code, subcode);
  // Subcodes identify the publishing family, whatever the code.
  if (isPublishingSubcode(subcode) && row?.subcode === undefined) return publishing;
  if (row) return row;
  return isTransient === true || (code === undefined && status >= 500) ? transient : undefined;
}

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
    message: `${request.method} ${request.path}: ${redact(envelope.message, secrets)}`,
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

function build(
  { kind }: CodeRow,
  details: ErrorDetails,
  { message }: Envelope,
  context: ResponseContext,
): kinds.GraphError {
  if (kind.tag === 'AccessTokenError') return new kinds.AccessTokenError({ ...details, problem: kind.problem });
  if (kind.tag === 'RateLimitError') {
    const retryAfterMs = regainAccessMs(details.usage);
    return new kinds.RateLimitError({ ...details, allowance: kind.allowance, retryAfterMs });
  }
  if (kind.tag === 'PermissionError') {
    return new kinds.PermissionError({ ...details, ...missingPermissions(message, details.advice, context) });
  }
  if (kind.tag === 'TransientError') {
    return new kinds.TransientError({ ...details, tooMuchData: /reduce the amount of data/i.test(message) });
  }
  return new kinds[kind.tag](details);
}

/** The permissions that Meta's text names; otherwise those of the declaration. */
function missingPermissions(message: string, advice: string, { permissions }: ResponseContext) {
  const named = message.match(/\b(?:instagram|pages|ads|business|catalog|threads)_[a-z_]+\b/g) ?? [];
  const needed = named.length > 0 ? [...new Set(named)] : permissions;
  return {
    permissions: needed,
    advice: needed.length > 0 ? `${advice} Needed: ${needed.join(', ')}.` : advice,
  };
}
