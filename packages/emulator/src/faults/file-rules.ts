import { duration, error, hasOnly, number, type Rule, status } from './rules.js';

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** Refusals that can answer a file that breaks off. */
const refusals: Readonly<Record<string, Rule>> = {
  error,
  rupload: [isUploadRefusal, ''],
  html: status(400),
  status: status(200),
};

function isUploadRefusal(value: unknown): boolean {
  if (!hasOnly(value, ['type', 'message', 'retriable', 'backoff', 'status'])) return false;
  const { type, message = '', retriable = false, backoff = 0, status: http = 400 } = value;
  const isWritten = typeof type === 'string' && type !== '' && typeof message === 'string';
  return isWritten && typeof retriable === 'boolean' && isCount(backoff) && status(200)[0](http);
}

function isCut(value: unknown): boolean {
  if (!hasOnly(value, ['after', 'answer']) || !isCount(value['after'])) return false;
  const { answer } = value;
  if (answer === undefined) return true;
  if (!hasOnly(answer, Object.keys(refusals)) || Object.keys(answer).length !== 1) return false;
  return Object.entries(answer).every(([name, each]) => refusals[name]?.[0](each));
}

function isProcessing(value: unknown): boolean {
  if (!hasOnly(value, ['takes', 'fails', 'copyright'])) return false;
  const { takes = '1s', fails = { code: 1 }, copyright = 'match' } = value;
  const isFound = ['match', 'error', 'in_progress'].includes(String(copyright));
  return duration[0](takes) && isFailure(fails) && isFound && Object.keys(value).length > 0;
}

function isFailure(value: unknown): boolean {
  if (!hasOnly(value, ['phase', 'code', 'text'])) return false;
  const { phase = 'processing', code, text = '' } = value;
  const isPhase = ['uploading', 'processing', 'publishing'].includes(String(phase));
  return isPhase && number(code) && Number.isInteger(code) && typeof text === 'string';
}

/** What plans may say of files, and of Meta's work on them. */
export const fileRules = {
  rupload: [
    isUploadRefusal,
    "write { type: 'OffsetInvalidError' }, and message, retriable, backoff and status where they matter",
  ],
  cut: [isCut, 'write { after: 700_000 }, the bytes that arrive, and answer: { status: 503 } if one comes'],
  offset: [isCount, 'write a number of bytes, from 0 up'],
  processing: [
    isProcessing,
    "write { takes: '5m' }, { fails: { code: 2207026, phase: 'processing', text: '…' } } or { copyright: 'match' }",
  ],
} satisfies Readonly<Record<string, Rule>>;
