import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { BasicDisplay, InvalidArgumentError, latestVersion, NotSupportedError, retired } from '@edgewalk/basic-display';

const accessToken = 'IGQVJtest';
const baseUrl = 'http://127.0.0.1:4000';

describe('without a baseUrl of its own', () => {
  test.each([
    {},
    { baseUrl: 'https://graph.instagram.com' },
    { baseUrl: 'https://GRAPH.INSTAGRAM.COM/v1.0' },
    { baseUrl: 'https://graph.facebook.com' },
  ])('with %j it throws, and names the successor', (options) => {
    const make = () => new BasicDisplay({ accessToken, ...options });
    expect(make).toThrow(NotSupportedError);
    expect(make).toThrow(/shut .* on 2024-12-04\. .* new Instagram\(\{ accessToken \}\)/);
  });
});

describe('with an address of its own', () => {
  test.each([baseUrl, 'https://graph.instagram.com.proxy.example', 'https://myinstagram.com'])(
    '%s is accepted',
    (address) => {
      const { client } = new BasicDisplay({ accessToken, baseUrl: address });
      expect(inspect(client)).toBe(`GraphClient { ${address}/${latestVersion} }`);
    },
  );

  test('tokens of any form belong to the instagram login', () => {
    expect(new BasicDisplay({ accessToken: '123.abc', baseUrl }).client.loginOf()).toBe('instagram');
  });

  test.each([
    [{ appSecret: 's3cret' }, /appSecret: .*appsecret_proof/],
    [{ login: 'facebook' }, /login: /],
    [{ baseUrl: 'nonsense' }, /baseUrl: /],
    [{ appID: '1' }, /there is no option "appID"/],
  ])('options %j are refused, with the reason', (options, reason) => {
    const make = () => new BasicDisplay({ accessToken, baseUrl, ...options });
    expect(make).toThrow(InvalidArgumentError);
    expect(make).toThrow(reason);
  });

  test('as() gives a client for another account', () => {
    const api = new BasicDisplay({ accessToken, baseUrl }).as({ accessToken: 'IGQVJother', userId: '1784' });
    expect(api).toBeInstanceOf(BasicDisplay);
    expect(api.client.account).toBe('1784');
  });
});

test('the day and the successor are exported', () => {
  expect(retired).toEqual({ on: '2024-12-04', instead: expect.stringContaining('new Instagram(') });
});
