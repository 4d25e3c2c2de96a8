import { describe, expect, test } from '@jest/globals';
import { redact } from '../../src/errors/redact.js';
import { envelope, failureOf, scriptedClient } from '../support/script.js';

// Seen at the login hosts: the flat form, also with status 200.
test.each([200, 400])('the flat form of the login hosts is an error with status %i', async (status) => {
  const body = { error_type: 'OAuthException', code: 400, error_message: 'Matching code was not found' };
  const error = await failureOf(scriptedClient([{ status, body }]).client.get('1'));
  expect(error).toMatchObject({ _tag: 'AccessTokenError', type: 'OAuthException' });
});

// What other servers and older answers leave out or write otherwise must not cost the code.
test.each([
  [{ error: { code: 190, error_subcode: 463 } }, { _tag: 'AccessTokenError', problem: 'expired' }],
  [{ error: { message: 'gone', code: '190', error_subcode: '460' } }, { problem: 'revoked', code: 190, subcode: 460 }],
  [{ error: { message: '', code: 4 } }, { _tag: 'RateLimitError' }],
  [{ error: 'invalid_request', error_description: 'no such app' }, { message: 'GET /1: no such app' }],
  [{ error: 'invalid_request' }, { _tag: 'UnknownApiError', message: 'GET /1: invalid_request' }],
  [{ error: { message: 'x', code: 'abc' } }, { _tag: 'UnknownApiError', message: 'GET /1: x' }],
])('%j says what it can', async (body, expected) => {
  expect(await failureOf(scriptedClient([{ status: 400, body }]).client.get('1'))).toMatchObject(expected);
});

test.each([{ error: 'none' }, { error: { message: 'x', code: 1 }, id: '1' }, { error: { message: 'x' } }])(
  '%j with status 200 is an object with such a member',
  async (body) => {
    expect(await scriptedClient([{ body }]).client.get('1')).toEqual(body);
  },
);

// Meta's own words, as they stand in its changelog and, capitalised, in answers.
test.each(['Please reduce the amount of data you are asking for', 'Reduce the amount of data, then retry'])(
  'says that it was too much data: %s',
  async (message) => {
    const error = await failureOf(scriptedClient([{ status: 500, body: envelope(1, { message }) }]).client.get('1'));
    expect(error).toMatchObject({ tooMuchData: true });
  },
);

// The names by which Meta's endpoints take secrets: login, tokens, debugging, proofs.
test.each([
  'access_token',
  'appsecret_proof',
  'client_secret',
  'app_secret',
  'input_token',
  'fb_exchange_token',
  'refresh_token',
  'code',
])('the value of %s is redacted, although nobody told it', (name) => {
  expect(redact(`https://a.example/?${name}=q1w2e3&x=1`)).toBe(`https://a.example/?${name}=[redacted]&x=1`);
  expect(redact(`{"${name}":"q1w2e3"}`)).not.toContain('q1w2e3');
});

// A URL within a URL, as `next` links and error texts of proxies have them.
test.each([
  ['access_token', 'access_token%3Dq1w2e3', 'access_token%3D[redacted]'],
  [
    'code',
    'https://a.example/?u=https%3A%2F%2Fb%2F%3Fcode%3Dq1w2e3',
    'https://a.example/?u=https%3A%2F%2Fb%2F%3Fcode%3D[redacted]',
  ],
  ['an app token', 'was 1234567890%7Cabcdef012345', 'was [redacted]'],
])('%s within an encoded address is redacted', (_, text, clean) => {
  expect(redact(text)).toBe(clean);
});

describe('A known secret', () => {
  const secret = 'Zq7/+pé"K9|x_Tr4-w8Lm2Vb6';
  const bytes = Buffer.from(secret);
  const escaped = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));

  test.each<readonly [string, string]>([
    ['hex', bytes.toString('hex')],
    ['hex in capitals', bytes.toString('hex').toUpperCase()],
    ['Base64', bytes.toString('base64')],
    ['Base64 of a URL', bytes.toString('base64url')],
    ['Base64 inside of other bytes', Buffer.concat([Buffer.from('x'), bytes, Buffer.from('y')]).toString('base64')],
    ['percent', encodeURIComponent(secret)],
    ['percent twice', encodeURIComponent(encodeURIComponent(secret))],
    ['JSON', JSON.stringify(secret)],
    ['JSON as PHP writes it', JSON.stringify(secret).replaceAll('/', String.raw`\/`)],
    ['JSON in JSON', JSON.stringify(JSON.stringify(secret))],
  ])('is not shown in %s', (_, form) => {
    const clean = redact(`it was ${form}, said the server`, [secret]);
    expect(clean).toContain('[redacted]');
    expect(clean).toMatch(/^it was .*, said the server$/);
    for (const part of [form.slice(8, 20), secret.slice(12, 20)]) expect(clean).not.toContain(part);
  });

  test.each<readonly [string, string]>([
    ['percent, every character', escaped.map((code) => `%${code}`).join('')],
    ['escapes of JSON, every character', escaped.map((code) => String.raw`\u00${code}`).join('')],
    ['escapes of JavaScript', escaped.map((code) => String.raw`\x${code}`).join('')],
    ['references of HTML', escaped.map((code) => `&#x${code};`).join('')],
  ])('of plain characters is not shown in %s', (_, form) => {
    const plain = 'Zq7Kx9PqTr4w8Lm2Vb6';
    const own = [...Buffer.from(plain)].map((byte) => byte.toString(16));
    const [open = '', close = ''] = form.split(escaped[0] ?? '', 2).map((part, index) => (index === 0 ? part : ''));
    const text = own.map((code) => `${open}${code}${form.startsWith('&') ? ';' : close}`).join('');
    expect(redact(`q=${text}&a=1`, [plain])).toBe('q=[redacted]&a=1');
  });

  test('is not shown in parts', () => {
    const token = 'Zq7Kx9PqTr4w8Lm2Vb6Yc3Nd5';
    expect(redact(`a=${token.slice(0, 13)}&b=${token.slice(13)}`, [token])).toBe('a=[redacted]&b=[redacted]');
    expect(redact(`cut off: ${token.slice(0, 20)}`, [token])).toBe('cut off: [redacted]');
  });

  test('takes nothing from what is no part of it', () => {
    const appToken = '1234567890123456|Zq7Kx9PqTr4w8Lm2';
    expect(redact('app 1234567890123456 may not', [appToken])).toBe('app 1234567890123456 may not');
    expect(redact('100%25 of instagram_basic', ['s', 'secret'])).toBe('100%25 of instagram_basic');
    expect(redact(String.raw`a \"quoted\" text, 50%20`, ['Zq7Kx9PqTr4w8Lm2'])).toBe(
      String.raw`a \"quoted\" text, 50%20`,
    );
  });
});
