import * as t from 'io-ts';
import { record } from '../codec/record.js';
import { idText } from '../codec/parameters.js';

/** What to do with whom; Facebook knows more actions than Instagram. */
export const moderation = <A extends t.Mixed>(action: A) =>
  record('Moderation', {
    user_ids: t.array(record('ModeratedUser', { id: idText })),
    actions: t.array(action),
  });
