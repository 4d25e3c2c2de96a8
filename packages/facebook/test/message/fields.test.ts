import { expect, test } from '@jest/globals';
import { MessageFields } from '../../src/message/fields.js';

const person = { name: 'A B', email: '1@facebook.com', id: '1' };
const image = {
  width: 1,
  height: 1,
  max_width: 1,
  max_height: 1,
  url: 'https://x',
  preview_url: 'https://x',
};
const message = {
  id: 'm_1',
  created_time: '2020-08-11T04:56:25+0000',
  from: person,
  to: { data: [person] },
  tags: { data: [{ name: 'inbox' }, { name: 'source:chat' }] },
  message: '',
  attachments: {
    data: [{ id: '7', mime_type: 'image/jpeg', name: 'a.jpg', size: 3, image_data: { ...image, image_type: 1 } }],
  },
};

test('a message as Meta tells it', () => {
  expect(MessageFields.decode(message)).toMatchObject({ right: message });
});
