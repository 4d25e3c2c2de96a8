import { oneOf, type OneOfType } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/**
 * A phase of an upload. Meta's own spec of reels and stories has capitals, its samples small letters: both are taken,
 * and small letters are sent.
 */
export function uploadPhase<const Word extends string>(word: Word): OneOfType<Word | Uppercase<Word>> {
  const either = oneOf<Word | Uppercase<Word>>(word, word.toUpperCase() as Uppercase<Word>);
  const is = (value: unknown): value is Word => value === word;
  const validate: typeof either.validate = (value, context) =>
    either.is(value) ? t.success(word) : t.failure(value, context);
  return Object.assign(Object.create(either) as typeof either, { is, validate });
}
