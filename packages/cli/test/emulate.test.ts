import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Instagram } from '@edgewalk/instagram';
import { requestLine } from '../src/emulate/request-line.js';
import { start, temporaryFolder } from './support.js';

/** Starts an emulator, and returns its address. */
async function emulate(args: readonly string[], environment: Record<string, string> = {}) {
  const command = start(['emulate', ...args], environment);
  const url = await command.printed(/http:\/\/127\.0\.0\.1:\d+/);
  return { command, url };
}

async function stop({ child, ended }: ReturnType<typeof start>): Promise<void> {
  child.kill('SIGTERM');
  await ended;
}

describe('edgewalk emulate', () => {
  it('keeps its port between runs, and takes another one while that is in use', async () => {
    const environment = { XDG_STATE_HOME: temporaryFolder() };
    const first = await emulate([], environment);
    const beside = await emulate([], environment);
    expect(beside.url).not.toBe(first.url);
    await stop(beside.command);
    const again = await emulate([], environment);
    expect(again.url).toBe(beside.url);
    await Promise.all([stop(first.command), stop(again.command)]);
  });

  it('runs where nothing can be kept', async () => {
    const { command } = await emulate([], { XDG_STATE_HOME: '/dev/null' });
    await stop(command);
    expect(existsSync('/dev/null/edgewalk')).toBe(false);
  });

  it('prints first the line that the other commands need', async () => {
    const { command, url } = await emulate([]);
    const line = await command.printed(/export EDGEWALK_TOKEN=\S+ EDGEWALK_BASE_URL=\S+/);
    expect(line).toContain(`EDGEWALK_BASE_URL=${url}`);
    expect(
      command
        .output()
        .split('\n')
        .findIndex((each) => each.includes('export')),
    ).toBeLessThan(5);
    const [, page = ''] = /in a browser: (http:\S+)/.exec(command.output()) ?? [];
    expect(page).toMatch(new RegExp(`^${url}/#key=\\S{20,}$`));
    expect(await (await fetch(page, { headers: { accept: 'text/html' } })).text()).toContain('/_console/main.js');
    await stop(command);
  });

  it('gives a shell the environment of the emulator that runs', async () => {
    const environment = { XDG_STATE_HOME: temporaryFolder() };
    const { command, url } = await emulate([], environment);
    // An address of an emulator that has ended does not stand in the way.
    const asked = start(['emulate', '--env'], { ...environment, EDGEWALK_BASE_URL: 'http://127.0.0.1:1' });
    expect(await asked.ended).toBe(0);
    const script = `${asked.output()}\necho $EDGEWALK_BASE_URL $EDGEWALK_TOKEN`;
    const [shownUrl = '', accessToken = ''] = String(execFileSync('sh', ['-c', script]))
      .trim()
      .split(' ');
    expect(shownUrl).toBe(url);
    expect(await new Instagram({ accessToken, baseUrl: url }).user.get()).toHaveProperty('id');
    await stop(command);
    const late = start(['emulate', '--env'], environment);
    expect(await late.ended).toBe(1);
    expect(late.errors()).toContain(`no emulator answers at ${url}`);
  });

  it('has the faults of a file, limits, a time, and a log of requests without tokens', async () => {
    const file = join(temporaryFolder(), 'faults.json');
    writeFileSync(file, '[{ "on": "GET /me", "nth": 1, "fault": { "status": 503 } }]');
    const options = ['--faults', file, '--limits', 'app=2/1h', '--clock', '2026-01-31T12:00:00Z', '--log', '--json'];
    const { command, url } = await emulate(options);
    const { tokens } = JSON.parse(await command.printed(/^(\{.*\})$/m)) as { tokens: { facebook: string } };
    const read = async () => (await fetch(`${url}/me?fields=id&access_token=${tokens.facebook}`)).status;
    expect([await read(), await read(), await read()]).toEqual([503, 200, 200]);
    // Code 4 of Meta, which comes with 403.
    expect(await read()).toBe(403);
    const { now } = (await (await fetch(`${url}/_emulator/clock`)).json()) as { now: string };
    expect(now).toMatch(/^2026-01-31T12:0/);
    await command.printed(/12:0\d:\d\d 503 GET {4}\/me fields=id/);
    expect(command.errors()).not.toContain(tokens.facebook);
    await stop(command);
  });

  it.each([
    [['--limits', 'app=200'], 'such as app=200/1h'],
    [['--limits', 'pages=200/1h'], 'app, user or business'],
    [['--clock', 'noon'], 'such as 2026-01-31T12:00:00Z'],
    [['--faults', '/nonexistent/plan.json'], 'cannot be read'],
    [['--faults', '/dev/null'], 'is no JSON'],
  ])('refuses %j', async (args, advice) => {
    const command = start(['emulate', ...args]);
    expect(await command.ended).toBe(2);
    expect(command.errors()).toContain(advice);
  });
});

describe('the log of requests', () => {
  const request = { at: 0, method: 'GET', path: '/me', version: undefined, params: { fields: 'id' }, status: 400 };

  it('has colours on a terminal only', () => {
    expect(requestLine(request, false)).toBe('00:00:00 400 GET    /me fields=id');
    expect(requestLine(request, true)).toContain('\u001B[31m400');
  });

  it('shows control characters as escapes, and long values in part', () => {
    const params = { message: `\u001B[2J${'x'.repeat(100)}` };
    expect(requestLine({ ...request, params, status: 0 }, false)).toMatch(
      /lost GET {4}\/me message=\\u001b\[2Jx{50,}…$/,
    );
  });
});
