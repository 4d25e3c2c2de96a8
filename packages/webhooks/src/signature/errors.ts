import { EdgewalkError } from '@edgewalk/core';

interface Refusal {
  readonly message: string;
  readonly advice: string;
}

/** A refused request. `status` is the answer to send. */
export abstract class WebhookError extends EdgewalkError {
  abstract override readonly status: number;
  constructor({ message, advice }: Refusal) {
    super({ message: `webhook: ${message}`, retry: 'never', advice });
  }
}

/** The request has no signature: it is not from Meta, or a proxy dropped the header. */
export class SignatureMissingError extends WebhookError {
  readonly _tag = 'SignatureMissingError';
  override readonly status = 401;
  constructor(isSha1Only: boolean) {
    super({
      message: isSha1Only ? 'it is signed with SHA-1 only' : 'it has no header X-Hub-Signature-256',
      advice: isSha1Only
        ? 'Accept SHA-1 only where an old app must be served: { allowSha1: true }.'
        : 'Meta signs every delivery. Check that no proxy drops the header, and that the headers are given as they came.',
    });
  }
}

/** The header of the signature is not of the form `sha256=…`. */
export class SignatureMalformedError extends WebhookError {
  readonly _tag = 'SignatureMalformedError';
  override readonly status = 400;
  constructor() {
    super({
      message: 'its signature is not sha256= and 64 hexadecimal digits',
      advice: 'Meta does not send such signatures: the request is from somebody else, or a proxy changed it.',
    });
  }
}

/** No secret matches: it was signed with another one, or the body was changed. */
export class SignatureMismatchError extends WebhookError {
  readonly _tag = 'SignatureMismatchError';
  override readonly status = 401;
  /** The names of the secrets that were tried. */
  readonly tried: readonly string[];
  constructor(tried: readonly string[]) {
    super({
      message: `its signature matches none of the secrets (${tried.join(', ')})`,
      advice:
        "If all deliveries fail: Instagram Login signs with the Instagram app's secret, Threads with the Threads app's; give all of them. And give the bytes as they came: a body that was parsed and written again has another signature.",
    });
    this.tried = tried;
  }
}

/** A body parser ran first: the signed bytes are gone. */
export class ParsedBodyError extends WebhookError {
  readonly _tag = 'ParsedBodyError';
  override readonly status = 500;
  constructor(advice = 'Give the bytes of the body: a Uint8Array, an ArrayBuffer, or the text as it came.') {
    super({ message: 'its body was parsed before the signature was checked', advice });
  }
}

/** The body is larger than `maxBytes`. */
export class BodyTooLargeError extends WebhookError {
  readonly _tag = 'BodyTooLargeError';
  override readonly status = 413;
  readonly maxBytes: number;
  constructor(maxBytes: number) {
    super({
      message: `its body is larger than ${maxBytes} bytes`,
      advice: 'Meta sends up to 1,000 updates at once, a few megabytes. Raise maxBytes only if Meta sends more.',
    });
    this.maxBytes = maxBytes;
  }
}

/** The connection ended, or the stream failed, before the body was complete. */
export class BodyIncompleteError extends WebhookError {
  readonly _tag = 'BodyIncompleteError';
  override readonly status = 400;
  constructor() {
    super({
      message: 'its body ended before it was complete',
      advice: 'Nothing to do: Meta sends the delivery again.',
    });
  }
}

/** The signature is correct, but the body is not a delivery. */
export class BodyMalformedError extends WebhookError {
  readonly _tag = 'BodyMalformedError';
  override readonly status = 400;
  constructor(what: string) {
    super({
      message: what,
      advice: 'The signature is correct, so the sender has the secret. Check what it sends.',
    });
  }
}

/** The verify token of a handshake is wrong, or the request is not a handshake. */
export class HandshakeError extends WebhookError {
  readonly _tag = 'HandshakeError';
  override readonly status: 400 | 403;
  constructor(status: 400 | 403, message: string, advice: string) {
    super({ message, advice });
    this.status = status;
  }
}
