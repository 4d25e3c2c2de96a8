import type { StoredObject } from '../world/store.js';
import { idIn, objectIn, textIn } from '../world/values.js';
import { event, type Happening } from './event.js';

/** A comment or a reply on the media of an account; its own have `self_ig_scoped_id`. */
export function instagramComment(owner: StoredObject, { id, fields }: StoredObject): Happening {
  const media = objectIn(fields, 'media') ?? {};
  const [author, username] = [idIn(fields, 'from') ?? '', textIn(fields, 'username')];
  const isOwn = author === owner.id;
  const [text, parent] = [textIn(fields, 'text'), textIn(fields, 'parent_id')];
  const product = textIn(media, 'media_product_type');
  return event({
    object: 'instagram',
    field: product === 'LIVE' ? 'live_comments' : 'comments',
    account: owner.id,
    value: {
      from: {
        id: author,
        ...(username !== undefined && { username }),
        ...(isOwn && { self_ig_scoped_id: String(owner.fields['app_scoped_id']) }),
      },
      media: { id: String(media['id']), ...(product !== undefined && { media_product_type: product }) },
      id,
      ...(parent !== undefined && { parent_id: parent }),
      ...(text !== undefined && { text }),
    },
  });
}

/** A mention of an account in a caption or a comment. */
export const instagramMention = (account: StoredObject, media: StoredObject, comment?: StoredObject): Happening =>
  event({
    object: 'instagram',
    field: 'mentions',
    account: account.id,
    value: { media_id: media.id, ...(comment && { comment_id: comment.id }) },
  });

/** Meta hides smaller counts, which could identify people. */
const fewest = 5;

/** The metrics of a story that has ended. */
export function storyInsights(story: StoredObject, numbers: Readonly<Record<string, number>>): Happening {
  const shown = (name: string) => {
    const count = numbers[name] ?? 0;
    return count < fewest ? -1 : count;
  };
  return event({
    object: 'instagram',
    field: 'story_insights',
    account: idIn(story.fields, 'owner') ?? '',
    value: {
      media_id: story.id,
      impressions: shown('views'),
      reach: shown('reach'),
      taps_forward: shown('tap_forward'),
      taps_back: shown('tap_back'),
      exits: shown('tap_exit'),
      replies: shown('replies'),
    },
  });
}
