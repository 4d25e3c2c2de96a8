import { describe, expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/core';
import { findingsIn } from '@edgewalk/publishing';
import { type NewPost, Threads } from '../../src/index.js';

const image_url = 'https://example.com/loaf.jpg';
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]);

/** A client that sends nothing. */
function user() {
  const transport = () => {
    throw new Error('nothing may be sent');
  };
  return new Threads({ accessToken: 'THAAx', transport, retry: false }).user;
}

function refusalOf(content: unknown, options?: object): InvalidArgumentError {
  try {
    void user().publish(content as NewPost, options);
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error;
    throw error;
  }
  throw new Error('it should have been refused');
}

const text = { media_type: 'TEXT', text: 'Rye' };
const child = { media_type: 'IMAGE', image_url };

describe('what Meta would refuse is refused before anything is sent', () => {
  test.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /give what to publish/],
    ['no type', { text: 'Rye' }, /media_type: write one of TEXT/],
    ['a text that is too long', { ...text, text: '🍞'.repeat(126) }, /at most 500 characters, not 504/],
    [
      'too many links',
      { ...text, text: [1, 2, 3, 4, 5, 6].map((n) => `https://a.example/${n}`).join(' ') },
      /at most 5/,
    ],
    [
      'a poll beside a link',
      { ...text, poll_attachment: { option_a: 'a', option_b: 'b' }, link_attachment: image_url },
      /exclude each other/,
    ],
    [
      'an answer that is too long',
      { ...text, poll_attachment: { option_a: 'a'.repeat(26), option_b: 'b' } },
      /25 characters/,
    ],
    ['a ghost that answers', { ...text, is_ghost_post: true, reply_to_id: '1' }, /exclude each other/],
    ['a GIF on an image', { ...child, gif_attachment: { gif_id: 'a', provider: 'GIPHY' } }, /only posts of text/],
    ['a GIF of a provider that ended', { ...text, gif_attachment: { gif_id: 'a', provider: 'TENOR' } }, /GIPHY/],
    ['a topic with a dot', { ...text, topic_tag: 'a.b' }, /no \./],
    ['a country', { ...text, allowlisted_country_codes: ['Germany'] }, /two letters/],
    [
      'styles that overlap',
      {
        ...text,
        text_attachment: {
          plaintext: 'abc',
          text_with_styling_info: [
            { offset: 0, length: 2, styling_info: ['bold'] },
            { offset: 1, length: 2, styling_info: ['italic'] },
          ],
        },
      },
      /overlap/,
    ],
    ['one child', { media_type: 'CAROUSEL', children: [child] }, /2 to 20 children, not 1/],
    [
      'too many children',
      { media_type: 'CAROUSEL', children: Array.from({ length: 21 }, () => child) },
      /2 to 20 children, not 21/,
    ],
    [
      'a child with a text',
      { media_type: 'CAROUSEL', children: [child, { ...child, text: 'x' }] },
      /children\[1\]: text: it goes on the carousel/,
    ],
    [
      'a child that is a text',
      { media_type: 'CAROUSEL', children: [child, text] },
      /children\[1\]: media_type: write 'IMAGE' or 'VIDEO'/,
    ],
    ['a child without its carousel', { ...child, is_carousel_item: true }, /write it into children/],
    ['more than a container', { creation_id: '1', text: 'Rye' }, /cannot be changed/],
    ['a container without digits', { creation_id: 'abc' }, /string of digits/],
    ['a local address', { media_type: 'IMAGE', image_url: 'http://localhost/a.jpg' }, /localhost|public/],
  ])('%s', (_, content, advice) => expect(refusalOf(content).message).toMatch(advice));

  test('a first comment: a reply is a post of its own', () => {
    expect(refusalOf(text, { firstComment: 'First!' }).message).toMatch(/firstComment: leave it out/);
  });

  test('a checkpoint of another surface', () => {
    const checkpoint = {
      version: 1,
      kind: 'instagram',
      account: '1',
      content: 'x',
      step: 'creating',
      children: [],
      container: null,
      since: 0,
      media: null,
    };
    expect(refusalOf(text, { checkpoint }).message).toMatch(/of the kind 'instagram', and this publishes 'threads'/);
  });
});

describe('a file', () => {
  test('needs a host: Threads fetches from URLs', () => {
    expect(refusalOf({ image: { file: jpeg } }).message).toMatch(/Threads fetches images from a URL: write image_url/);
    expect(refusalOf({ media_type: 'CAROUSEL', children: [child, { video: { file: jpeg } }] }).message).toMatch(
      /children\[1\]\.video: Threads fetches videos from a URL: write video_url/,
    );
  });

  test.each<[string, unknown, RegExp]>([
    [
      'says what it is',
      { image: { file: jpeg }, media_type: 'IMAGE' },
      /media_type: leave it out, image says what it is/,
    ],
    ['is one', { image: { file: jpeg }, video: { file: jpeg } }, /give either image or video/],
    [
      'stands alone',
      { image: { file: jpeg, alt_text: 'x' } },
      /write it beside image: \{ image: \{ file \}, alt_text \}/,
    ],
    ['is given', { video: {} }, /write \{ file: '.\/path.mp4' \}/],
  ])('%s', (_, content, advice) => {
    const host = { put: () => undefined, url: () => image_url, remove: () => undefined };
    expect(refusalOf(content, { host }).message).toMatch(advice);
  });

  test('that Threads does not take is refused as it is looked at', async () => {
    const host = { put: () => undefined, url: () => image_url, remove: () => undefined };
    const api = new Threads({
      accessToken: 'THAAx',
      retry: false,
      transport: () => async () => ({ _tag: 'Right', right: { status: 200, headers: {}, body: '{"id":"1"}' } }),
    });
    const gif = new TextEncoder().encode('GIF89a..........');
    const outcome = await api.user.publish({ image: { file: gif } }, { host }).either();
    expect(outcome).toMatchObject({ left: { _tag: 'InvalidParameterError' } });
    expect(findingsIn((outcome as { left: unknown }).left)).toMatchObject([
      { at: 'image.file', rule: 'format', severity: 'refusal', limit: ['jpeg', 'png'] },
    ]);
  });
});

test('what does not go together does not compile', () => {
  const { publish } = user();
  // @ts-expect-error: a poll is of a text
  void (() => publish({ media_type: 'IMAGE', image_url, poll_attachment: { option_a: 'a', option_b: 'b' } }));
  // @ts-expect-error: a carousel has children
  void (() => publish({ media_type: 'CAROUSEL' }));
  expect(publish).toBeInstanceOf(Function);
});
