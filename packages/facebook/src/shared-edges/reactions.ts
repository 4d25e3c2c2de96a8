import { looseNumber, oneOf, openEnum, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readPage } from '../permissions.js';
import { ProfileFields } from '../profile.js';

/** The types of reactions. */
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

/** The fields of a reaction: its type, and who reacted. */
export const ReactionFields = record('Reaction', {
  ...ProfileFields.props,
  /** The reaction: `LIKE`, `LOVE`, `WOW`, `HAHA`, `SAD`, `ANGRY`, `CARE` and more. */
  type: optional(openEnum(...reactionTypes)),
});

/** One reaction. Its id is that of the person or Page. */
export class Reaction extends row({
  name: 'Reaction',
  fields: ReactionFields,
  defaults: ['id', 'name', 'type'],
}) {}

/** The summary of reactions that `summary: true` returns. */
export const ReactionSummary = record('ReactionSummary', {
  /** How many reactions there are; with `type` those of that kind. */
  total_count: optional(looseNumber),
  /** The reaction of the token's Page or person, or `NONE`. */
  viewer_reaction: optional(t.string),
});

/** Which reactions to list. */
export const ReactionsQuery = record('ReactionsQuery', {
  /** Only reactions of this kind. */
  type: optional(oneOf(...reactionTypes)),
});

/** The declaration that every `/reactions` shares. */
export const reactions = () => ({
  path: 'reactions' as const,
  node: () => Reaction,
  get: pages({ params: ReactionsQuery, summary: ReactionSummary, permissions: readPage }),
  create: unsupported('an app can like, but not react: fb.post(id).likes.create()'),
  update: unsupported('an app can like, but not react: fb.post(id).likes.create()'),
  delete: unsupported('an app can take back its like only: fb.post(id).likes.delete()'),
});
