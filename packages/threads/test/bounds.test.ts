import { describe } from '@jest/globals';
import { offline } from '@edgewalk/testing/offline';
import { type Bound, many, tryBounds } from '@edgewalk/testing/tree/bounds';
import { api } from './support/wire.js';

offline();

const image_url = 'https://example.com/a.jpg';

/** The compiler knows some of these bounds, too. */
const create = (input: object) => api.user.threads.create(input as never);
const text = (given: object) => create({ media_type: 'TEXT', text: 'x', ...given });
const option = (count: number) => ({ option_a: 'x'.repeat(count), option_b: 'y' });
const spoiler = (at: number) => ({ entity_type: 'SPOILER', offset: at, length: 1 });

// Meta's pages of posts, carousels, polls, spoilers and text attachments, in its copy of 2025-11.
const bounds: readonly Bound[] = [
  { what: 'characters of a text', most: 500, make: (count) => text({ text: 'x'.repeat(count) }) },
  // "Emojis are counted as the number of UTF-8 bytes they are": four each.
  { what: 'emoji of a text', most: 125, make: (count) => text({ text: '🥐'.repeat(count) }) },
  {
    what: 'characters of an alternative text',
    most: 1000,
    make: (count) => create({ media_type: 'IMAGE', image_url, alt_text: 'x'.repeat(count) }),
  },
  {
    what: 'children',
    least: 2,
    most: 20,
    make: (count) => create({ media_type: 'CAROUSEL', children: many(count, (n) => `${n + 1}`) }),
  },
  { what: 'characters of an answer', least: 1, most: 25, make: (count) => text({ poll_attachment: option(count) }) },
  { what: 'spoilers', most: 10, make: (count) => text({ text_entities: many(count, spoiler) }) },
  {
    what: 'characters of an attached text',
    most: 10_000,
    make: (count) => text({ text_attachment: { plaintext: 'x'.repeat(count) } }),
  },
  {
    what: 'different links',
    most: 5,
    make: (count) => text({ text: many(count, (n) => `https://a.example/${n}`).join(' ') }),
  },
];

describe('Meta takes as many as its pages say', () => {
  tryBounds(bounds);
});
