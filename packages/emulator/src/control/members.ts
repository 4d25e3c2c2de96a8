import { InvalidArgumentError } from '@edgewalk/core';
import type { RawParams } from '../http/form.js';

/** An error that says what to write instead. */
export const wrong = (where: string, advice: string): Error => new InvalidArgumentError(where, advice);

/** A required text. */
export function text(body: RawParams, name: string): string {
  const { [name]: value } = body;
  if (typeof value === 'string' && value !== '') return value;
  throw wrong(name, 'write a text');
}

/** An optional text. */
export function mayBeText(body: RawParams, name: string): string | undefined {
  return body[name] === undefined || body[name] === null ? undefined : text(body, name);
}
