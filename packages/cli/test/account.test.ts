import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileStore, instagramLogin, readToken, TokenManager } from '@edgewalk/auth';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { edgewalk, jsonLines } from './edgewalk.js';
import { temporaryFolder } from './support.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

/** A home with the stored token of a login. */
async function loggedIn() {
  const home = temporaryFolder();
  const store = fileStore(join(home, '.config/edgewalk/instagram'));
  const token = { accessToken: emulator.tokens.instagram, obtainedAt: 1, expiresAt: Date.UTC(2100, 0, 1) };
  await new TokenManager({ login: instagramLogin({ appId: '17' }), store }).adopt(token);
  return { home, store, environment: { EDGEWALK_BASE_URL: emulator.url } };
}

describe('edgewalk whoami', () => {
  it('names the account, or the person', async () => {
    const account = await edgewalk(emulator, ['whoami']);
    expect(jsonLines(account.output)).toEqual([
      { login: 'instagram', id: expect.stringMatching(/^\d+$/), username: 'tidal.bakery', type: expect.any(String) },
    ]);
    const person = await edgewalk(emulator, ['whoami'], { login: 'facebook' });
    expect(jsonLines(person.output)).toMatchObject([{ login: 'facebook', name: 'Test Person' }]);
  });

  it('uses what a login stored, and says until when it is valid', async () => {
    const { home, environment } = await loggedIn();
    const { output } = await edgewalk(emulator, ['whoami'], { home, environment });
    expect(jsonLines(output)).toMatchObject([{ username: 'tidal.bakery', expires: '2100-01-01T00:00:00.000Z' }]);
  });

  it('prefers the stored login that is asked for to the token of the environment', async () => {
    const { home, environment } = await loggedIn();
    const both = { ...environment, EDGEWALK_TOKEN: emulator.tokens.facebook };
    const stored = await edgewalk(emulator, ['whoami', '--product', 'instagram'], { home, environment: both });
    expect(jsonLines(stored.output)).toMatchObject([{ login: 'instagram' }]);
    const given = await edgewalk(emulator, ['whoami'], { home, environment: both });
    expect(jsonLines(given.output)).toMatchObject([{ login: 'facebook' }]);
  });
});

describe('edgewalk accounts', () => {
  it('lists each account, whose id --account of get takes', async () => {
    const environment = { EDGEWALK_TOKEN: emulator.tokens.bothAccounts, EDGEWALK_BASE_URL: emulator.url };
    const found = jsonLines((await edgewalk(emulator, ['accounts'], { environment })).output);
    expect(found).toHaveLength(2);
    const ambiguous = await edgewalk(emulator, ['get', 'user'], { environment });
    expect(ambiguous).toMatchObject({ code: 6, errors: expect.stringContaining(String(found[1]?.['username'])) });
    for (const { id, username } of found) {
      const { output } = await edgewalk(emulator, ['get', 'user', '--fields', 'username', '--account', String(id)], {
        environment,
      });
      expect(jsonLines(output)).toMatchObject([{ username }]);
    }
  });
});

describe('edgewalk logout', () => {
  it('removes the stored token, of which nothing is left on the disk', async () => {
    const { home, store, environment } = await loggedIn();
    expect(await edgewalk(emulator, ['logout'], { home, environment })).toMatchObject({ code: 0 });
    expect(await readToken(store)).toBeUndefined();
    const file = join(home, '.config/edgewalk/instagram/default');
    expect(() => readFileSync(join(file, '1.json'))).toThrow('ENOENT');
    const again = await edgewalk(emulator, ['logout'], { home, environment });
    expect(again).toMatchObject({ code: 1, errors: expect.stringContaining('there is no token in') });
  });
});
