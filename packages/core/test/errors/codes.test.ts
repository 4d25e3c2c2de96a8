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
  // Production tells these by the subcode alone: Meta sends them under other codes too.
  [2, 2207001, transient, 'safe'],
  [100, 2207032, publishing, 'safe'],
  [9, 2207003, publishing, 'safe'],
  [1, 2207020, publishing, 'never'],
  [36000, 2207053, publishing, 'never'],
  [100, 2207006, missing, 'never'],
  [100, 2207008, publishing, 'after'],
  [-1, 2207027, publishing, 'after'],
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
  [10, 2018108, policy, 'never'],
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
  [960, undefined, transient, 'safe'],
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
  // What programs in production act upon.
  [2, 2018344, policy, 'never'],
  [9, 2207069, publishing, 'after'],
  [9010, undefined, missing, 'never'],
  [10, 1893063, policy, 'never'],
  [10, 2207081, permission, 'never', { permissions: [] }],
  [10, 2534022, policy, 'never'],
  [20, undefined, parameter, 'never'],
  [100, 2534001, missing, 'never'],
  [100, 2534025, parameter, 'never'],
  [110, 2207018, missing, 'never'],
  [352, 2207082, publishing, 'never'],
  [10902, undefined, parameter, 'never'],
  [9000001, undefined, missing, 'never'],
  [6000, 1363022, publishing, 'never'],
  [6000, 1363023, publishing, 'never'],
  [6000, 1363025, publishing, 'never'],
  [6000, 1363026, publishing, 'never'],
  [6000, 1363030, publishing, 'after'],
  [6000, 1363033, publishing, 'after'],
  [6000, 1363041, publishing, 'never'],
  [6000, 1363045, publishing, 'never'],
  // Meta's table puts these below 6000, and a live answer had 1363037 below 6001: the subcode alone tells them apart.
  [6000, 1363037, publishing, 'never'],
  [6000, 1363019, publishing, 'after'],
  [6001, 1363019, publishing, 'after'],
  [6001, 1363021, publishing, 'after'],
  [6001, 1363030, publishing, 'after'],
  [6001, 1363033, publishing, 'after'],
  [6001, 1363024, publishing, 'never'],
  [1, 1363033, publishing, 'after'],
  [1, 1366046, publishing, 'never'],
  [100, 1366051, publishing, 'never'],
  [368, 1390008, policy, 'after'],
  [100, 1404006, policy, 'never'],
  [200, 1404078, permission, 'never', { permissions: [] }],
  [368, 1404102, policy, 'never'],
  [100, 1609008, parameter, 'never'],
  [100, 4854002, policy, 'never'],
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

  test('says of every subcode in production what it means, each in its own words', async () => {
    const subcodes = [1363022, 1363023, 1363025, 1363026, 1363030, 1363033, 1363041, 1363045];
    const advice = subcodes.map(
      async (subcode) => (await answered(400, envelope(6000, { error_subcode: subcode }))).advice,
    );
    expect(new Set(await Promise.all(advice)).size).toBe(subcodes.length);
  });

  test.each([1366046, 1390008, 2061006, 4854002])('%i is the same as a code', async (number) => {
    const [code, subcode] = [envelope(number), envelope(100, { error_subcode: number })];
    const one = await answered(400, code);
    expect(await answered(400, subcode)).toMatchObject({ _tag: one._tag, advice: one.advice });
  });

  // Texts that Meta answers a person's token with, as public programs quote them: a login would give the same token.
  test.each([
    [190, 'The user access token is not supported; a Page access token is required for this call.', 2_069_032],
    [190, '(#190) This method must be called with a Page Access Token', undefined],
    [210, '(#210) A page access token is required to request this resource.', undefined],
  ])('%i asks for the token of the Page: %s', async (code, message, subcode) => {
    const error = await answered(400, envelope(code, { message, ...(subcode && { error_subcode: subcode }) }));
    expect(error).toMatchObject({ _tag: permission, permissions: [], retry: 'never' });
    expect(error.advice).toMatch(/access_token of the Page.*nobody needs to log in/);
  });

  test('a token of a Page that is over is over', async () => {
    const message = 'Error validating access token: the Page access token has expired';
    expect(await answered(400, envelope(190, { message }))).toMatchObject({ _tag: token });
    expect(await answered(400, envelope(190, { message, error_subcode: 463 }))).toMatchObject({ problem: 'expired' });
  });

  test.each(['Invalid appsecret_proof provided in the API argument', 'API calls require an appsecret_proof argument'])(
    'advice on a proof holds whether it is wrong or missing: %s',
    async (message) => {
      const { advice } = await answered(400, envelope(100, { message }));
      expect(advice).toMatch(/missing, or made with another secret/);
    },
  );

  // Meta's own text for an object that is missing, which may come without its subcode.
  test.each([
    "Unsupported get request. Object with ID '1' does not exist, cannot be loaded due to missing permissions, or does not support this operation.",
    "(#100) Object with ID '1' does not exist",
    'Unsupported request - method type: get',
  ])('100 without a subcode is a missing object: %s', async (message) => {
    const body = envelope(100, { message, type: 'GraphMethodException' });
    expect(await answered(400, body)).toMatchObject({ _tag: missing, retry: 'never' });
  });

  test.each([
    [10, '(#10) This message is sent outside of allowed window.', policy],
    [10, '(#10) Not enough viewers for the media to show insights', missing],
    [190, 'Error validating access token: Session has expired on Saturday', token],
  ])('%i with the text %s', async (code, message, tag) => {
    expect(await answered(400, envelope(code, { message }))).toMatchObject({ _tag: tag });
  });

  test('12 on a media edge is about the id, elsewhere about the request', async () => {
    const { client } = scriptedClient(() => ({ status: 400, body: envelope(12) }));
    expect((await failureOf(client.create('1/media', {}))).advice).toMatch(/id or the token is of another kind/);
    expect((await failureOf(client.create('1/feed', {}))).advice).not.toMatch(/another kind:|retired/);
  });

  // Four identical comments came of repeating it, says the report.
  test('20/1772107 on a write: it is done, and its outcome is not in doubt', async () => {
    const body = envelope(20, { error_subcode: 1772107, message: '(#20) This API call does not support it' });
    const { client, requests } = scriptedClient(() => ({ status: 400, body }), { retry: { firstDelayMs: 1 } });
    const error = await failureOf(client.create('1/comments', { message: 'Hi' }));
    expect(error).toMatchObject({ _tag: 'ResponseFormatError', problem: 'no result', retry: 'never' });
    expect(error.advice).toMatch(/^It is done: never send it again/);
    expect(requests).toHaveLength(1);
    expect(await failureOf(client.get('1'))).toMatchObject({ _tag: parameter });
  });

  // What is not in the table must not be explained by a cause that nobody knows.
  test.each([2, 12, 24, 25, 100, 110, 190, 200, 352, 551, 803, 2500, 6000, 6001, 9004, 36002])(
    '%i with an unknown subcode advises to read the message',
    async (code) => {
      const { advice } = await answered(400, envelope(code, { error_subcode: 987_654 }));
      expect(advice).toMatch(/message/);
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
