import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type AccessToken, fileStore, readToken } from '@edgewalk/auth';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { Threads } from '@edgewalk/threads';
import { InterruptedError } from '../src/terminal/hidden-prompt.js';
import { listen } from '../src/login/loopback.js';
import { run } from '../src/run.js';
import type { Context } from '../src/terminal/context.js';
import { decide, spend, withValue } from '@edgewalk/testing/person';
import { contextOf } from './context.js';
import { temporaryFolder } from './support.js';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

type Product = 'facebook' | 'instagram' | 'threads';

/** Logs in within this process; `person` is what happens in the browser. */
async function logIn(
  product: Product,
  person: (url: string) => Promise<unknown>,
  { args = [] as readonly string[], ...changes }: Partial<Context> & { args?: readonly string[] } = {},
) {
  const lines: string[] = [];
  const home = temporaryFolder();
  const { id, secret } = emulator.apps[product];
  const { context } = contextOf({
    write: (text) => lines.push(text),
    writeError: (text) => lines.push(text),
    environment: { EDGEWALK_APP_SECRET: secret },
    home,
    now: () => emulator.clock.now(),
    open: async (url) => {
      // A browser works on its own time.
      setTimeout(() => void person(url), 10);
    },
    ...changes,
  });
  const base = ['login', '--product', product, '--app-id', id, '--base-url', emulator.url];
  const code = await run([...base, ...args], context);
  const folder = join(home, '.config/edgewalk', product);
  return { code, output: lines.join('\n'), folder };
}

const agree = async (url: string) => fetch(await decide(url, 'continue'));
const agreeButComments = async (url: string) =>
  fetch(await decide(url, 'continue', ['instagram_business_manage_comments']));
const agreeInPart = async (url: string) => fetch(await decide(url, 'continue', ['instagram_manage_comments']));
const deny = async (url: string) => fetch(await decide(url, 'cancel'));
/** The redirect address of a login page, with another query. */
const redirectOf = (url: string, query: string) => `${new URL(url).searchParams.get('redirect_uri') ?? ''}?${query}`;
/** A refusal without a state. */
const refuse = (url: string) => fetch(redirectOf(url, 'error=access_denied&error_reason=user_denied'));
/** A refusal that is not the person's. */
const refused = async (url: string) =>
  fetch(withValue(withValue(await decide(url, 'cancel'), 'error', 'server_error'), 'error_reason', 'server_error'));
const withoutCode = async (url: string) => fetch(redirectOf(url, `state=${new URL(url).searchParams.get('state')}`));
const interrupt = () => Promise.reject(new InterruptedError('interrupted'));
const never = async () => undefined;
/** The token in a folder. */
async function stored(folder: string): Promise<AccessToken> {
  const token = await readToken(fileStore(folder));
  if (token === undefined) throw new Error(`there is no token in ${folder}`);
  return token;
}
const modeOf = (path: string) => statSync(path).mode & 0o777;
const exchanges = () => emulator.requests.filter(({ path }) => path.includes('access_token'));

describe('a login with Threads', () => {
  it('ends with a stored token that reads the profile, and is the one that commands use', async () => {
    const scope = ['--scope', 'threads_basic,threads_content_publish'];
    const { code, folder, output } = await logIn('threads', agree, { args: scope });
    expect(code).toBe(0);
    const { accessToken, expiresAt = 0, obtainedAt } = await stored(folder);
    expect(accessToken).toMatch(/^TH/);
    expect((expiresAt - obtainedAt) / 86_400_000).toBeGreaterThan(55);
    const { username = '' } = await new Threads({ accessToken, baseUrl: emulator.url }).user.get();
    expect(output).toContain(`You are logged in as ${username} on Threads`);
    expect(output).toContain('It may: threads_basic, threads_content_publish');
    expect(output).toContain('const login = threadsLogin({');
    expect(output).toContain('const api = new Threads({');
    expect(output).not.toContain(accessToken);
    expect(output).not.toContain('Instagram:');
    const { written, context } = contextOf({
      environment: { EDGEWALK_BASE_URL: emulator.url },
      home: join(folder, '../../..'),
      now: () => emulator.clock.now(),
    });
    expect(await run(['whoami', '--product', 'threads'], context)).toBe(0);
    expect(await run(['get', 'me/threads', '--product', 'threads', '--fields', 'id'], context)).toBe(0);
    expect(written.join('')).toContain(username);
  });

  it('says what was declined', async () => {
    const partly = async (url: string) => fetch(await decide(url, 'continue', ['threads_delete']));
    const { output } = await logIn('threads', partly, { args: ['--scope', 'threads_basic,threads_delete'] });
    expect(output).toContain('it was declined: threads_delete');
  });
});

