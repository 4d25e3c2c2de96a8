import { describe, expect, test } from '@jest/globals';
import { envelope, failureOf, scriptedClient } from '../support/script.js';

type Row = readonly [code: number, subcode: number | undefined, tag: string, retry: string, more?: object];

const token = 'AccessTokenError';
const permission = 'PermissionError';
const limit = 'RateLimitError';
const parameter = 'InvalidParameterError';
const missing = 'NotFoundError';
const policy = 'PolicyError';
const publishing = 'PublishingError';
const transient = 'TransientError';

// Typed by hand from the list of Meta's codes: what each of them means to a caller who reads.
const rows: readonly Row[] = [
  [-2, 2207003, publishing, 'safe'],
  [-2, 2207020, publishing, 'never'],
  [-1, 2207001, transient, 'safe'],
  [-1, 2207032, publishing, 'safe'],
  [-1, 2207053, publishing, 'never'],
  [-1, 2207073, publishing, 'never'],
  [0, undefined, token, 'never'],
  [1, undefined, transient, 'safe'],
  [1, 99, transient, 'safe'],
  [1, 2207057, publishing, 'never'],
  [2, undefined, transient, 'safe'],
  [3, undefined, permission, 'never'],
  [4, undefined, limit, 'after', { allowance: 'app' }],
  [4, 2207051, publishing, 'never'],
  [5, undefined, permission, 'never'],
  [9, 2207042, publishing, 'after'],
  [10, undefined, permission, 'never'],
  [12, undefined, parameter, 'never'],
  [17, undefined, limit, 'after', { allowance: 'user' }],
  [17, 2446079, limit, 'after', { allowance: 'user' }],
  [18, 2207034, limit, 'after', { allowance: 'hashtags' }],
  [21, undefined, missing, 'never'],
  [24, 2207006, missing, 'never'],
  [24, 2207008, publishing, 'after'],
  [24, 2207024, missing, 'never'],
  [25, 2207050, policy, 'never'],
  [31, 1349152, token, 'never', { problem: 'expired' }],
  [31, 1349172, limit, 'after', { allowance: 'device login' }],
  [31, 1349173, token, 'never', { problem: 'declined' }],
  [31, 1349174, token, 'after', { problem: 'pending' }],
  [32, undefined, limit, 'after', { allowance: 'page' }],
  [36000, 2207004, publishing, 'never'],
  [36001, 2207005, publishing, 'never'],
  [36003, 2207009, publishing, 'never'],
  [36004, 2207010, publishing, 'never'],
  [80000, 2446079, limit, 'after', { allowance: 'business use case' }],
  [80001, undefined, limit, 'after', { allowance: 'business use case' }],
  [80002, undefined, limit, 'after', { allowance: 'business use case' }],
  [80003, 2446079, limit, 'after', { allowance: 'business use case' }],
  [80004, 2446079, limit, 'after', { allowance: 'business use case' }],
  [80005, undefined, limit, 'after', { allowance: 'business use case' }],
  [80006, undefined, limit, 'after', { allowance: 'business use case' }],
  [80007, undefined, limit, 'after', { allowance: 'business use case' }],
  [80008, undefined, limit, 'after', { allowance: 'business use case' }],
  [80009, undefined, limit, 'after', { allowance: 'business use case' }],
  [80014, undefined, limit, 'after', { allowance: 'business use case' }],
  [10, 1893063, policy, 'never'],
  [10, 2018278, policy, 'never'],
  [10, 2018300, policy, 'never'],
  [100, undefined, parameter, 'never'],
  [100, 33, missing, 'never'],
  [100, 2018001, parameter, 'never'],
  [100, 2207023, publishing, 'never'],
  [100, 2207028, publishing, 'never'],
  [100, 2207035, publishing, 'never'],
  [100, 2207036, publishing, 'never'],
  [100, 2207037, publishing, 'never'],
  [100, 2207040, publishing, 'never'],
  [101, undefined, parameter, 'never'],
  [102, undefined, token, 'never'],
  [104, undefined, token, 'never', { problem: 'missing' }],
  [110, 2207013, missing, 'never'],
  [190, undefined, token, 'never', { problem: 'invalid' }],
  [190, 456, token, 'never'],
  [190, 457, token, 'never'],
  [190, 458, token, 'never', { problem: 'revoked' }],
  [190, 459, token, 'never', { problem: 'checkpointed' }],
  [190, 460, token, 'never', { problem: 'revoked' }],
  [190, 461, token, 'never'],
  [190, 462, token, 'never'],
  [190, 463, token, 'never', { problem: 'expired' }],
  [190, 464, token, 'never', { problem: 'unconfirmed' }],
  [190, 465, token, 'never'],
  [190, 466, token, 'never'],
  [190, 467, token, 'never', { problem: 'revoked' }],
  [190, 468, token, 'never'],
  [190, 492, token, 'never', { problem: 'no role' }],
  [191, undefined, parameter, 'never'],
  [200, undefined, permission, 'never'],
  [230, undefined, permission, 'never'],
  [299, undefined, permission, 'never'],
  [324, undefined, publishing, 'never'],
  [341, undefined, limit, 'after', { allowance: 'app' }],
  [352, 2207026, publishing, 'never'],
  [368, undefined, policy, 'after'],
  [452, undefined, token, 'never', { problem: 'invalid' }],
  [506, undefined, 'DuplicatePostError', 'never'],
  [551, 1545041, policy, 'never'],
  [613, undefined, limit, 'after'],
  [613, 1996, limit, 'after'],
  [803, undefined, missing, 'never'],
  [1500, undefined, parameter, 'never'],
  [2500, undefined, parameter, 'never'],
  [2534068, undefined, parameter, 'never'],
  [3001, 1504028, parameter, 'never'],
  [389, undefined, publishing, 'never'],
  [6000, undefined, publishing, 'never'],
  [6001, undefined, publishing, 'never'],
  [6001, 1363037, publishing, 'never'],
  [9004, 2207052, publishing, 'never'],
  [9007, 2207027, publishing, 'after'],
  [10900, undefined, parameter, 'never'],
  [10903, undefined, parameter, 'never'],
  [1609005, undefined, parameter, 'never'],
];

