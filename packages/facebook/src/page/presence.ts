import { identifier, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

/** A category, with those it holds. */
export const PageCategory = record('PageCategory', {
  id: optional(identifier),
  name: optional(t.string),
  api_enum: optional(t.string),
  fb_page_categories: optional(
    t.array(
      record('PageSubcategory', {
        id: optional(identifier),
        name: optional(t.string),
        api_enum: optional(t.string),
      }),
    ),
  ),
});

/** How many like it, as a number and in words. */
export const Engagement = record('Engagement', {
  count: optional(t.number),
  count_string: optional(t.string),
  count_string_with_like: optional(t.string),
  count_string_without_like: optional(t.string),
  social_sentence: optional(t.string),
  social_sentence_with_like: optional(t.string),
  social_sentence_without_like: optional(t.string),
});
