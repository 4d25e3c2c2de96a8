import { Buffer } from 'node:buffer';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { setImmediate as turn } from 'node:timers/promises';
import { isHere } from '../http/callback.js';

/** A request to a callback. */
export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Sends the body in small pieces. */
  readonly isSplit: boolean;
  /** Reads the body of the answer. */
  readonly readsAnswer: boolean;
  /** Aborts it. */
  readonly signal: AbortSignal;
}

/** What a callback answered. */
export interface Answer {
  readonly status: number;
  readonly problem?: string;
  readonly answer?: string;
}

/** The longest answer that is read, in characters. */
const longestAnswer = 10_000;

/** The timeout for an answer, in milliseconds. */
const patience = 5000;

/** Posts to a callback. Redirects are not followed. */
export function post({ url, headers, body, isSplit, readsAnswer, signal }: Posting): Promise<Answer> {
  const target = new URL(url);
  const request = target.protocol === 'https:' ? overHttps : overHttp;
  const length = isSplit ? {} : { 'content-length': String(body.byteLength) };
  const options = {
    method: 'POST',
    headers: { ...headers, ...length },
    agent: false as const,
    rejectUnauthorized: !isHere(target.hostname),
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  };
  return new Promise((resolve) => {
    const sending = request(target, options, (response) => {
      const status = response.statusCode ?? 0;
      response.on('error', () => resolve({ status }));
      if (readsAnswer) return readAnswer(response, (answer) => resolve({ status, answer }));
      response.resume();
      resolve({ status });
    });
    sending.on('error', (error) => resolve({ status: 0, problem: problemOf(error) }));
    if (!isSplit) sending.end(body);
    else void writePieces(sending, Buffer.from(body));
  });
}

function readAnswer(response: IncomingMessage, done: (answer: string) => void): void {
  let text = '';
  response.setEncoding('utf8').on('data', (part: string) => {
    if (text.length < longestAnswer) text += part;
  });
  response.on('end', () => done(text));
}

const problemOf = (error: Error & { code?: string }): string =>
  error.name === 'AbortError' ? `no answer within ${patience / 1000} s` : (error.code ?? error.message);

/** Three bytes are small enough to cut an escape such as `\u00e9`; a large body is cut into about 500 pieces. */
async function writePieces(sending: ReturnType<typeof overHttp>, body: Buffer): Promise<void> {
  const size = Math.max(3, Math.ceil(body.length / 500));
  for (let at = 0; at < body.length && !sending.destroyed; at += size) {
    sending.write(body.subarray(at, at + size));
    await turn();
  }
  sending.end();
}
