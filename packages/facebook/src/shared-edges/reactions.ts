import { known, oneOf, optional, pages, record, row, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { readPage } from '../permissions.js';
import { ProfileFields } from '../profile.js';

/** What people can feel about something. */
export const reactionTypes = [
  'LIKE',
  'LOVE',
  'WOW',
  'HAHA',
  'SAD',
  'ANGRY',
  'CARE',
  'THANKFUL',
  'PRIDE',
  'FIRE',
  'HUNDRED',
  'NONE',
] as const;

/** The fields of a reaction: which it is, and who reacted. */
export const ReactionFields = record('Reaction', {
  ...ProfileFields.props,
  type: optional(known(...reactionTypes)),
});

/** One reaction. Its id is that of who reacted. */
export class Reaction extends row({
  name: 'Reaction',
  fields: ReactionFields,
  defaults: ['id', 'name', 'type'],
}) {}

/** What `summary: true` tells of reactions. */
export const ReactionSummary = record('ReactionSummary', {
  total_count: optional(t.number),
  /** What the Page, or the person, of the token chose; `NONE` for nothing. */
  viewer_reaction: optional(t.string),
});

/** Which reactions. */
export const ReactionsQuery = record('ReactionsQuery', {
  type: optional(oneOf(...reactionTypes)),
});

/** What every `/reactions` has in common. */
export const reactions = () => ({
  path: 'reactions' as const,
  node: () => Reaction,
  get: pages({ params: ReactionsQuery, summary: ReactionSummary, permissions: readPage }),
  create: unsupported('an app can like, but not react: fb.post(id).likes.create()'),
  update: unsupported('an app can like, but not react: fb.post(id).likes.create()'),
  delete: unsupported('an app can take back its like only: fb.post(id).likes.delete()'),
});
