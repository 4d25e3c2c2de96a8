import { isObject } from '../codec.js';
import { parseUsage, regainAccessMs } from '../limits/usage.js';
import type { HttpResponse } from '../transport/transport.js';
import { type CodeRow, isPublishingSubcode, type Kind, rowFor } from './codes.js';
import type { ErrorDetails, RequestSummary } from './error.js';
import * as kinds from './kinds.js';
import { redact, redactDeep } from './redact.js';

/** What is known of the request whose answer is looked at. */
export interface AnswerContext {
  readonly request: RequestSummary;
  /** Permissions that the operation is documented to need. */
  readonly permissions: readonly string[];
  /** Texts that must not appear in any error. */
  readonly secrets: readonly string[];
  /** Whether sending the request again does no harm. */
  readonly repeatable: boolean;
}

/** Meta's error, whichever of its forms it came in. */
interface Envelope {
  readonly message: string;
  readonly code?: number | undefined;
  readonly subcode?: number | undefined;
  readonly type?: string | undefined;
  readonly userTitle?: string | undefined;
  readonly userMessage?: string | undefined;
  readonly traceId?: string | undefined;
  readonly transient?: boolean | undefined;
  readonly data?: unknown;
}

/** The error in an answer, or undefined when the answer is no error. */
export function errorIn(
  body: unknown,
  response: HttpResponse,
  context: AnswerContext,
): kinds.GraphError | undefined {
  const envelope = envelopeOf(body, response.status);
  return envelope && classify(envelope, response, context);
}

/**
 * Recognises an error by its structure: an object that merely has a member named "error" is none. Meta uses four
 * forms: the envelope, the flat one of the OAuth endpoints, the one of the upload host, and none at all.
 */
function envelopeOf(body: unknown, status: number): Envelope | undefined {
  const failed = status >= 400;
  if (isObject(body)) {
    const { error, debug_info: debugInfo } = body;
    if (isObject(error) && typeof error['message'] === 'string' && (failed || isBareEnvelope(body, error))) {
      return fromEnvelope(error);
    }
    if (typeof body['error_message'] === 'string' && (failed || 'error_type' in body)) return fromFlat(body);
    if (isObject(debugInfo) && typeof debugInfo['message'] === 'string') return fromUpload(debugInfo);
  }
  return failed ? { message: `Meta answered with status ${status}` } : undefined;
}

function isBareEnvelope(body: Record<string, unknown>, error: Record<string, unknown>): boolean {
  return (
    typeof error['code'] === 'number' &&
    Object.keys(body).every((key) => key === 'error' || key === '__debug__')
  );
}

function fromEnvelope(error: Record<string, unknown>): Envelope {
  return {
    message: String(error['message']),
    code: integer(error['code']),
    subcode: integer(error['error_subcode']),
    type: text(error['type']),
    userTitle: text(error['error_user_title']),
    userMessage: text(error['error_user_msg']),
    traceId: text(error['fbtrace_id']),
    transient: error['is_transient'] === true,
    data: error['error_data'],
  };
}

/** `{ error_type, code, error_message }`: its code is an HTTP status, no Graph code; all of them concern the login. */
function fromFlat(body: Record<string, unknown>): Envelope {
  return { message: String(body['error_message']), code: 190, type: text(body['error_type']) };
}

function fromUpload(info: Record<string, unknown>): Envelope {
  const code = info['retriable'] === true ? 2 : -1;
  return {
    message: String(info['message']),
    code,
    subcode: code === 2 ? undefined : 2207053,
    type: text(info['type']),
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const integer = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function classify(envelope: Envelope, response: HttpResponse, context: AnswerContext): kinds.GraphError {
  const row = envelope.code === undefined ? undefined : rowFor(envelope.code, envelope.subcode);
  const details = detailsOf(envelope, response, context);
  // A row without a subcode is general: the publishing family is known by its subcodes, whatever the code.
  if (row && !(row.subcode === undefined && isPublishingSubcode(envelope.subcode))) {
    // The removed `ids` parameter answers 500; only `is_transient` may make a general row worth repeating.
    return build(row.kind, { ...details, ...repetition(row, context) }, envelope, context);
  }
  if (isPublishingSubcode(envelope.subcode)) {
    return new kinds.PublishingError({
      ...details,
      advice: 'Read the message, correct the media or the container, and create a new container.',
    });
  }
  if (envelope.transient === true || (envelope.code === undefined && response.status >= 500)) {
    const row: CodeRow = {
      code: 2,
      kind: { tag: 'TransientError' },
      retry: 'safe',
      advice: 'Try again in a moment.',
      source: 'graph errors',
    };
    return new kinds.TransientError({ ...details, ...repetition(row, context) });
  }
  return new kinds.UnknownApiError(details);
}

/** Meta's "try again" is no licence to publish twice. */
function repetition(
  { retry, advice, kind }: CodeRow,
  { repeatable }: AnswerContext,
): Pick<ErrorDetails, 'retry' | 'advice'> {
  const risky = retry === 'safe' && !repeatable && kind.tag === 'TransientError';
  return risky
    ? { retry: 'never', advice: 'Look whether it happened before you send it again.' }
    : { retry, advice };
}

function detailsOf(
  envelope: Envelope,
  response: HttpResponse,
  { request, secrets }: AnswerContext,
): ErrorDetails {
  const clean = (value: string | undefined) => (value === undefined ? undefined : redact(value, secrets));
  return {
    message: `${request.method} ${request.path}: ${redact(envelope.message, secrets)}`,
    retry: 'never',
    advice: 'Read the message; quote the trace id when you ask Meta.',
    request,
    status: response.status,
    code: envelope.code,
    subcode: envelope.subcode,
    type: envelope.type,
    userTitle: clean(envelope.userTitle),
    userMessage: clean(envelope.userMessage),
    traceId: envelope.traceId ?? response.headers['x-fb-trace-id'],
    data: envelope.data === undefined ? undefined : redactDeep(envelope.data, secrets),
    usage: parseUsage(response.headers),
  };
}

function build(
  kind: Kind,
  details: ErrorDetails,
  envelope: Envelope,
  context: AnswerContext,
): kinds.GraphError {
  switch (kind.tag) {
    case 'AccessTokenError':
      return new kinds.AccessTokenError({ ...details, problem: kind.problem });
    case 'RateLimitError':
      return new kinds.RateLimitError({
        ...details,
        allowance: kind.allowance,
        retryAfterMs: regainAccessMs(details.usage),
      });
    case 'PermissionError':
      return new kinds.PermissionError({
        ...details,
        ...missingPermissions(envelope.message, details.advice, context),
      });
    case 'TransientError':
      return new kinds.TransientError({
        ...details,
        tooMuchData: /reduce the amount of data/i.test(envelope.message),
      });
    default:
      return new kinds[kind.tag](details);
  }
}

/** Meta often names the permission in the text; otherwise the declaration knows which ones the operation needs. */
function missingPermissions(message: string, advice: string, { permissions }: AnswerContext) {
  const named = message.match(/\b(?:instagram|pages|ads|business|catalog|threads)_[a-z_]+\b/g) ?? [];
  const needed = named.length > 0 ? [...new Set(named)] : permissions;
  return {
    permissions: needed,
    advice: needed.length > 0 ? `${advice} Needed: ${needed.join(', ')}.` : advice,
  };
}
