import type { Operation } from '@edgewalk/core/declare';

/** A call of the tree in a reason: `api.comment(id).update({ hide: true })`. */
const call = /\b(?:api|fb)\.(?!client\.)((?:\w+(?:\([^()]*\))?\.)*?\w+(?:\([^()]*\))?)\.(get|create|update|delete)\(/g;

/** The places that the reason of an unsupported operation names: `comment.update`, `user.media.create`. */
export const placesIn = (operation: Operation): readonly string[] =>
  operation.kind === 'unsupported'
    ? [...operation.why.matchAll(call)].map(
        ([, path = '', verb = '']) => `${path.replaceAll(/\([^()]*\)/g, '')}.${verb}`,
      )
    : [];
