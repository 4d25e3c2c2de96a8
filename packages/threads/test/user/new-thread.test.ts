import { describe, expect, test } from '@jest/globals';
import { offline } from '@edgewalk/testing/offline';
import { answer, api } from '../support/wire.js';

offline();

const image_url = 'https://example.com/a.jpg';
const video_url = 'https://example.com/a.mp4';
const poll_attachment = { option_a: 'Rye', option_b: 'Spelt' };
const create = (input: object) => api.user.threads.create(input as never);

// What Meta's pages exclude, each before anything is sent.
describe('what Meta refuses fails before sending', () => {
  test.each<[string, object, string]>([
    ['no type', { text: 'x' }, 'media_type: write one of TEXT, IMAGE, VIDEO, CAROUSEL'],
    ['the type of a read', { media_type: 'TEXT_POST', text: 'x' }, "media_type: write 'TEXT'"],
    ['small letters', { media_type: 'image', image_url }, "media_type: write 'IMAGE'"],
    ['a text without one', { media_type: 'TEXT' }, 'text: write string'],
    ['an image without one', { media_type: 'IMAGE', text: 'x' }, 'image_url'],
    ['two files', { media_type: 'IMAGE', image_url, video_url }, "'VIDEO'"],
    [
      'a poll with an image',
      { media_type: 'IMAGE', image_url, poll_attachment },
      "only posts of text have it: write media_type: 'TEXT'",
    ],
    [
      'a poll and a link',
      { media_type: 'TEXT', text: 'x', poll_attachment, link_attachment: image_url },
      'exclude each other',
    ],
    [
      'a poll and a long text',
      { media_type: 'TEXT', text: 'x', poll_attachment, text_attachment: { plaintext: 'x' } },
      'exclude each other',
    ],
    [
      'a ghost that answers',
      { media_type: 'TEXT', text: 'x', is_ghost_post: true, reply_to_id: '1' },
      'exclude each other',
    ],
    [
      'a ghost with approvals',
      { media_type: 'TEXT', text: 'x', is_ghost_post: true, enable_reply_approvals: true },
      'exclude each other',
    ],
    ['a ghost with an image', { media_type: 'IMAGE', image_url, is_ghost_post: true }, 'only posts of text'],
    ['an image at once', { media_type: 'IMAGE', image_url, auto_publish_text: true }, 'only posts of text'],
    [
      'a fourth answer without a third',
      { media_type: 'TEXT', text: 'x', poll_attachment: { ...poll_attachment, option_d: 'x' } },
      'give a third answer before a fourth',
    ],
    [
      'a GIF of Tenor',
      { media_type: 'TEXT', text: 'x', gif_attachment: { gif_id: '1', provider: 'TENOR' } },
      'write "GIPHY"',
    ],
    ['a topic with a dot', { media_type: 'TEXT', text: 'x', topic_tag: 'a.b' }, 'a topic has no . and no &'],
    ['a topic with a hash', { media_type: 'TEXT', text: 'x', topic_tag: '#bread' }, "write 'bread'"],
    [
      'a country of three letters',
      { media_type: 'TEXT', text: 'x', allowlisted_country_codes: ['NOR'] },
      'two letters',
    ],
    [
      'a spoiler before the text',
      { media_type: 'TEXT', text: 'x', text_entities: [{ entity_type: 'SPOILER', offset: -1, length: 1 }] },
      'whole number from 0',
    ],
    [
      'an empty spoiler',
      { media_type: 'TEXT', text: 'x', text_entities: [{ entity_type: 'SPOILER', offset: 0, length: 0 }] },
      'whole number from 1',
    ],
    [
      'styles that overlap',
      {
        media_type: 'TEXT',
        text: 'x',
        text_attachment: {
          plaintext: 'xxxx',
          text_with_styling_info: [
            { offset: 2, length: 2, styling_info: ['bold'] },
            { offset: 0, length: 3, styling_info: ['italic'] },
          ],
        },
      },
      'overlap',
    ],
    [
      'a text on a child',
      { media_type: 'IMAGE', image_url, is_carousel_item: true, text: 'x' },
      'it goes on the carousel',
    ],
    ['a text in a carousel', { media_type: 'TEXT', text: 'x', is_carousel_item: true }, "'IMAGE' or 'VIDEO'"],
    [
      'a description of a carousel',
      { media_type: 'CAROUSEL', children: ['1', '2'], alt_text: 'x' },
      'it goes on the children',
    ],
    [
      'five links and one attached',
      {
        media_type: 'TEXT',
        text: [1, 2, 3, 4, 5].map((n) => `https://a.example/${n}`).join(' '),
        link_attachment: 'https://b.example/',
      },
      'at most 5 different links, not 6',
    ],
  ])('%s', (_, input, advice) => {
    expect(() => create(input)).toThrow(advice);
  });
});

describe('what is the same for Meta is no mistake', () => {
  test.each<[string, object]>([
    [
      'a link twice',
      { media_type: 'TEXT', text: 'https://a.example/ https://a.example/', link_attachment: 'https://a.example/' },
    ],
    ['a ghost that is none', { media_type: 'TEXT', text: 'x', is_ghost_post: false, reply_to_id: '1' }],
    ['a quote with an image', { media_type: 'IMAGE', image_url, quote_post_id: '1' }],
    [
      'styles side by side',
      {
        media_type: 'TEXT',
        text: 'x',
        text_attachment: {
          plaintext: 'xxxx',
          text_with_styling_info: [
            { offset: 0, length: 2, styling_info: ['bold'] },
            { offset: 2, length: 2, styling_info: ['italic'] },
          ],
        },
      },
    ],
  ])('%s', async (_, input) => {
    answer({ id: '1' });
    await expect(create(input)).resolves.toEqual({ id: '1' });
  });
});
