import { ConsentDeniedError } from '@edgewalk/auth';
import { EdgewalkError, redact } from '@edgewalk/core';
import { inCommandWords } from './command-words.js';
import { KeychainError } from '../token/keychain-encryption.js';
import { NoTokenError } from '../token/no-token-error.js';
import { LoginTimeoutError } from '../login/loopback.js';
import type { TokenChoice } from '../arguments/shared-options.js';
import { quoteForShell } from '@edgewalk/console/code';

/** What the user reads about a failure. */
export interface Explanation {
  /** One line. */
  readonly reason: string;
  /** What to do, or nothing. */
  readonly advice: string;
}

/** Explains a failure without tokens, codes and secrets. An unexpected error is rethrown. */
export function explain(error: unknown): Explanation {
  if (error instanceof ConsentDeniedError && error.reason.includes('denied'))
    return advise(error.message, 'Run the command again and agree, or request other permissions: --scope.');
  if (error instanceof EdgewalkError) return advise(inCommandWords(withoutMethod(error)), inCommandWords(error.advice));
  if (error instanceof LoginTimeoutError)
    return advise(error.message, 'Start again, and take longer with --timeout SECONDS.');
  if (error instanceof KeychainError)
    return advise(
      error.message,
      'Unlock it, or log in without --keychain: the token is then in a file that only you can read.',
    );
  if (error instanceof NoTokenError) return advise(error.message, `Log in: ${loginCommand(error.choice)}`);
  if (error instanceof Error && 'code' in error) return advise(error.message, adviceOnSystem[String(error.code)] ?? '');
  throw error;
}

/** The login that stores the token where it was looked for. */
function loginCommand({ product, store, profile }: TokenChoice): string {
  const parts = [
    'npx edgewalk login --app-id ID',
    ...(product === 'instagram' ? [] : [`--product ${product}`]),
    ...(store === undefined ? [] : [`--store ${quoteForShell(store)}`]),
    ...(profile === undefined ? [] : [`--profile ${profile}`]),
  ];
  return parts.join(' ');
}

/** Before the advice of wrong input stands a method of a class, which is for programmers. */
const withoutMethod = ({ message, advice }: EdgewalkError): string =>
  message.endsWith(advice) && /^\w+\.\w+: $/.test(message.slice(0, -advice.length)) ? advice : message;

/** The name of the step, such as `instagramLogin.parseRedirect: `, is for programmers. */
const step = /^\w+Login\.\w+: /;

function advise(message: string, advice: string): Explanation {
  const reason = redact(message).replace(step, '').replaceAll(/\s+/g, ' ').trim();
  return { reason, advice: reason.includes(advice) ? '' : redact(advice) };
}

const noSuchHost = 'This machine does not have that address: give another one with --host, or none.';

const adviceOnSystem: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program has this port: give another one with --port, or none.',
  EACCES: 'You may not use this port: give one above 1023 with --port, or none.',
  EADDRNOTAVAIL: noSuchHost,
  ENOTFOUND: noSuchHost,
};
