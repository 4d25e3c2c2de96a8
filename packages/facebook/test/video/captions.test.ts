import { expect, test } from '@jest/globals';
import { NewCaptions } from '../../src/video/captions.js';

const text = '1\n00:00:00,000 --> 00:00:01,000\nMeow\n';

test.each(['video.en_US.srt', 'my.cat.fil_PH.srt'])('%s says its language', (name) => {
  expect(NewCaptions.is({ captions_file: new File([text], name) })).toBe(true);
});

test.each(['video.srt', 'video.en.srt', 'video.en_US.vtt'])('%s does not', (name) => {
  expect(NewCaptions.is({ captions_file: new File([text], name) })).toBe(false);
});

test('bytes have no name', () => {
  const result = NewCaptions.decode({ captions_file: new TextEncoder().encode(text) });
  const messages = result._tag === 'Left' ? result.left.map(({ message }) => message) : [];
  expect(messages).toEqual([expect.stringContaining("new File([text], 'video.en_US.srt')")]);
});
