import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type AccessToken, fileStore, instagramLogin, TokenManager } from '@edgewalk/auth';
import { run } from '../src/run.js';
import type { Context } from '../src/terminal/context.js';
import { contextOf } from './context.js';
import { temporaryFolder } from './support.js';

const obtainedAt = Date.UTC(2026, 0, 1);
const sample: AccessToken = { accessToken: 'IGAAstored', obtainedAt, expiresAt: Date.UTC(2026, 2, 2) };

const store = (folder: string): Promise<void> =>
  new TokenManager({ login: instagramLogin({ appId: '17' }), store: fileStore(folder) }).adopt(sample);

/** Runs the command in this process, and captures its output. */
async function runToken(args: readonly string[], changes: Partial<Context> = {}) {
  const { context, written, errors } = contextOf({ now: () => obtainedAt, ...changes });
  return { code: await run(['token', ...args], context), written, errors: errors.join('\n') };
}

describe('edgewalk token', () => {
  it.each(['instagram', 'facebook'])('prints what the login of %s stored, and nothing else', async (product) => {
    const home = temporaryFolder();
    await store(join(home, `.config/edgewalk/${product}`));
    const found = await runToken(['--product', product], { home });
    expect(found).toEqual({ code: 0, written: ['IGAAstored'], errors: '' });
  });

  it('reads the given folder', async () => {
    const folder = join(temporaryFolder(), 'mine');
    await store(folder);
    expect(await runToken(['--store', folder])).toMatchObject({ code: 0, written: ['IGAAstored'] });
  });

  it('reports a missing token, and how to get one', async () => {
    const home = temporaryFolder();
    const { code, written, errors } = await runToken([], { home });
    expect([code, written]).toEqual([1, []]);
    expect(errors).toContain(`there is no token in ${home}`);
    expect(errors).toContain('npx edgewalk login');
  });

  it.each([
    [['--product', 'facebook'], 'Log in: npx edgewalk login --app-id ID --product facebook'],
    [['--product=instagram'], 'Log in: npx edgewalk login --app-id ID'],
    [
      ['--store', "/no/one's own.json"],
      String.raw`Log in: npx edgewalk login --app-id ID --store '/no/one'\''s own.json'`,
    ],
    [
      ['--product', 'facebook', '--store', '/no/t.json'],
      'Log in: npx edgewalk login --app-id ID --product facebook --store /no/t.json',
    ],
  ])('advises the login that stores the missing token: %j', async (args, advice) => {
    const { code, errors } = await runToken(args);
    expect(code).toBe(1);
    expect(errors.split('\n')[1]).toBe(advice);
  });

  it('advises the right login when the token has expired', async () => {
    const home = temporaryFolder();
    await store(join(home, '.config/edgewalk/facebook'));
    const { errors } = await runToken(['--product', 'facebook'], { home, now: () => Date.UTC(2026, 2, 2) });
    expect(errors).toContain('login --app-id ID --product facebook');
  });

  it('prints all that it knows as JSON', async () => {
    const folder = join(temporaryFolder(), 'mine');
    await store(folder);
    const { written } = await runToken(['--store', folder, '--json']);
    expect(written).toHaveLength(1);
    expect(JSON.parse(written[0] ?? '')).toEqual(sample);
  });

  it('does not print an expired one', async () => {
    const folder = join(temporaryFolder(), 'old');
    await store(folder);
    const { code, written, errors } = await runToken(['--store', folder], { now: () => Date.UTC(2026, 2, 2) });
    expect([code, written]).toEqual([1, []]);
    expect(errors).toContain('expired on 2026-03-02');
  });

  it('reports a file without a valid token', async () => {
    const folder = temporaryFolder();
    await store(folder);
    writeFileSync(join(folder, 'default/1.json'), 'IGAAbare');
    const { code, errors } = await runToken(['--store', folder]);
    expect(code).toBe(1);
    expect(errors).toContain('is not what a store wrote');
    expect(errors).not.toContain('IGAAbare');
  });
});
