import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type AccessToken, fileStore } from '@edgewalk/auth';
import { run } from '../src/run.js';
import type { Surroundings } from '../src/surroundings.js';
import { temporaryFolder } from './support.js';

const obtainedAt = Date.UTC(2026, 0, 1);
const held: AccessToken = { accessToken: 'IGAAstored', obtainedAt, expiresAt: Date.UTC(2026, 2, 2) };

async function store(file: string, token = held): Promise<void> {
  const kept = fileStore(file);
  await kept.lock(() => kept.write(token));
}

/** The command within this process: what it writes, and what it complains of. */
async function ask(words: readonly string[], changes: Partial<Surroundings> = {}) {
  const [written, complaints]: [string[], string[]] = [[], []];
  const here: Surroundings = {
    write: (text) => written.push(text),
    complain: (text) => complaints.push(text),
    environment: {},
    home: '/nonexistent',
    now: () => obtainedAt,
    interactive: true,
    askHidden: async () => '',
    open: async () => undefined,
    stopped: async () => undefined,
    ...changes,
  };
  return { code: await run(['token', ...words], here), written, complaints: complaints.join('\n') };
}

describe('edgewalk token', () => {
  it.each(['instagram', 'facebook'])(
    'prints what the login of %s stored, and nothing else',
    async (product) => {
      const home = temporaryFolder();
      await store(join(home, `.config/edgewalk/${product}-token.json`));
      const found = await ask(['--product', product], { home });
      expect(found).toEqual({ code: 0, written: ['IGAAstored'], complaints: '' });
    },
  );

  it('reads the file it is told', async () => {
    const file = join(temporaryFolder(), 'mine.json');
    await store(file);
    expect(await ask(['--store', file])).toMatchObject({ code: 0, written: ['IGAAstored'] });
  });

  it('says where there is none, and how to get one', async () => {
    const home = temporaryFolder();
    const { code, written, complaints } = await ask([], { home });
    expect([code, written]).toEqual([1, []]);
    expect(complaints).toContain(`there is no token in ${home}`);
    expect(complaints).toContain('npx edgewalk login');
  });

  it('does not print one that has ended', async () => {
    const file = join(temporaryFolder(), 'old.json');
    await store(file);
    const { code, written, complaints } = await ask(['--store', file], { now: () => Date.UTC(2026, 2, 2) });
    expect([code, written]).toEqual([1, []]);
    expect(complaints).toContain('ended on 2026-03-02');
  });

  it('says when the file holds something else', async () => {
    const file = join(temporaryFolder(), 'broken.json');
    writeFileSync(file, 'IGAAbare');
    const { code, complaints } = await ask(['--store', file]);
    expect(code).toBe(1);
    expect(complaints).toContain('holds no token that can be read');
    expect(complaints).not.toContain('IGAAbare');
  });
});
