import { isObject } from '../codec/record-check.js';
import type { ErrorDetails } from './error.js';
import type { UploadRefusal } from './upload-host.js';

/** Meta's error, read from any of its forms. */
export interface Envelope extends Pick<
  ErrorDetails,
  'message' | 'code' | 'subcode' | 'type' | 'userTitle' | 'userMessage' | 'traceId' | 'data'
> {
  /** A code that is a name, as Threads has them. */
  readonly name?: string | undefined;
  /** Whether Meta says that trying again may help; undefined when it says neither. */
  readonly isTransient?: boolean | undefined;
  /** The refusal of the upload host, which has no codes. */
  readonly upload?: UploadRefusal;
  /** How long the upload host asks to wait, in milliseconds. */
  readonly backoffMs?: number | undefined;
}

/**
 * Recognises an error by its structure: an object with some member named "error" is not an error. Meta uses the
 * envelope, the flat form of the OAuth endpoints, the form of the upload host, and sometimes none of them.
 */
export function envelopeOf(body: unknown, status: number): Envelope | undefined {
  const failed = status >= 400;
  if (isObject(body)) {
    const { error, debug_info: debugInfo } = body;
    if (isObject(error) && isError(error) && (failed || isBare(body, error))) return fromEnvelope(error, status);
    if (failed && typeof error === 'string') return { message: text(body['error_description']) ?? error };
    if (typeof body['error_message'] === 'string' && (failed || 'error_type' in body)) return fromFlat(body);
    if (isObject(debugInfo) && typeof debugInfo['message'] === 'string') return fromUpload(debugInfo, body['backoff']);
  }
  return failed ? { message: `Meta answered with status ${status}` } : undefined;
}

const isError = ({ message, code }: Record<string, unknown>): boolean =>
  typeof message === 'string' || integer(code) !== undefined;

function isBare(body: Record<string, unknown>, error: Record<string, unknown>): boolean {
  const alone = Object.keys(body).every((key) => key === 'error' || key === '__debug__');
  return integer(error['code']) !== undefined && alone;
}

function fromEnvelope(error: Record<string, unknown>, status: number): Envelope {
  return {
    message: text(error['message']) ?? `Meta answered with status ${status}`,
    code: integer(error['code']),
    name: text(error['code']),
    subcode: integer(error['error_subcode']),
    type: text(error['type']),
    userTitle: text(error['error_user_title']),
    userMessage: text(error['error_user_msg']),
    traceId: text(error['fbtrace_id']),
    isTransient: typeof error['is_transient'] === 'boolean' ? error['is_transient'] : undefined,
    data: error['error_data'],
  };
}

/** `{ error_type, code, error_message }`: the code is an HTTP status, not a Graph code; only the login uses this form. */
function fromFlat(body: Record<string, unknown>): Envelope {
  return { message: String(body['error_message']), code: 190, type: text(body['error_type']) };
}

function fromUpload(info: Record<string, unknown>, backoff: unknown): Envelope {
  const message = innerMessage(String(info['message']));
  const type = text(info['type']);
  return {
    message,
    type,
    upload: { type, message, retriable: info['retriable'] === true },
    backoffMs: integer(backoff),
  };
}

/** The message can be another error as JSON. */
function innerMessage(message: string): string {
  const [, inner] = /^\s*\{.*"message"\s*:\s*"((?:[^"\\]|\\.)+)"/s.exec(message) ?? [];
  return inner ?? message;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** Also as digits: the code says more than anything else. */
const integer = (value: unknown): number | undefined =>
  typeof value === 'string' && /^-?\d{1,9}$/.test(value)
    ? Number(value)
    : typeof value === 'number'
      ? value
      : undefined;
