import { type TextExcess, textExcess, textLimits } from '@edgewalk/instagram';
import { GraphFailure, invalid } from '../../errors/failure.js';
import type { EffectContext } from '../../graph/effect.js';
import { addComment, asAuthor } from '../../objects/comments.js';
import type { Store, StoredObject } from '../../world/store.js';
import { instagramComment } from '../../webhooks/instagram-events.js';
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

/** Adds a comment by the account of the token, or its reply to a comment, and counts it. */
export function writeComment(
  { store, account, happen }: Pick<EffectContext, 'store' | 'account' | 'happen'>,
  media: StoredObject,
  { text, parent }: { readonly text: string; readonly parent?: StoredObject | undefined },
): StoredObject {
  if (media.fields['is_comment_enabled'] === false || media.fields['media_product_type'] === 'LIVE') {
    throw new GraphFailure(10, undefined, '(#10) Comments are turned off for this media');
  }
  const comment = addComment(store, media, { author: asAuthor(account), text, parent });
  comment.fields['user'] = { id: account.id };
  const owner = store.get(idIn(media.fields, 'owner') ?? '');
  if (owner) happen(instagramComment(owner, comment));
  return comment;
}

/** The media a comment is on. */
export function mediaOf(store: Store, comment: StoredObject): StoredObject | undefined {
  const id = idIn(comment.fields, 'media');
  return id === undefined ? undefined : store.get(id);
}
