import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { decide } from '@edgewalk/testing/person';
import { start, temporaryFolder } from './support.js';

const finish = async (...args: string[]) => {
  const command = start(args);
  return { code: await command.ended, output: command.output() };
};

describe('the built command', () => {
  it('prints its version', async () => {
    const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    expect(await finish('--version')).toEqual({ code: 0, output: `${version}\n` });
  });

  it('prints its usage, and exits with 2 and a hint if the arguments are wrong', async () => {
    expect(await finish('--help')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^usage: edgewalk/),
    });
    const { code, output } = await finish('login', '--app-id', 'x');
    expect(code).toBe(2);
    expect(output).toMatch(/^edgewalk: --app-id: .*\nFor the options: edgewalk login --help\n$/);
    expect(await finish('logon')).toMatchObject({ code: 2, output: expect.stringContaining('did you mean login?') });
  });
});

describe('edgewalk emulate', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('runs until %s, and closes', async (signal) => {
    const command = start(['emulate', '--seed', '3']);
    const url = await command.printed(/http:\/\/127\.0\.0\.1:\d+/);
    const accessToken = await command.printed(/^ {2}instagram +(IG\S+)$/m);
    const api = new Instagram({ accessToken, baseUrl: url });
    expect(await api.user.get({ fields: ['username'] })).toMatchObject({ username: 'tidal.bakery' });
    command.child.kill(signal);
    expect(await command.ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('refuses parameters that Meta ignores, if told so', async () => {
    for (const [args, status] of [
      [[], 200],
      [['--strict'], 400],
    ] as const) {
      const command = start(['emulate', '--json', ...args]);
      const { url, tokens } = JSON.parse(await command.printed(/^(\{.*\})$/m)) as Emulator;
      const response = await fetch(`${url}/me?colour=red&access_token=${tokens.instagram}`);
      expect(response.status).toBe(status);
      command.child.kill();
    }
  });

  it('hosts many accounts, with an agency whose tokens it prints', async () => {
    const command = start(['emulate', '--accounts', '30']);
    const url = await command.printed(/http:\/\/127\.0\.0\.1:\d+/);
    const accessToken = await command.printed(/^the tokens of Agency 1\n {2}user +(E\S+)$/m);
    await command.printed(/^(30 accounts), each with tokens of its own: \S+\/_emulator\/accounts$/m);
    expect(await Instagram.accounts({ accessToken, baseUrl: url })).toHaveLength(30);
    command.child.kill();
    const other = start(['emulate', '--json', '--accounts', '30']);
    const { agencies } = JSON.parse(await other.printed(/^(\{.*\})$/m)) as Emulator;
    expect(agencies).toMatchObject([{ tokens: { user: accessToken } }]);
    other.child.kill();
  });

  it('reports that the port is in use', async () => {
    const first = start(['emulate']);
    const port = await first.printed(/127\.0\.0\.1:(\d+)/);
    const { code, output } = await finish('emulate', '--port', port);
    expect(code).toBe(1);
    expect(output).toContain('give another one with --port');
  });

  it('prints a login command that works', async () => {
    const emulate = start(['emulate']);
    const line = await emulate.printed(/EDGEWALK_APP_SECRET=.*/);
    const [assignment = '', , , ...args] = line.split(' ');
    const store = join(temporaryFolder(), 'tokens');
    const secret = assignment.replace('EDGEWALK_APP_SECRET=', '');
    const command = start([...args, '--no-open', '--store', store], { EDGEWALK_APP_SECRET: secret });
    await fetch(await decide(await command.printed(/http:\S+authorize\S+/), 'continue'));
    expect(await command.ended).toBe(0);
    expect(statSync(join(store, 'default/1.json')).mode & 0o777).toBe(0o600);
  });
});

describe('edgewalk login', () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());

  it('releases its port when it is stopped', async () => {
    const { id, secret } = emulator.apps.instagram;
    const args = ['login', '--app-id', id, '--base-url', emulator.url, '--no-open'];
    const command = start(args, { EDGEWALK_APP_SECRET: secret });
    const address = new URL(await command.printed(/http:\S+authorize\S+/));
    command.child.kill('SIGINT');
    await once(command.child, 'close');
    await expect(fetch(address.searchParams.get('redirect_uri') ?? '')).rejects.toThrow('fetch failed');
  });
});
