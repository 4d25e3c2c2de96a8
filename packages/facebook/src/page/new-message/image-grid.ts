import { atMost, check, oneOf, optional, publicUrl, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

const atMostLetters = (most: number) =>
  check(t.string, (text) => {
    const { length } = Array.from(text);
    return length > most ? `at most ${most} characters, not ${length}` : undefined;
  });

const opens = check(t.UnknownRecord, ({ type }) =>
  type === 'web_url' || type === 'postback' ? undefined : "write type: 'web_url', or type: 'postback'",
);

const GridImage = record('GridImage', {
  url: publicUrl,
  /** Shows the image larger than the others; one at most. */
  is_hero_image: optional(t.boolean),
  /** What a tap does: `{ type: 'web_url', url }` or `{ type: 'postback', payload }`. */
  action: optional(opens),
});

const images = check(atMost(6, 'images', GridImage), (all) => {
  if (all.length < 2) return `a grid has 2 to 6 images, not ${all.length}`;
  const heroes = all.filter(({ is_hero_image: isHero }) => isHero === true).length;
  return heroes > 1 ? `one image at most is the hero image, not ${heroes}` : undefined;
});

const GridElement = record('GridElement', {
  images,
  title: optional(atMostLetters(45)),
  subtitle: optional(atMostLetters(80)),
  /** Buttons below the grid that open a URL or send a postback. */
  buttons: optional(atMost(3, 'buttons', opens)),
});

/** A grid of 2 to 6 images, each with a tap action if wanted; for people in Messenger. */
export const ImageGridTemplate = record('ImageGridTemplate', {
  type: oneOf('template'),
  payload: record('ImageGrid', {
    template_type: oneOf('image_grid'),
    elements: check(t.array(GridElement), ({ length }) =>
      length === 1 ? undefined : `a grid is one element, not ${length}`,
    ),
  }),
});
