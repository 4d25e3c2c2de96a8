import { InvalidArgumentError } from '@edgewalk/core';
import type { Clock } from '../world/clock.js';
import type { DeletionConfirmation, LoginApp } from './delivery.js';
import type { Content } from './parcel.js';
import type { Recipients } from './receivers.js';
import { signedRequest } from './signed-request.js';

/** A person who leaves an app. */
export interface Leaver {
  readonly app: LoginApp;
  readonly person: string;
}

/** The form of both callbacks: a signed request that names the person. */
export function leavingForm({ app, person }: Leaver, apps: Recipients, clock: Clock): Content {
  const signed = signedRequest(person, apps[app].secret, clock.now());
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new TextEncoder().encode(String(new URLSearchParams({ signed_request: signed }))),
  };
}

/** Parses the answer of a data deletion callback; throws if it is not as Meta requires. */
export function confirmationIn(status: number, text: string | undefined): DeletionConfirmation {
  const { url, confirmation_code: code } = (parse(text ?? '') ?? {}) as Partial<Record<string, unknown>>;
  if (status !== 200) throw wrong(`the callback answered ${status === 0 ? 'nothing' : String(status)}`);
  if (typeof url !== 'string' || !URL.canParse(url)) throw wrong('the answer has no url');
  if (typeof code !== 'string' && typeof code !== 'number') throw wrong('the answer has no confirmation_code');
  return { url, confirmation_code: String(code) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const wrong = (what: string) =>
  new InvalidArgumentError('requestDeletion', `${what}: answer 200 with { "url", "confirmation_code" } as JSON`);
