import { type TextExcess, textExcess, textLimits } from '@edgewalk/instagram';
import { GraphFailure, invalid } from '../../errors/failure.js';
import type { EffectContext } from '../../graph/effect.js';
import { asAuthor, commentFields } from '../../objects/comments.js';
import type { Store, StoredObject } from '../../world/store.js';
import { idIn } from '../../world/values.js';

const { characters, hashtags, links } = textLimits.comment;
const refusals: Readonly<Partial<Record<TextExcess['rule'], string>>> = {
  characters: `exceed ${characters} characters`,
  hashtags: `have more than ${hashtags} hashtags`,
  links: `have more than ${links} URL`,
  allCapitals: 'be all capital letters',
};

/** Refuses a text beyond Instagram's limits for comments. */
export function checkComment(text: string): void {
  const excess = textExcess(text, textLimits.comment);
  if (excess !== undefined) throw invalid(`The comment must not ${refusals[excess.rule]}`);
}

/** Adds a comment by the account of the token, and counts it. */
export function writeComment(
  { store, account }: Pick<EffectContext, 'store' | 'account'>,
  media: StoredObject,
  text: string,
): StoredObject {
  if (media.fields['is_comment_enabled'] === false || media.fields['media_product_type'] === 'LIVE') {
    throw new GraphFailure(10, undefined, '(#10) Comments are turned off for this media');
  }
  const comment = store.insert('Comment', {});
  const author = asAuthor(account);
  comment.fields = {
    ...commentFields(comment, media, text),
    username: author.username,
    from: author,
    user: { id: account.id },
  };
  count(media, 1);
  return comment;
}

/** The media a comment is on. */
export function mediaOf(store: Store, comment: StoredObject): StoredObject | undefined {
  const id = idIn(comment.fields, 'media');
  return id === undefined ? undefined : store.get(id);
}

/** Counts comments that came or went. */
export function count(media: StoredObject, change: number): void {
  media.fields['comments_count'] = Number(media.fields['comments_count'] ?? 0) + change;
}
