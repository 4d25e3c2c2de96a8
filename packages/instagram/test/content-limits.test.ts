import { expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/core';
import { Instagram } from '../src/instagram.js';

// Meta's page of replies to comments names these limits.

const api = new Instagram({ accessToken: 'EAA' });

test.each([
  ['x'.repeat(301), 'a comment has at most 300 characters, not 301'],
  ['#a #b #c #d #e', 'a comment has at most 4 hashtags, not 5'],
  ['https://a.example https://b.example', 'a comment has at most 1 link, not 2'],
  ['BUY NOW', 'a comment may not be of capital letters alone'],
])('%j is refused before it is sent, as a comment and as a reply', (message, complaint) => {
  const writes = [
    () => api.media('17').comments.create({ message }),
    () => api.comment('17').replies.create({ message }),
    () => api.user.mentions.create({ media_id: '17', message }),
  ];
  for (const write of writes) {
    expect(write).toThrow(InvalidArgumentError);
    expect(write).toThrow(complaint);
  }
});

test('what is within them is not', () => {
  const message = `${'🍞'.repeat(270)} #a #b #c #d https://a.example`;
  expect(() => api.media('17').comments.create({ message })).not.toThrow();
});
