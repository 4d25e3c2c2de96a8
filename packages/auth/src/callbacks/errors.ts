import { EdgewalkError, redact } from '@edgewalk/core';

/** The person declined, or the login page rejected the app. */
export class ConsentDeniedError extends EdgewalkError {
  readonly _tag = 'ConsentDeniedError';
  /** Meta's reason, such as `user_denied`. */
  readonly reason: string;
  /** Meta's description, or an empty text. */
  readonly description: string;
  /** Whether it came with the state of this login. Without a state anyone may have sent it: change nothing because of it. */
  readonly verified: boolean;

  constructor(where: string, { reason, description, verified }: Refusal) {
    const declined = /denied/.test(reason);
    const what = declined ? 'the person did not agree' : 'the login page refused';
    const source = verified ? '' : ', as a redirected URL without a state says';
    const suffix = description === '' ? '' : `: ${toOneLine(description)}`;
    super({
      message: `${where}: ${what} (${toOneLine(reason)})${source}${suffix}`,
      retry: 'never',
      advice: declined
        ? 'Tell the person what the app needs the permissions for, and begin the login again when they want to.'
        : "Read the reason; compare appId, redirectUri and scope with the app's settings, then begin the login again.",
    });
    this.reason = toOneLine(reason);
    this.description = toOneLine(description);
    this.verified = verified;
  }
}

/** What a redirected URL says of a refusal. */
type Refusal = Pick<ConsentDeniedError, 'reason' | 'description' | 'verified'>;

/** The redirect does not belong to the login that was started: it may be forged. */
export class StateMismatchError extends EdgewalkError {
  readonly _tag = 'StateMismatchError';
  constructor(where: string, what: string) {
    super({
      message: `${where}: the redirected URL has ${what}`,
      retry: 'never',
      advice: 'Do not use its code. Begin the login again in the same browser, and keep its state until it returns.',
    });
  }
}

/** The redirect belongs to the login but contains no code. */
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

/** The signed request is malformed, or not signed with the app's secret. */
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

/** Anyone can put text into a URL: keep one line of limited length, without anything that looks like a token. */
const toOneLine = (text: string): string => redact(text.replaceAll(/[\s\p{C}]+/gu, ' ').slice(0, 300));
