import { describe, expect, test } from '@jest/globals';
import { envelope, failureOf, scriptedClient } from '../support/script.js';

type Row = readonly [code: number, subcode: number | undefined, expected: object, advice: RegExp];

// By hand from Meta's tables of errors and of rate limits: rows that share a code, and how each is told from the others.
const rows: readonly Row[] = [
  [613, undefined, { _tag: 'RateLimitError', allowance: 'custom' }, /allowance frees/],
  [613, 1996, { _tag: 'RateLimitError', allowance: 'custom' }, /pattern.*spread/],
  [4, undefined, { _tag: 'RateLimitError', allowance: 'app' }, /allowance frees/],
  [9, undefined, { _tag: 'RateLimitError', allowance: 'user' }, /allowance frees/],
  [9, 2207042, { _tag: 'PublishingError' }, /24 hours/],
  [17, 2446079, { _tag: 'RateLimitError', allowance: 'user' }, /allowance frees/],
  [190, 458, { problem: 'revoked' }, /removed the app/],
  [190, 460, { problem: 'revoked' }, /password/],
  [190, 463, { problem: 'expired' }, /expired/],
  [190, 466, { problem: 'revoked' }, /Log in again/],
  [190, 468, { problem: 'expired' }, /not used/],
  [190, 492, { problem: 'no role' }, /role on the Page/],
  [-2, undefined, { _tag: 'TransientError', retry: 'safe' }, /again/],
  [-1, undefined, { _tag: 'TransientError', retry: 'safe' }, /again/],
  [18, undefined, { _tag: 'RateLimitError', allowance: 'hashtags' }, /hashtags/],
  [24, undefined, { _tag: 'NotFoundError' }, /id/],
  [25, undefined, { _tag: 'PolicyError' }, /Instagram app/],
  [110, undefined, { _tag: 'NotFoundError' }, /user/],
  [352, undefined, { _tag: 'PublishingError' }, /refuses of the media/],
  [551, undefined, { _tag: 'PolicyError' }, /cannot be sent to this person/],
  [2635, undefined, { _tag: 'InvalidParameterError' }, /version/],
  [3001, undefined, { _tag: 'InvalidParameterError' }, /insights/],
  [9004, undefined, { _tag: 'PublishingError', retry: 'never' }, /public/],
  [9007, undefined, { _tag: 'PublishingError', retry: 'after' }, /FINISHED/],
  [36002, undefined, { _tag: 'PublishingError' }, /refuses of the media/],
  [80010, undefined, { _tag: 'RateLimitError', allowance: 'business use case' }, /allowance frees/],
  [250, undefined, { _tag: 'PermissionError' }, /permission/],
  [352, 2207026, { _tag: 'PublishingError' }, /MP4 or MOV/],
  [1, 2207057, { _tag: 'PublishingError', retry: 'never' }, /thumb_offset/],
  [-2, 2207003, { _tag: 'PublishingError', retry: 'safe' }, /download/],
  [-2, 2207020, { _tag: 'PublishingError', retry: 'never' }, /expired/],
  [24, 2207006, { _tag: 'NotFoundError' }, /media/],
  [24, 2207024, { _tag: 'NotFoundError' }, /hashtag/],
  [24, 4279009, { _tag: 'PublishingError', retry: 'after' }, /not known yet|once/],
  [110, 2207013, { _tag: 'NotFoundError' }, /username/],
  [100, 2108006, { _tag: 'NotFoundError' }, /insights/],
  [100, 2018001, { _tag: 'InvalidParameterError' }, /recipient/],
  // Production tells it from a missing permission; and the size of an attachment says nothing of the recipient.
  [10, 2018108, { _tag: 'PolicyError' }, /does not receive/],
  [100, 2018109, { _tag: 'InvalidParameterError' }, /as the message says/],
];

describe('a code that stands for several things', () => {
  test.each(rows)('%i with the subcode %s', async (code, subcode, expected, advice) => {
    const body = envelope(code, subcode === undefined ? {} : { error_subcode: subcode });
    const error = await failureOf(scriptedClient([{ status: 400, body }]).client.get('1'));
    expect(error).toMatchObject(expected);
    expect(error.advice).toMatch(advice);
  });
});
