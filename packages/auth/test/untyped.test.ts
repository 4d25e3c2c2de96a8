import { expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/core';
import { basicDisplay, facebookLogin, instagramLogin, TokenManager } from '../src/index.js';

/** What JavaScript may pass: nothing, null, or a token where options belong. */
const wrong: readonly unknown[] = [undefined, null, 'EAAtoken0123456789', 5];

const app = {
  appId: '1',
  appSecret: 'app-secret-0123',
  redirectUri: 'https://localhost/',
  clientToken: 'client-token-7',
};
const fb = facebookLogin(app);
const ig = instagramLogin({ appId: '1', redirectUri: 'https://localhost/' });

test.each<readonly [string, (given: never) => unknown]>([
  ['facebookLogin', (given) => facebookLogin(given)],
  ['instagramLogin', (given) => instagramLogin(given)],
  ['basicDisplay', (given) => basicDisplay(given)],
  ['TokenManager', (given) => new TokenManager(given)],
  ['authorizationUrl of Facebook', (given) => fb.authorizationUrl(given)],
  ['authorizationUrl of Instagram', (given) => ig.authorizationUrl(given)],
  ['pageTokens', (given) => fb.pageTokens(given)],
  ['pageToken', (given) => fb.pageToken(given)],
  ['device.begin', (given) => fb.device.begin(given)],
  ['parseRedirect', (given) => fb.parseRedirect('https://localhost/?code=1', given)],
])('%s refuses what is no object, without showing it', (_, act) => {
  for (const given of wrong) {
    expect(() => act(given as never)).toThrow(InvalidArgumentError);
    expect(() => act(given as never)).not.toThrow('EAAtoken');
  }
});
