import { redact } from '@edgewalk/core';
import { closest } from '@edgewalk/core/declare';
import type { UsageError } from './usage-error.js';

/** One line about invalid arguments, with the word that was probably meant, and without what looks like a secret. */
export function explainUsage({ message, mistake }: UsageError): string {
  const meant = mistake && closest(mistake.word, mistake.allowed);
  const line = redact(message).replaceAll(/\s+/g, ' ');
  return meant === undefined ? line : line.replace(': ', `: did you mean ${meant}? If not, `);
}
