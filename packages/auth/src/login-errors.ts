import { EdgewalkError, redact } from '@edgewalk/core';

/** The person did not agree, or the login page refused the app. */
export class ConsentDeniedError extends EdgewalkError {
  readonly _tag = 'ConsentDeniedError';
  /** Meta's word for it, such as `user_denied`. */
  readonly reason: string;
  /** Meta's sentence about it, where there is one. */
  readonly description: string;

  constructor(where: string, reason: string, description: string) {
    const declined = /denied/.test(reason);
    const what = declined ? 'the person did not agree' : 'the login page refused';
    const rest = description === '' ? '' : `: ${line(description)}`;
    super({
      message: `${where}: ${what} (${line(reason)})${rest}`,
      retry: 'never',
      advice: declined
        ? 'Tell the person what the app needs the permissions for, and begin the login again when they want to.'
        : "Read the reason; compare appId, redirectUri and scope with the app's settings, then begin the login again.",
    });
    this.reason = line(reason);
    this.description = line(description);
  }
}

/** The redirect does not belong to the login that was begun: someone else may have made it. */
export class StateMismatchError extends EdgewalkError {
  readonly _tag = 'StateMismatchError';
  constructor(where: string, what: string) {
    super({
      message: `${where}: the redirected URL has ${what}`,
      retry: 'never',
      advice:
        'Do not use its code. Begin the login again in the same browser, and keep its state until it returns.',
    });
  }
}

/** The redirect belongs to the login but brings no code. */
export class MissingCodeError extends EdgewalkError {
  readonly _tag = 'MissingCodeError';
  constructor(where: string) {
    super({
      message: `${where}: the redirected URL has no code`,
      retry: 'never',
      advice: 'Give the whole URL that the person was sent back to, its query included.',
    });
  }
}

/** The text of a signed request is not what the app's secret signs. */
export class SignedRequestError extends EdgewalkError {
  readonly _tag = 'SignedRequestError';
  constructor(what: string) {
    super({
      message: `parseSignedRequest: ${what}`,
      retry: 'never',
      advice: "Answer with status 400. If all of them fail, check that the secret is this app's own.",
    });
  }
}

/** Every way a redirected URL can fail. */
export type RedirectError = ConsentDeniedError | StateMismatchError | MissingCodeError;

/** A stranger may have written it: one line, not too long, and without anything that looks like a token. */
const line = (text: string): string => redact(text.replaceAll(/[\s\p{C}]+/gu, ' ').slice(0, 300));
