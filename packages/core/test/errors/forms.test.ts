import { expect, test } from '@jest/globals';
import { redact } from '../../src/errors/redact.js';
import { envelope, failureOf, scriptedClient } from '../support/script.js';

// Seen at the login hosts: the flat form, also with status 200.
test.each([200, 400])('the flat form of the login hosts is an error with status %i', async (status) => {
  const body = { error_type: 'OAuthException', code: 400, error_message: 'Matching code was not found' };
  const error = await failureOf(scriptedClient([{ status, body }]).client.get('1'));
  expect(error).toMatchObject({ _tag: 'AccessTokenError', type: 'OAuthException' });
});

// Meta's own words, as they stand in its changelog and, capitalised, in answers.
test.each(['Please reduce the amount of data you are asking for', 'Reduce the amount of data, then retry'])(
  'says that it was too much data: %s',
  async (message) => {
    const error = await failureOf(scriptedClient([{ status: 500, body: envelope(1, { message }) }]).client.get('1'));
    expect(error).toMatchObject({ tooMuchData: true });
  },
);

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
