import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { askHidden } from '../src/hidden-prompt.js';

const asked = (typed: string) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = askHidden('App secret: ', { input, output });
  input.write(typed);
  return { answer, seen: () => String(output.read()) };
};

describe('the hidden prompt', () => {
  it('gives what was typed and shows none of it', async () => {
    const { answer, seen } = asked('hush-hush\r');
    expect(await answer).toBe('hush-hush');
    expect(seen()).toBe('App secret: \n');
  });

  it('gives nothing when the person breaks off', async () => {
    const { answer, seen } = asked('hush\u0003');
    expect(await answer).toBe('');
    expect(seen()).toBe('App secret: \n');
  });
});
