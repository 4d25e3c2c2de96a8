import type { Either, Left, Right } from 'fp-ts/lib/Either.js';

// The same values as fp-ts makes: its module is CommonJS even for ES modules, so a bundle would contain all of fp-ts.
export type { Either };

export const left = <E>(error: E): Either<E, never> => ({ _tag: 'Left', left: error });

export const right = <A>(value: A): Either<never, A> => ({ _tag: 'Right', right: value });

export const isLeft = <E>(either: Either<E, unknown>): either is Left<E> => either._tag === 'Left';

export const isRight = <A>(either: Either<unknown, A>): either is Right<A> => either._tag === 'Right';
