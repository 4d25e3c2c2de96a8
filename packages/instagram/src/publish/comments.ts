import { internalsOf, isLeft, isRight, right } from '@edgewalk/core/declare';
import { type Comments, skew, timeOf } from '@edgewalk/publishing';
import { Media } from '../media.js';
import type { User } from '../user.js';

/** It was written, and Meta does not show it. */
const isWritten = 1_772_107;

/** The comments below a media. */
export function commentsOf(user: User): Comments {
  const { client } = internalsOf(user);
  const edgeOf = (media: string | null) => new Media(client, media ?? '').comments;
  return {
    check: (message, call) => void edgeOf('1').create({ message }, call),
    write: async ({ media }, message, call) => {
      // Without fields: with them a comment that was written is answered with an error.
      const outcome = await edgeOf(media).create({ message }, call).either();
      if (!isLeft(outcome)) return right(outcome.right.id);
      return outcome.left.subcode === isWritten ? right(undefined) : outcome;
    },
    find: async ({ media, since }, text, call) => {
      const fields = ['id', 'text', 'timestamp'] as const;
      const outcome = await edgeOf(media).get({ fields, limit: 50 }, call).either();
      if (!isRight(outcome)) return undefined;
      const ours = outcome.right.data.filter(
        (row) =>
          row.text?.trim() === text.trim() && (row.timestamp === undefined || timeOf(row.timestamp) >= since - skew),
      );
      return ours.map(({ id }) => id);
    },
  };
}
