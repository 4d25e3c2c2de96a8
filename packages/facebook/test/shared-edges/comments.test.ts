import { expect, test } from '@jest/globals';
import { PathReporter } from 'io-ts/lib/PathReporter.js';
import { NewComment } from '../../src/shared-edges/comments.js';

const refusal = (value: unknown) => {
  const result = NewComment.decode(value);
  return result._tag === 'Left' ? PathReporter.report(result).join() : undefined;
};

test.each([
  [{ message: 'Thanks!' }],
  [{ attachment_id: '5' }],
  [{ attachment_share_url: 'https://example.org/cat.gif', message: 'This' }],
  [{ attachment_url: 'https://example.org/cat.png' }],
  [{ source: new Uint8Array([1]), message: 'This' }],
])('a comment is a text, an attachment, or both: %p', (value) => {
  expect(NewComment.decode(value)).toEqual({ _tag: 'Right', right: value });
});

test('a comment has something to say, and one attachment at most', () => {
  expect(refusal({})).toContain(
    'give a message, or one of attachment_id, attachment_share_url, attachment_url, source',
  );
  expect(refusal({ message: 'This', attachment_id: '5', source: new Uint8Array() })).toContain(
    'give either attachment_id or source',
  );
});
