import * as core from '@edgewalk/core';
import { type Decision, decide } from '@edgewalk/queue';
import { describe, expect, test } from '@jest/globals';

const details = { message: 'refused', retry: 'never', advice: 'Read the message.' } as const;
const again = { ...details, retry: 'safe' } as const;
const later = { ...details, retry: 'after' } as const;

const minute = 60_000;
const hour = 60 * minute;
const giveUp: Decision = { do: 'give up' };
const retry: Decision = { do: 'retry' };
const delay = (afterMs: number): Decision => ({ do: 'delay', afterMs });

type Case = readonly [error: core.GraphError, decision: Decision];

/** By the kind of error: what becomes of the post. */
const table: { readonly [Tag in core.GraphError['_tag']]: readonly Case[] } = {
  RateLimitError: [
    [new core.RateLimitError({ ...later, allowance: 'app', retryAfterMs: 1_234 }), delay(1_234)],
    [new core.RateLimitError({ ...later, allowance: 'user' }), delay(5 * minute)],
  ],
  AbortError: [[new core.AbortError({ ...details, sent: true }), delay(1_000)]],
  PublishingError: [
    [new core.PublishingError({ ...later, code: 9, subcode: 2_207_042 }), delay(hour)],
    [new core.PublishingError({ ...later, code: 9, subcode: 2_207_042, retryAfterMs: 7_000 }), delay(7_000)],
    [new core.PublishingError({ ...later, code: 9, subcode: 2_207_069 }), delay(hour)],
    // Another process publishes it, or a container takes its time.
    [new core.PublishingError(later), { do: 'retry', afterMs: minute }],
    [new core.PublishingError({ ...details, retry: 'resume' }), { do: 'retry', afterMs: minute }],
    [new core.PublishingError({ ...again, code: -2, subcode: 2_207_003 }), retry],
    [new core.PublishingError({ ...later, code: 24, subcode: 2_207_008 }), retry],
    [new core.PublishingError({ ...details, code: 4, subcode: 2_207_051 }), giveUp],
  ],
  OutcomeUnknownError: [
    [new core.OutcomeUnknownError({ ...details, cause: new core.TransientError(again) }), retry],
    [
      new core.OutcomeUnknownError({
        ...details,
        cause: new core.RateLimitError({ ...later, allowance: 'app', retryAfterMs: 900 }),
      }),
      delay(900),
    ],
  ],
  TransientError: [[new core.TransientError(again), retry]],
  NetworkError: [[new core.NetworkError({ ...details, reason: 'ECONNRESET', sent: true }), retry]],
  TimeoutError: [[new core.TimeoutError({ ...details, timeoutMs: 1, sent: true }), retry]],
  ResponseFormatError: [[new core.ResponseFormatError({ ...details, problem: 'html' }), retry]],
  DecodeError: [[new core.DecodeError({ ...details, mismatches: [] }), retry]],
  PolicyError: [
    [new core.PolicyError({ ...later, code: 368 }), { do: 'retry', afterMs: hour }],
    [new core.PolicyError({ ...details, code: 25 }), giveUp],
  ],
  HostError: [
    [new core.HostError(again), retry],
    [new core.HostError(details), giveUp],
  ],
  UnknownApiError: [
    [new core.UnknownApiError(again), retry],
    [new core.UnknownApiError(details), giveUp],
  ],
  AccessTokenError: [
    [new core.AccessTokenError({ ...details, problem: 'revoked' }), giveUp],
    // The store of tokens is down.
    [new core.AccessTokenError({ ...later, problem: 'missing' }), retry],
  ],
  PermissionError: [[new core.PermissionError({ ...details, permissions: [] }), giveUp]],
  InvalidParameterError: [[new core.InvalidParameterError(details), giveUp]],
  NotFoundError: [
    [new core.NotFoundError(details), giveUp],
    [new core.NotFoundError(later), retry],
  ],
  AmbiguousAccountError: [[new core.AmbiguousAccountError({ ...details, accounts: [] }), giveUp]],
  DuplicatePostError: [[new core.DuplicatePostError(details), giveUp]],
};

describe('decide', () => {
  test.each(Object.values(table).flat())('%p', (error, decision) => {
    expect(decide(error)).toEqual(decision);
  });

  test('has a decision for every kind of error that core exports', () => {
    const thrownAtOnce = ['EdgewalkError', 'NotSupportedError', 'InvalidArgumentError'];
    const kinds = Object.keys(core).filter((name) => name.endsWith('Error') && /^[A-Z]/.test(name));
    expect(Object.keys(table).toSorted()).toEqual(kinds.filter((kind) => !thrownAtOnce.includes(kind)).toSorted());
  });

  test.each(core.codes.filter(({ retry: said }) => said === 'after').map(({ code, subcode }) => [code, subcode]))(
    'gives up nothing that Meta says to try later: %p/%p',
    (code, subcode) => {
      const row = core.codes.find((each) => each.code === code && each.subcode === subcode);
      const Kind = (core as unknown as Record<string, new (given: object) => core.GraphError>)[row?.kind.tag ?? ''];
      const error = Kind && new Kind({ ...later, ...row?.kind, code, subcode, permissions: [] });
      expect(error && decide(error).do).not.toBe('give up');
    },
  );

  test('unknown times grow with each start, up to an hour', () => {
    const error = new core.RateLimitError({ ...later, allowance: 'app' });
    const times = [1, 2, 3, 9, 1_000].map((started) => decide(error, started));
    expect(times).toEqual([delay(5 * minute), delay(10 * minute), delay(20 * minute), delay(hour), delay(hour)]);
  });
});
