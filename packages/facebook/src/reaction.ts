import { known, optional, record, row } from '@edgewalk/core';
import { ProfileFields } from './profile.js';
import { reactionTypes } from './reaction-types.js';

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
