import { check } from '@edgewalk/core/declare';
import { type TextLimits, textProblem } from '@edgewalk/vocabulary/texts';
import * as t from 'io-ts';

/**
 * What Threads takes of texts. An emoji counts as its bytes in UTF-8, which is four for most.
 *
 * @see https://developers.facebook.com/docs/threads/overview
 */
export const textLimits = {
  text: { characters: 500, emoji: 'bytes', uniqueLinks: 5 },
  altText: { characters: 1000 },
  textAttachment: { characters: 10_000 },
  pollOption: { characters: 25 },
} as const satisfies Readonly<Record<string, TextLimits>>;

/** A text within limits. `what` names it in messages: `a text`. */
export const textWithin = (limits: TextLimits, what: string) =>
  check(t.string, (text) => textProblem(text, limits, what));

/** How many of each a post may have. */
export const listLimits = {
  children: { least: 2, most: 20 },
  textEntities: { least: 0, most: 10 },
} as const;
