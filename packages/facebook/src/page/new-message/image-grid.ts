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
  /** The public URL of the image. */
  url: publicUrl,
  /** True shows the image larger than the others; one at most. */
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
  /** Two to six images. */
  images,
  /** The title, at most 45 characters. */
  title: optional(atMostLetters(45)),
  /** The line below the title, at most 80 characters. */
  subtitle: optional(atMostLetters(80)),
  /** Buttons below the grid, three at most. */
  buttons: optional(atMost(3, 'buttons', opens)),
});

/** A grid of 2 to 6 images, each with a tap action if wanted; for people in Messenger. */
export const ImageGridTemplate = record('ImageGridTemplate', {
  /** `template`. */
  type: oneOf('template'),
  /** The grid. */
  payload: record('ImageGrid', {
    /** `image_grid`. */
    template_type: oneOf('image_grid'),
    /** A list of one grid. */
    elements: check(t.array(GridElement), ({ length }) =>
      length === 1 ? undefined : `a grid is one element, not ${length}`,
    ),
  }),
});
