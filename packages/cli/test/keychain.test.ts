import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { decide } from '@edgewalk/testing/person';
import { run } from '../src/run.js';
import type { Keychain } from '../src/terminal/keychain.js';
import { contextOf } from './context.js';
import { temporaryFolder } from './support.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

function memoryKeychain() {
  const asked: string[] = [];
  let kept: string | undefined;
  const keychain: Keychain = {
    read: async () => (asked.push('read'), kept),
    write: async (secret) => void (asked.push('write'), (kept = secret)),
  };
  return { keychain: async () => keychain, asked, key: () => kept ?? '' };
}

const locked = async (): Promise<Keychain> => ({
  read: async () => Promise.reject(new Error('AccessDenied')),
  write: async () => undefined,
});

/** Logs in by an address that is pasted, and reads the token again. */
async function logInAndRead(folder: string, keychain: () => Promise<Keychain>, ...options: string[]) {
  let shown = '';
  const { context, errors } = contextOf({
    environment: { EDGEWALK_APP_SECRET: emulator.apps.instagram.secret },
    write: (text) => (shown += text),
    askHidden: async () => decide(/http:\S+authorize\S+/.exec(shown)?.[0] ?? '', 'continue'),
    keychain,
  });
  const login = ['login', '--app-id', emulator.apps.instagram.id, '--base-url', emulator.url, '--paste'];
  const status = await run([...login, '--store', folder, ...options], context);
  return { status, errors, shown };
}

const textsIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

describe('edgewalk login --keychain', () => {
  it('keeps the token in the file, encrypted by a key that only the keychain has', async () => {
    const [folder, { keychain, asked, key }] = [temporaryFolder(), memoryKeychain()];
    const login = await logInAndRead(folder, keychain, '--keychain');
    expect([login.status, login.errors]).toEqual([0, []]);
    expect(login.shown).toContain('encrypted by a key in the keychain');
    expect(textsIn(folder)).toContain('aes-256-gcm:keychain:');
    expect(textsIn(folder)).not.toMatch(/IGAA/);
    expect(Buffer.from(key(), 'base64')).toHaveLength(32);
    expect(asked).toEqual(['read', 'write']);
    const reading = contextOf({ keychain, interactive: false });
    expect(await run(['token', '--store', folder], reading.context)).toBe(0);
    expect(reading.written.join('')).toMatch(/^IGAA/);
  });

  it('stays so after a refresh; a later login without it stores a plain file, and asks no keychain', async () => {
    const [folder, { keychain, asked }] = [temporaryFolder(), memoryKeychain()];
    await logInAndRead(folder, keychain, '--keychain');
    emulator.clock.advance(2 * 86_400_000);
    const now = () => emulator.clock.now();
    const environment = { EDGEWALK_APP_SECRET: emulator.apps.instagram.secret };
    const { context, errors } = contextOf({ keychain, now, environment });
    const app = ['--app-id', emulator.apps.instagram.id, '--base-url', emulator.url];
    expect([await run(['refresh', ...app, '--store', folder], context), errors]).toEqual([0, []]);
    expect(textsIn(folder)).toContain('aes-256-gcm:keychain:');
    asked.length = 0;
    expect((await logInAndRead(folder, keychain)).status).toBe(0);
    expect(textsIn(folder)).not.toContain('aes-256-gcm');
    expect(asked).toEqual([]);
  });

  it.each([[['--keychain']], [['--keychain', '--device']]])(
    'asks nobody to consent where there is none: %j',
    async (options) => {
      const { status, errors, shown } = await logInAndRead(temporaryFolder(), locked, ...options);
      expect([status, shown]).toEqual([1, '']);
      expect(errors.join()).toMatch(
        /keychain of this system cannot be used: AccessDenied\nUnlock it, or log in without --keychain/,
      );
    },
  );

  it('says so where a stored token cannot be opened any longer', async () => {
    const folder = temporaryFolder();
    await logInAndRead(folder, memoryKeychain().keychain, '--keychain');
    const { context, errors } = contextOf({ keychain: memoryKeychain().keychain });
    expect(await run(['token', '--store', folder], context)).toBe(1);
    expect(errors.join()).toMatch(/cannot be decrypted/);
  });
});

// The third side: the Secret Service of GNOME, by its own library.
const daemon = ['/usr/bin/dbus-run-session', '/usr/bin/gnome-keyring-daemon'].every(existsSync);
(daemon ? describe : describe.skip)('the Secret Service of GNOME', () => {
  it('keeps a key', async () => {
    const program = `
    import { systemKeychain } from '${new URL('../dist/esm/terminal/keychain.js', import.meta.url).href}';
    const keychain = await systemKeychain();
    const before = await keychain.read();
    await keychain.write('rye bread');
    console.log(JSON.stringify([before ?? null, await (await systemKeychain()).read()]));`;
    const script = `printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null && ${process.execPath} --input-type=module -e "$PROGRAM"`;
    const home = temporaryFolder();
    const env = { PATH: process.env['PATH'], HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home, PROGRAM: program };
    const child = spawn('dbus-run-session', ['--', 'sh', '-c', script], { env });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    await new Promise((resolve) => child.once('close', resolve));
    expect(JSON.parse(out)).toEqual([null, 'rye bread']);
  });
});
