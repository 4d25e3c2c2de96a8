import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { describeInTerminal, start, startInTerminal, temporaryFolder } from './support.js';

const bin = fileURLToPath(new URL('../bin/edgewalk.js', import.meta.url));

/** Runs a line of the shell in which `edgewalk` is the built command, without a terminal. */
async function shell(line: string, environment: Record<string, string> = {}) {
  const script = `edgewalk() { '${process.execPath}' '${bin}' "$@"; }; ${line}`;
  const options = { env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...environment } };
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', script], options);
  return { stdout, stderr };
}

/** The same with a standard output whose reader has gone before the command starts; gives the standard error. */
async function withoutReader(line: string): Promise<string> {
  const fifo = join(temporaryFolder(), 'closed');
  const reader = `{ exec <&-; echo > '${fifo}'; }`;
  const { stderr } = await shell(`mkfifo '${fifo}'; { read _ < '${fifo}'; ${line}; echo "code $?" >&2; } | ${reader}`);
  return stderr;
}

const onUnix = process.platform === 'win32' ? describe.skip : describe;

onUnix('the command in a pipe', () => {
  it.each(['--help', '--version', 'help login', 'login --help', 'token --help', 'emulate --help'])(
    'ends with 0 when nobody reads what it prints: %s',
    async (args) => {
      expect(await withoutReader(`edgewalk ${args}`)).toBe('code 0\n');
    },
  );

  it.each(['emulate', 'emulate --json'])('ends when nobody reads its address: %s', async (args) => {
    expect(await withoutReader(`edgewalk ${args}`)).toBe('stopped\ncode 0\n');
  });

  it('serves after a reader of some lines has gone, until it is stopped', async () => {
    const command = start(['emulate']);
    const url = await command.printed(/http:\/\/127\.0\.0\.1:\d+/);
    command.child.stdout.destroy();
    expect((await fetch(`${url}/me`)).status).toBe(400);
    command.child.kill('SIGINT');
    expect(await command.ended).toBe(0);
    expect(command.errors()).toBe('stopped\n');
  });

  it.each([
    ['edgewalk bad', 2],
    ['edgewalk token', 1],
    ['edgewalk login --app-id 1', 2],
  ])('keeps its exit code when nobody reads its errors: %s', async (line, code) => {
    expect(await withoutReader(`${line} 2>&1`)).toBe(`code ${code}\n`);
  });

  it('prints errors to the standard error only, and plain text also to a terminal', async () => {
    for (const line of ['edgewalk bad', 'edgewalk token', 'edgewalk login', 'edgewalk emulate --port x']) {
      const { stdout, stderr } = await shell(`${line} || true`, { FORCE_COLOR: '1' });
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^edgewalk: [^\n]+\n[^\n]+\n$/);
      expect(stderr).not.toContain('\u001b');
    }
  });

  it('prints one line of JSON for a script', async () => {
    const command = start(['emulate', '--json']);
    const printed = JSON.parse(await command.printed(/^\{.*\}$/m)) as { url: string; tokens: { instagram: string } };
    expect((await fetch(`${printed.url}/me?access_token=${printed.tokens.instagram}`)).status).toBe(200);
  });

  it('reads the secret from a pipe', async () => {
    const { stdout } = await shell(`echo hush | edgewalk login --app-id 1 --app-secret-stdin --timeout 1 2>&1 || true`);
    expect(stdout).toContain('client_id=1&');
    expect(stdout).toContain('nobody came back');
    expect(stdout).not.toContain('hush');
  });
});

const hasFullDevice = spawnSync('sh', ['-c', 'test -w /dev/full']).status === 0;

(hasFullDevice ? describe : describe.skip)('an output that cannot be written', () => {
  it.each(['--help', 'emulate'])('is reported: %s', async (args) => {
    const { stderr } = await shell(`edgewalk ${args} > /dev/full; echo "code $?" >&2`);
    expect(stderr).toMatch(/^edgewalk: the output cannot be written: ENOSPC.*\ncode 1\n$/);
  });
});

onUnix('a login that is stopped', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %i', async (signal, code) => {
    const command = start(['login', '--app-id', '1', '--no-open'], { EDGEWALK_APP_SECRET: 'hush' });
    await command.printed(/https:\S+authorize\S+/);
    command.child.kill(signal);
    expect(await command.ended).toBe(code);
    expect(command.errors()).toBe('');
  });
});

describeInTerminal('the command in a terminal', () => {
  const login = ['login', '--app-id', '1', '--no-open'];

  it.each([
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-C after some keys', 'hush\u0003', 130],
    ['Ctrl-D', '\u0004', 2],
  ])('restores the terminal after %s at the prompt, and ends with its code', async (_, keys, code) => {
    const terminal = startInTerminal(login);
    await terminal.printed(/App secret/);
    terminal.type(keys);
    expect(await terminal.printed(/code (\d+)/)).toBe(String(code));
    const [before, after] = [await terminal.printed(/before (\S+)/), await terminal.printed(/after (\S+)/)];
    expect(after).toBe(before);
    expect(terminal.output()).not.toMatch(/hush|usage:/);
  });

  it('does not echo the secret, and is stopped by Ctrl-C while it waits', async () => {
    const terminal = startInTerminal(login);
    await terminal.printed(/App secret/);
    terminal.type('hush-hush\r');
    await terminal.printed(/https:\S+authorize\S+/);
    terminal.type('\u0003');
    expect(await terminal.printed(/code (\d+)/)).toBe('130');
    expect(terminal.output()).not.toContain('hush');
  });

  it('stops the emulator by Ctrl-C, which is its normal end', async () => {
    const terminal = startInTerminal(['emulate']);
    await terminal.printed(/to log in/);
    terminal.type('\u0003');
    expect(await terminal.printed(/code (\d+)/)).toBe('0');
    expect(terminal.output()).toContain('stopped');
    await once(terminal.child, 'close');
  });
});
