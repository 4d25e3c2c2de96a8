import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { askHidden, InterruptedError } from '../src/terminal/hidden-prompt.js';

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

  it('returns an empty text at Ctrl-D', async () => {
    const { secret, shown } = typeSecret('\u0004');
    expect(await secret).toBe('');
    expect(shown()).toBe('App secret: \n');
  });

  it.each(['\u0003', 'hush\u0003'])('is interrupted by Ctrl-C: %j', async (keys) => {
    const { secret, shown } = typeSecret(keys);
    await expect(secret).rejects.toThrow(InterruptedError);
    expect(shown()).toBe('App secret: \n');
  });

  it('asks once the terminal does not echo any longer', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const raw: boolean[] = [];
    Object.assign(input, { isTTY: true, setRawMode: (on: boolean) => raw.push(on) });
    const rawWhenAsked: boolean[][] = [];
    output.once('data', () => rawWhenAsked.push([...raw]));
    const secret = askHidden('App secret: ', { input, output });
    input.write('hush\r');
    expect(await secret).toBe('hush');
    expect(rawWhenAsked).toEqual([[true]]);
    expect(raw).toEqual([true, false]);
  });
});
