import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';

/** Reads by a codec and gives what is made of it. */
export function mapped<A, B>(codec: t.Decoder<unknown, A>, make: (value: A) => B): t.Decoder<unknown, B> {
  const validate: t.Validate<unknown, B> = (value, context) => {
    const read = codec.validate(value, context);
    return E.isLeft(read) ? read : E.right(make(read.right));
  };
  const decoder: t.Decoder<unknown, B> = {
    name: codec.name,
    validate,
    decode: (value) => validate(value, [{ key: '', type: decoder, actual: value }]),
  };
  return decoder;
}
