import { randomInt } from 'node:crypto';
import { get as overHttp } from 'node:http';
import { get as overHttps } from 'node:https';
import { GraphFailure, invalid } from '../errors/failure.js';

/** The callback of an app. */
export interface Callback {
  readonly url: string;
  readonly verifyToken: string;
}

const patience = 5000;
/** The longest answer that is read. */
const longest = 1000;

/** How callbacks are checked: by a handshake over TLS, also without TLS on this machine, or not at all. */
export type CallbackRule = 'verified' | 'local' | 'trusted';

/** True for the host names of this machine. */
export const isHere = (hostname: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** Refuses a callback URL that Meta would refuse; `trusted` accepts any. */
export async function verifyCallback(callback: Callback, rule: CallbackRule): Promise<void> {
  const { url } = callback;
  if (rule === 'trusted') return;
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  const isPlain = rule === 'local' && protocol === 'http:' && isHere(hostname);
  if (protocol !== 'https:' && !isPlain) throw invalid('Param callback_url must be a URL that begins with https://');
  await shakeHands(callback);
}

/**
 * Does the handshake, as Meta does before it subscribes: the callback must return the challenge. On this machine a
 * self-signed certificate is accepted.
 */
async function shakeHands({ url, verifyToken }: Callback): Promise<void> {
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  const target = new URL(url);
  const asked = { 'hub.mode': 'subscribe', 'hub.challenge': challenge, 'hub.verify_token': verifyToken };
  for (const [name, value] of Object.entries(asked)) target.searchParams.set(name, value);
  const answer = await answerOf(target);
  if (answer.text === challenge) return;
  throw failed(answer.problem ?? `the response does not match the challenge, expected value = "${challenge}"`);
}

const failed = (reason: string) =>
  new GraphFailure(2200, undefined, `(#2200) Callback verification failed with the following errors: ${reason}`);

interface Answer {
  readonly text?: string;
  readonly problem?: string;
}

function answerOf(target: URL): Promise<Answer> {
  const rejectUnauthorized = !isHere(target.hostname);
  const options = { signal: AbortSignal.timeout(patience), rejectUnauthorized, agent: false as const };
  const get = target.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve) => {
    const fail = (error: Error) => resolve({ problem: `the URL couldn't be reached (${error.message})` });
    const request = get(target, options, (response) => {
      const { statusCode = 0 } = response;
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.length > longest) request.destroy(new Error('too long'));
      });
      response.on('error', fail);
      response.on('end', () =>
        resolve(statusCode === 200 ? { text } : { problem: `HTTP status code = ${statusCode}` }),
      );
    });
    request.on('error', fail);
  });
}
