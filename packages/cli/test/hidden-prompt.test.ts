import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { askHidden } from '../src/hidden-prompt.js';

const typeSecret = (keys: string) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const secret = askHidden('App secret: ', { input, output });
  input.write(keys);
  return { secret, shown: () => String(output.read()) };
};

describe('the hidden prompt', () => {
  it('returns the typed text without echo', async () => {
    const { secret, shown } = typeSecret('hush-hush\r');
    expect(await secret).toBe('hush-hush');
    expect(shown()).toBe('App secret: \n');
  });

  it('returns an empty text when the person cancels', async () => {
    const { secret, shown } = typeSecret('hush\u0003');
    expect(await secret).toBe('');
    expect(shown()).toBe('App secret: \n');
  });
});
