import { addComment } from '../objects/comments.js';
import { commonFields, kindFields } from '../objects/media.js';
import { instagramComment, instagramMention } from '../webhooks/instagram-events.js';
import type { StoredObject } from '../world/store.js';
import { onInstagram, type Place, refuse } from './people.js';
import { mentionOnThreads } from './threads.js';
import type { Mentioned, Visitors } from './visitors.js';

/** Mentions of an account on the media of another account. */
export const mentioning = (place: Place): Pick<Visitors, 'mention'> => ({
  mention: (id, text, { as, in: where = 'comment' } = {}): Mentioned => {
    const { store } = place;
    const account = store.get(id);
    if (account?.node === 'threads/User') return mentionOnThreads(place, account, text, as === undefined ? {} : { as });
    if (account?.node !== 'User')
      throw refuse('mention', 'give the id of an Instagram account, or of a profile of Threads');
    const host = hostFor(place, account);
    const words = `@${String(account.fields['username'])} ${text}`;
    if (where === 'caption') {
      const media = publish(place, host, words);
      place.outbox.happen(instagramMention(account, media));
      return { media_id: media.id };
    }
    const media = store.list(host, 'media')[0] ?? publish(place, host, 'Fresh today');
    const author = onInstagram(store, as === undefined ? {} : { as });
    const comment = addComment(store, media, { author, text: words });
    tellMention(place, { account, media, comment });
    return { media_id: media.id, comment_id: comment.id };
  },
});

interface CommentMention {
  readonly account: StoredObject;
  readonly media: StoredObject;
  readonly comment: StoredObject;
}

/** With Instagram Login a mention in a comment comes as a comment: that login has no field for mentions. */
function tellMention({ outbox }: Place, { account, media, comment }: CommentMention): void {
  outbox.happen(instagramMention(account, media, comment));
  outbox.happen({ ...instagramComment(account, comment), only: 'instagram' });
}

/** Another account, without a token. */
function hostFor({ store }: Place, account: StoredObject): StoredObject {
  const host = store.byUsername('bluebottle') ?? store.all('User').find((one) => one !== account);
  if (host) return host;
  throw refuse('mention', 'there is no other account');
}

function publish({ store }: Place, host: StoredObject, caption: string): StoredObject {
  const media = store.insert('Media', {});
  const counts = { like_count: 0, comments_count: 0, is_comment_enabled: true };
  media.fields = { ...commonFields(media, host), ...kindFields(media, 'image'), ...counts, caption };
  store.link(host, 'media', media);
  return media;
}
