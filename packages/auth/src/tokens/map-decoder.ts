import * as E from '@edgewalk/core/declare';
import type * as t from 'io-ts';

/** A decoder whose value is the codec's, transformed. */
export function mapDecoder<A, B>(codec: t.Decoder<unknown, A>, map: (value: A) => B): t.Decoder<unknown, B> {
  const validate: t.Validate<unknown, B> = (value, context) => {
    const decoded = codec.validate(value, context);
    return E.isLeft(decoded) ? decoded : E.right(map(decoded.right));
  };
  const decoder: t.Decoder<unknown, B> = {
    name: codec.name,
    validate,
    decode: (value) => validate(value, [{ key: '', type: decoder, actual: value }]),
  };
  return decoder;
}
