// The same values and the same types as fp-ts has. Its module is CommonJS even for ES modules, so a bundle would contain
// all of fp-ts; and an application that does not depend on it could not name its types in declarations.

export interface Left<E> {
  readonly _tag: 'Left';
  readonly left: E;
}

export interface Right<A> {
  readonly _tag: 'Right';
  readonly right: A;
}

/** An error, or a value: fp-ts's `Either`. */
export type Either<E, A> = Left<E> | Right<A>;

/** Something to run, which gives an error or a value: fp-ts's `TaskEither`. */
export type TaskEither<E, A> = () => Promise<Either<E, A>>;

export const left = <E>(error: E): Either<E, never> => ({ _tag: 'Left', left: error });

export const right = <A>(value: A): Either<never, A> => ({ _tag: 'Right', right: value });

export const isLeft = <E>(either: Either<E, unknown>): either is Left<E> => either._tag === 'Left';

export const isRight = <A>(either: Either<unknown, A>): either is Right<A> => either._tag === 'Right';
