import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { askHidden } from '../src/hidden-prompt.js';

const typeSecret = (typed: string) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = askHidden('App secret: ', { input, output });
  input.write(typed);
  return { answer, shown: () => String(output.read()) };
};

describe('the hidden prompt', () => {
  it('gives what was typed and shows none of it', async () => {
    const { answer, shown } = typeSecret('hush-hush\r');
    expect(await answer).toBe('hush-hush');
    expect(shown()).toBe('App secret: \n');
  });

  it('gives nothing when the person breaks off', async () => {
    const { answer, shown } = typeSecret('hush\u0003');
    expect(await answer).toBe('');
    expect(shown()).toBe('App secret: \n');
  });
});
