import { expect, test } from '@jest/globals';
import type { Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { expectTypeOf } from 'expect-type';
import {
  type GraphError,
  type GraphErrorHandlers,
  Instagram,
  matchError,
  NotFoundError,
  type RateLimitError,
} from '@edgewalk/instagram';

const api = new Instagram({ accessToken: 'EAAtoken', userId: '17841405822304914' });
const error: GraphError = new NotFoundError({ message: 'gone', retry: 'never', advice: 'Look again.' });

const name = (each: GraphError): string => each._tag;
const all: GraphErrorHandlers<string> = {
  AccessTokenError: ({ problem }) => problem,
  PermissionError: ({ permissions }) => permissions.join(),
  RateLimitError: ({ retryAfterMs }) => String(retryAfterMs),
  InvalidParameterError: name,
  NotFoundError: ({ message }) => message,
  AmbiguousAccountError: name,
  DuplicatePostError: name,
  PolicyError: name,
  PublishingError: name,
  HostError: name,
  TransientError: name,
  UnknownApiError: name,
  NetworkError: ({ reason }) => reason,
  TimeoutError: ({ timeoutMs }) => String(timeoutMs),
  AbortError: name,
  ResponseFormatError: ({ problem }) => problem,
  DecodeError: ({ mismatches }) => mismatches.map(({ path }) => path).join(),
  OutcomeUnknownError: ({ cause }) => cause._tag,
};

test('matchError has a handler for every kind, and no more', () => {
  expect(matchError(error, all)).toBe('gone');
  expectTypeOf<keyof GraphErrorHandlers<string>>().toEqualTypeOf<GraphError['_tag']>();
  expectTypeOf<Parameters<(typeof all)['RateLimitError']>[0]>().toEqualTypeOf<RateLimitError>();
  // @ts-expect-error -- a kind without a handler
  expect(() => matchError(error, { AbortError: name, PolicyError: name })).toThrow('give a handler for NotFoundError');
  // @ts-expect-error -- a kind that does not exist
  expect(matchError(error, { ...all, TeapotError: name })).toBe('gone');
  expect(matchError(error, { RateLimitError: () => 'wait', _: ({ advice }) => advice })).toBe('Look again.');
});

test('every call fails in the same way', () => {
  const call = api.user.get({ fields: ['id'] });
  expectTypeOf(call.either()).resolves.toEqualTypeOf<Either<GraphError, { id: string }>>();
  expectTypeOf(call.task).toEqualTypeOf<TaskEither<GraphError, { id: string }>>();
  expectTypeOf<GraphError['retry']>().toEqualTypeOf<'safe' | 'after' | 'never' | 'resume'>();
});
