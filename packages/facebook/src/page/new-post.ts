import { variants } from '@edgewalk/core';
import type * as t from 'io-ts';
import * as forms from './new-post/forms.js';
import { pick, refuse } from './new-post/pick.js';

/**
 * What to post: a text, a link, photos, something that is on Facebook already, a place, or what the Page does. Each may
 * be published at once, at a time, in the past, or not at all: `published: false`.
 */
export const NewPost = variants(
  'NewPost',
  [
    forms.NewTextPost,
    forms.NewLinkPost,
    forms.NewMediaPost,
    forms.NewObjectPost,
    forms.NewCheckIn,
    forms.NewActivityPost,
  ],
  { pick, refuse },
);
export type NewPost = t.TypeOf<typeof NewPost>;
