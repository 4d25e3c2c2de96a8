import { expect, test } from '@jest/globals';
import { PathReporter } from 'io-ts/lib/PathReporter.js';
import { CommentUpdate } from '../../src/comment/update.js';

const refusal = (value: unknown) => {
  const result = CommentUpdate.decode(value);
  return result._tag === 'Left' ? PathReporter.report(result).join() : undefined;
};

test('hides a comment, or gives it another text or attachment', () => {
  expect(refusal({ is_hidden: false })).toBeUndefined();
  expect(refusal({ message: 'Better', attachment_url: 'https://example.org/a.png' })).toBeUndefined();
});

test('refuses nothing at all, and two attachments', () => {
  expect(refusal({})).toContain('give message, is_hidden, or one of attachment_id');
  expect(refusal({ attachment_id: '5', source: new Uint8Array() })).toContain('give either attachment_id or source');
});