describe.each(['facebook', 'instagram'] as const)('a login with %s', (product) => {
  it('ends with a stored token that reads the profile', async () => {
    const { code, folder, output } = await logIn(product, agree);
    expect(output).toContain(folder);
    expect(code).toBe(0);
    expect([folder, join(folder, 'default/1.json')].map(modeOf)).toEqual([0o700, 0o600]);
    const { accessToken } = await stored(folder);
    const api = new Instagram({ accessToken, baseUrl: emulator.url });
    expect(await api.user.get({ fields: ['username'] })).toMatchObject({ username: 'tidal.bakery' });
  });

  it('stores a token of about sixty days', async () => {
    const { folder } = await logIn(product, agree);
    const { expiresAt = 0, obtainedAt } = await stored(folder);
    expect((expiresAt - obtainedAt) / 86_400_000).toBeGreaterThan(55);
  });

  it('reports the account, the permissions and the expiry', async () => {
    const { output } = await logIn(product, agree);
    expect(output).toContain('tidal.bakery');
    expect(output).toContain(product === 'facebook' ? 'pages_show_list' : 'instagram_business_basic');
    expect(output).toMatch(/expires on \d{4}-\d\d-\d\d, in (59|60) days/);
    expect(output).toContain('new TokenManager');
  });

  it('shows no token, no code and no secret', async () => {
    const { output, folder } = await logIn(product, agree);
    const { secret } = emulator.apps[product];
    expect(output).not.toContain((await stored(folder)).accessToken);
    expect(output).not.toContain(secret);
    expect(output).not.toMatch(/EAA|IGAA|AQAA|client_secret|code=/);
  });

  it('requests the given scopes', async () => {
    const scope =
      product === 'facebook'
        ? 'instagram_basic,pages_show_list,instagram_manage_insights'
        : 'instagram_business_basic,instagram_business_manage_insights';
    const { output } = await logIn(product, agree, { args: ['--scope', scope] });
    expect(output).toMatch(/manage_insights/);
  });

  it('fails when the consent is denied, and stores nothing', async () => {
    const { code, output, folder } = await logIn(product, deny);
    expect(code).toBe(1);
    expect(output).toMatch(/edgewalk: .*(denied|declined|said no|cancel)/i);
    expect(existsSync(folder)).toBe(false);
  });

  it.each(['code=AQ&state=forged', 'code=AQ', 'code=AQ&state=', 'error=access_denied&state=forged'])(
    'is not ended by a request of somebody else, and sends its code to nobody: %s',
    async (query) => {
      const { code, folder } = await logIn(product, async (url) => {
        const foreign = await fetch(redirectOf(url, query));
        expect([foreign.status, exchanges()]).toEqual([400, []]);
        expect(await foreign.text()).toContain('another login');
        await agree(url);
      });
      expect(code).toBe(0);
      expect((await stored(folder)).accessToken).not.toBe('');
    },
  );

  it('is not ended by a refusal that anyone may have sent, but reports it', async () => {
    const { code, output } = await logIn(product, async (url) => {
      const refusal = await refuse(url);
      expect(await refusal.text()).toContain('still waits');
      await fetch(redirectOf(url, 'error=access_denied'));
      await agree(url);
    });
    expect(code).toBe(0);
    expect(output.match(/a refusal came back without the state.*\(user_denied\)/g)).toHaveLength(1);
  });

  it('ends with such a refusal when nothing else comes', async () => {
    const { code, output } = await logIn(product, refuse, { args: ['--timeout', '1'] });
    expect(code).toBe(1);
    expect(output).toContain(
      'edgewalk: the person did not agree (user_denied), as a redirected URL without a state says',
    );
    expect(output).not.toContain('nobody came back');
  });

  it('fails when the code was used before', async () => {
    const reuse = async (url: string) => {
      const callback = await decide(url, 'continue');
      await spend(emulator, product, callback);
      await fetch(callback);
    };
    const { code, output, folder } = await logIn(product, reuse);
    expect(code).toBe(1);
    expect(output).toMatch(/edgewalk: .*code.*used/i);
    expect(output).not.toMatch(/AQAA/);
    expect(existsSync(folder)).toBe(false);
  });
});