/** The error a read ends with when Meta answers so. */
const answered = (status: number, body: unknown) => failureOf(scriptedClient([{ status, body }]).client.get('1'));

describe('The table of codes', () => {
  test.each(rows)('%i/%s is a %s', async (code, subcode, tag, retry, more = {}) => {
    const body = envelope(code, subcode === undefined ? {} : { error_subcode: subcode });
    const error = await answered(400, body);
    expect(error).toMatchObject({ _tag: tag, code, retry, status: 400, traceId: 'Atrace', ...more });
    expect(error.subcode).toBe(subcode);
    expect(error.advice).toMatch(/^\w.{10,}[.!]$/s);
  });

  test.each(rows)('%i/%s is the same whatever the HTTP status', async (code, subcode, tag) => {
    const body = envelope(code, subcode === undefined ? {} : { error_subcode: subcode });
    for (const status of [200, 400, 401, 403, 404, 500, 503]) {
      expect(await answered(status, body)).toMatchObject({ _tag: tag, code });
    }
  });

  test.each(rows.filter(([, subcode]) => subcode === undefined))(
    '%i with a subcode that nobody knows stays what it is',
    async (code, _, tag) => {
      const error = await answered(400, envelope(code, { error_subcode: 123_456 }));
      expect(error).toMatchObject({ _tag: tag, code, subcode: 123_456 });
    },
  );

  test('identifies the publishing family by subcode, whatever the code', async () => {
    expect(await answered(400, envelope(77_777, { error_subcode: 2207999 }))).toMatchObject({
      _tag: publishing,
      subcode: 2207999,
    });
  });

  test('a removed parameter, which fails with status 500, is not retried', async () => {
    const message = 'The ids query parameter is deprecated in v26.0+';
    expect(await answered(500, envelope(100, { message }))).toMatchObject({
      _tag: parameter,
      retry: 'never',
    });
  });

  test.each([400, 500])('an unknown code is an UnknownApiError, also with status %i', async (status) => {
    expect(await answered(status, envelope(424_242))).toMatchObject({
      _tag: 'UnknownApiError',
      code: 424_242,
      retry: 'never',
    });
  });

  test('an unknown code that Meta calls transient may be retried', async () => {
    expect(await answered(500, envelope(424_242, { is_transient: true }))).toMatchObject({
      _tag: transient,
      retry: 'safe',
    });
  });
});
