import * as t from 'io-ts';

/** A string that is usually one of the known words, and may be one that Meta adds tomorrow. */
export type OpenEnum<Word extends string> = Word | (string & {});

/** The codec of an enum in a response: known words are typed, unknown ones are accepted. */
export class OpenEnumType<Word extends string> extends t.Type<OpenEnum<Word>> {
  readonly _tag = 'OpenEnumType' as const;
  constructor(readonly words: readonly Word[]) {
    super(words.join(' | '), t.string.is, t.string.validate, t.identity);
  }
}

/** An enum in a response: `openEnum('IMAGE', 'VIDEO')`. Accepts unknown words. */
export function openEnum<const Word extends string>(...words: Word[]): OpenEnumType<Word> {
  return new OpenEnumType(words);
}

/** The codec of an enum in a parameter: accepts only the listed words. */
export class OneOfType<Word extends string | boolean> extends t.Type<Word> {
  readonly _tag = 'OneOfType' as const;
  constructor(readonly words: readonly Word[]) {
    const is = (value: unknown): value is Word => words.some((word) => word === value);
    super(
      words.map((word) => JSON.stringify(word)).join(' | '),
      is,
      (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
      t.identity,
    );
  }
}

/** An enum or a constant in a parameter: `oneOf('REELS')`. */
export function oneOf<const Word extends string | boolean>(...words: Word[]): OneOfType<Word> {
  return new OneOfType(words);
}