const noBrowser = () => Promise.reject(new Error('spawn xdg-open ENOENT'));

/** A person who reads the address off the terminal. */
function reader() {
  const lines: string[] = [];
  const write = (text: string) => {
    lines.push(text);
    const [address] = /http:\S+authorize\S+/.exec(text) ?? [];
    if (address !== undefined) void agree(address);
  };
  return { lines, write };
}

/** The text of the page that the person sees at the end. */
const pageOf = async (
  person: (url: string) => Promise<Response>,
  options: Parameters<typeof logIn>[2] = {},
): Promise<string> => {
  let seen: Promise<string> = Promise.resolve('');
  const see = (url: string) => (seen = person(url).then((response) => response.text()));
  await logIn('instagram', see, options);
  return seen;
};

describe('the page in the browser', () => {
  it('says what became of the login', async () => {
    expect(await pageOf(agree)).toContain('You are logged in');
    expect(await pageOf(deny)).toContain('You did not agree');
    expect(await pageOf(refused)).toContain('The login failed');
  });

  it.each([
    ['the secret is wrong', { environment: { EDGEWALK_APP_SECRET: 'hush-hush-hush' } }],
    ['the token cannot be stored', { args: ['--store', '/dev/null/tokens'] }],
  ])('says that the login failed, when %s', async (_, options) => {
    const text = await pageOf(agree, options);
    expect(text).toContain('The login failed');
    expect(text).not.toMatch(/hush|logged in/);
  });

  it('says that the login failed, when there is no code', async () => {
    expect(await pageOf(withoutCode)).toContain('The login failed');
  });
});

