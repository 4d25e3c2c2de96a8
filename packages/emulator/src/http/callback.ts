import { randomInt } from 'node:crypto';
import { get } from 'node:https';
import { GraphFailure, invalid } from '../errors/failure.js';

/** What an app gave for its webhooks. */
export interface Callback {
  readonly url: string;
  readonly verifyToken: string;
}

const patience = 5000;
/** A challenge is short. */
const longest = 1000;

/**
 * Asks the address of a webhook whether it is meant, as Meta does before it subscribes: it must repeat a challenge. Meta
 * calls no address without TLS; a certificate of one's own is enough on this machine.
 */
export async function shakeHands({ url, verifyToken }: Callback): Promise<void> {
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    throw invalid('Param callback_url must be a URL that begins with https://');
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
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(target.hostname);
  const options = { signal: AbortSignal.timeout(patience), rejectUnauthorized: !isHere, agent: false as const };
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
