import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import {
  type GraphError,
  type GraphErrorHandlers,
  InvalidArgumentError,
  matchError,
  NotFoundError,
  RateLimitError,
} from '../../src/index.js';

const details = { message: 'm', retry: 'after', advice: 'a' } as const;
const limited: GraphError = new RateLimitError({ ...details, allowance: 'app', retryAfterMs: 5 });

const all: GraphErrorHandlers<string> = {
  AccessTokenError: (error) => error.problem,
  PermissionError: (error) => error.permissions.join(),
  RateLimitError: (error) => `${error.allowance} ${error.retryAfterMs}`,
  InvalidParameterError: (error) => error._tag,
  NotFoundError: (error) => error._tag,
  AmbiguousAccountError: (error) => error.accounts.map(({ id }) => id).join(),
  DuplicatePostError: (error) => error._tag,
  PolicyError: (error) => error._tag,
  PublishingError: (error) => error._tag,
  HostError: (error) => error._tag,
  TransientError: (error) => String(error.tooMuchData),
  UnknownApiError: (error) => error._tag,
  NetworkError: (error) => error.reason,
  TimeoutError: (error) => String(error.timeoutMs),
  AbortError: (error) => error._tag,
  ResponseFormatError: (error) => error.problem,
  DecodeError: (error) => String(error.mismatches.length),
  OutcomeUnknownError: (error) => error.cause._tag,
};

describe('matchError', () => {
  test('folds each kind with its own handler', () => {
    expect(matchError(limited, all)).toBe('app 5');
    expect(matchError(new NotFoundError(details), all)).toBe('NotFoundError');
  });

  test('does not compile when a kind is missing', () => {
    const rest: Omit<typeof all, 'RateLimitError'> = { ...all, RateLimitError: undefined } as never;
    // @ts-expect-error -- RateLimitError is missing, and there is no `_`
    expect(() => matchError(limited, rest)).toThrow(
      'matchError: give a handler for RateLimitError, or for all others as _',
    );
    expectTypeOf<keyof GraphErrorHandlers<string>>().toEqualTypeOf<GraphError['_tag']>();
  });

  test('passes the other kinds to `_`', () => {
    const handlers = { NotFoundError: () => 'gone', _: (error: GraphError) => `other ${error._tag}` };
    expect(matchError(limited, handlers)).toBe('other RateLimitError');
    expect(matchError(new NotFoundError(details), handlers)).toBe('gone');
  });

  test('passes each handler the error of its own kind', () => {
    expectTypeOf(all.RateLimitError).parameter(0).toEqualTypeOf<RateLimitError>();
  });
});

describe('An error', () => {
  test('is plain data for logs, without undefined members', () => {
    const error = new RateLimitError({
      ...details,
      code: 4,
      allowance: 'app',
      retryAfterMs: 5,
      request: { method: 'GET', path: '/1' },
    });
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      _tag: 'RateLimitError',
      message: 'm',
      retry: 'after',
      advice: 'a',
      code: 4,
      request: { method: 'GET', path: '/1' },
      allowance: 'app',
      retryAfterMs: 5,
    });
  });

  test('goes by its own name, and is an Error', () => {
    expect(limited).toBeInstanceOf(Error);
    expect(limited.name).toBe('RateLimitError');
    expect(String(limited)).toBe('RateLimitError: m');
    expect(new InvalidArgumentError('user.media.get', 'write more').message).toBe('user.media.get: write more');
  });
});
