import { check } from '@edgewalk/core/declare';
import { type TextLimits, textProblem } from '@edgewalk/vocabulary/texts';
import * as t from 'io-ts';

/**
 * What Instagram takes of texts.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-comment/replies
 */
export const textLimits = {
  caption: { characters: 2200, hashtags: 30, mentions: 20 },
  altText: { characters: 1000 },
  comment: { characters: 300, hashtags: 4, links: 1, allCapitals: false },
} as const satisfies Readonly<Record<string, TextLimits>>;

/** A text within limits. `what` names it in messages: `a caption`. */
export const textWithin = (limits: TextLimits, what: string) =>
  check(t.string, (text) => textProblem(text, limits, what));

/** A comment, or a reply to one. */
export const commentText = textWithin(textLimits.comment, 'a comment');

/** How many of each a post may have. */
export const listLimits = {
  children: { least: 2, most: 10 },
  collaborators: { least: 0, most: 3 },
  sponsors: { least: 0, most: 2 },
  productTags: { least: 0, most: 5 },
} as const;