describe('edgewalk login', () => {
  it('prints the address instead of opening it, where no person sits at the terminal', async () => {
    const { write, lines } = reader();
    const { code } = await logIn('instagram', never, { interactive: false, write, open: noBrowser });
    expect(code).toBe(0);
    expect(lines.join('\n')).not.toContain(emulator.apps.instagram.secret);
  });

  it('works with the printed address if no browser can be started', async () => {
    const { write } = reader();
    expect(await logIn('instagram', never, { write, open: noBrowser })).toMatchObject({ code: 0 });
  });

  it('times out', async () => {
    const { code, output } = await logIn('instagram', never, { args: ['--timeout', '1'] });
    expect(code).toBe(1);
    expect(output).toContain('nobody came back from the login within 1 seconds');
    expect(output).toContain('--timeout SECONDS');
  });

  it('prompts for the secret if it is not in the environment', async () => {
    const { secret } = emulator.apps.instagram;
    const changes = { environment: {}, askHidden: async () => ` ${secret}\n` };
    expect(await logIn('instagram', agree, changes)).toMatchObject({ code: 0 });
  });

  it('reads the secret from the standard input if it is told to', async () => {
    const { secret } = emulator.apps.instagram;
    const changes = { interactive: false, environment: {}, readLine: async () => `${secret}\r` };
    const { write, lines } = reader();
    expect(await logIn('instagram', never, { ...changes, write, args: ['--app-secret-stdin'] })).toMatchObject({
      code: 0,
    });
    expect(lines.join('\n')).not.toContain(secret);
  });

  it('prompts without echo also where the standard input is a terminal', async () => {
    const { secret } = emulator.apps.instagram;
    const changes = { args: ['--app-secret-stdin'], askHidden: async () => secret };
    expect(await logIn('instagram', agree, changes)).toMatchObject({ code: 0 });
  });

  it('ends with 130 when the person presses Ctrl-C at the prompt, and says nothing', async () => {
    const { code, output } = await logIn('instagram', never, { environment: {}, askHidden: interrupt });
    expect([code, output]).toEqual([130, '']);
  });

  it.each([true, false])('does not begin without a secret; at a terminal: %s', async (interactive) => {
    const { code, output } = await logIn('instagram', never, { environment: {}, interactive });
    expect(code).toBe(2);
    expect(output).toContain('set EDGEWALK_APP_SECRET');
  });

  it('reports a wrong secret, without showing it', async () => {
    const environment = { EDGEWALK_APP_SECRET: 'hush-hush-hush' };
    const { code, output } = await logIn('facebook', agree, { environment });
    expect(code).toBe(1);
    expect(output).toMatch(/secret/);
    expect(output).not.toContain('hush');
  });

  it('names what the person declined', async () => {
    const scope = ['--scope', 'instagram_business_basic,instagram_business_manage_comments'];
    const { output, code } = await logIn('instagram', agreeButComments, { args: scope });
    expect(code).toBe(0);
    expect(output).toMatch(/declined: instagram_business_manage_comments/);
  });

  // Facebook hands out the token all the same, and lists the declined permission beside the granted ones.
  it('does not count a permission that was declined at Facebook among the granted ones', async () => {
    const scope = ['--scope', 'instagram_basic,pages_show_list,pages_read_engagement,instagram_manage_comments'];
    const { output, code } = await logIn('facebook', agreeInPart, { args: scope });
    expect(code).toBe(0);
    expect(output).toMatch(/declined: instagram_manage_comments$/m);
    const [, granted = ''] = /^It may: (.*)$/m.exec(output) ?? [];
    expect(granted.split(', ')).toContain('instagram_basic');
    expect(granted).not.toContain('instagram_manage_comments');
  });

  it('follows XDG_CONFIG_HOME, and --store before it', async () => {
    const [folder, other] = [temporaryFolder(), join(temporaryFolder(), 'deep/tokens')];
    const environment = { EDGEWALK_APP_SECRET: emulator.apps.instagram.secret, XDG_CONFIG_HOME: folder };
    await logIn('instagram', agree, { environment });
    expect((await stored(join(folder, 'edgewalk/instagram'))).accessToken).toMatch(/^IG/);
    await logIn('instagram', agree, { environment, args: ['--store', other] });
    expect((await stored(other)).accessToken).toMatch(/^IG/);
  });

  it('uses the redirect address that the app has, where that leads back to the port', async () => {
    const free = await listen();
    const { port } = new URL(free.redirectUri);
    await free.close();
    const own = 'https://example.com/callback';
    const throughTunnel = async (url: string) =>
      fetch((await decide(url, 'continue')).replace(own, `http://localhost:${port}/callback`));
    const args = ['--port', port, '--redirect-uri', own];
    expect(await logIn('facebook', throughTunnel, { args })).toMatchObject({ code: 0 });
  });

  it('prints a shell command that gives a program the token', async () => {
    const folder = join(temporaryFolder(), "one's own");
    const { output } = await logIn('facebook', agree, { args: ['--store', folder] });
    const [line = ''] = /export EDGEWALK_TOKEN=.*/.exec(output) ?? [];
    const inShell = 'npx() { shift 4; echo "$2" "$EDGEWALK_BASE_URL"; }; EDGEWALK_BASE_URL=none';
    const shown = execFileSync('sh', ['-c', `${inShell}; ${line}; echo $EDGEWALK_TOKEN, $EDGEWALK_BASE_URL`]);
    expect(line).toContain('npx edgewalk token --product facebook --store ');
    expect(String(shown)).toBe(`${folder} none, ${emulator.url}\n`);
  });

  it('leaves one file in a folder that others may read, which they may not', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    await logIn('instagram', agree, { args: ['--store', folder] });
    await logIn('instagram', agree, { args: ['--store', folder] });
    expect(readdirSync(folder, { recursive: true })).toEqual(['default', 'default/2.json']);
    expect(['default', 'default/2.json'].map((name) => modeOf(join(folder, name)))).toEqual([0o700, 0o600]);
  });

  it('reports a token that cannot be stored', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const args = ['--store', join(file, 'tokens')];
    const { code, output } = await logIn('instagram', agree, { args });
    expect(code).toBe(1);
    expect(output).toContain(file);
    expect(output).not.toMatch(/IGAA/);
  });
});
