import { known, optional, record, row } from '@edgewalk/core';
import { ProfileFields } from './profile.js';

/** The fields of a reaction: which it is, and who reacted. */
export const ReactionFields = record('Reaction', {
  ...ProfileFields.props,
  type: optional(
    known(
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
    ),
  ),
});

/** One reaction. Its id is that of who reacted. */
export class Reaction extends row({
  name: 'Reaction',
  fields: ReactionFields,
  defaults: ['id', 'name', 'type'],
}) {}
