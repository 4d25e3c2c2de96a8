import { expect, test } from '@jest/globals';
import { NewMessageAttachment } from '../../src/page/message-attachments.js';

const url = 'https://example.com/a.jpg';
const filedata = new Blob(['x']);

test.each([
  ['an address', { message: { attachment: { type: 'image', payload: { url, is_reusable: true } } } }],
  ['a file', { message: { attachment: { type: 'image', payload: { is_reusable: true } } }, filedata }],
])('%s is taken', (_, input) => {
  expect(NewMessageAttachment.is(input)).toBe(true);
});

test.each([
  ['neither', { message: { attachment: { type: 'image', payload: { is_reusable: true } } } }],
  ['another kind', { message: { attachment: { type: 'template', payload: { url } } } }],
])('%s is refused', (_, input) => {
  expect(NewMessageAttachment.is(input)).toBe(false);
});
