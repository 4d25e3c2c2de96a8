import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { start } from './support.js';

/** What a shell is told when a person presses the key. */
async function complete(...words: string[]) {
  const command = start(['complete', '--', ...words]);
  expect(await command.ended).toBe(0);
  return command
    .output()
    .split('\n')
    .map((line) => line.split('\t')[0]);
}

describe('the completion', () => {
  it('knows commands, options and their words', async () => {
    expect(await complete('de')).toEqual(expect.arrayContaining(['delete', 'describe']));
    expect(await complete('get', 'me/media', '--f')).toEqual(expect.arrayContaining(['--fields', '--format']));
    expect(await complete('get', 'me/media', '--format', '')).toEqual(
      expect.arrayContaining(['table', 'ndjson', 'csv']),
    );
  });

  it('knows the places of both trees, from the declarations', async () => {
    expect(await complete('get', 'media.co')).toEqual(
      expect.arrayContaining(['media.comments', 'media.collaborators']),
    );
    expect(await complete('describe', 'page.')).toContain('page.feed');
  });

  it.each(['zsh', 'fish', 'bash'])('is printed for %s', async (shell) => {
    const command = start(['completion', shell]);
    expect(await command.ended).toBe(0);
    expect(command.output()).toContain('edgewalk');
  });

  it('is a script that bash accepts, and there is none for other shells', async () => {
    const command = start(['completion', 'bash']);
    await command.ended;
    expect(spawnSync('bash', ['-n'], { input: command.output() }).status).toBe(0);
    expect(await start(['completion', 'basch']).ended).toBe(2);
  });
});
