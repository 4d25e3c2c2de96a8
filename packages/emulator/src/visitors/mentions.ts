import { addComment } from '../objects/comments.js';
import { commonFields, kindFields } from '../objects/media.js';
import { instagramMention } from '../webhooks/instagram-events.js';
import type { StoredObject } from '../world/store.js';
import { onInstagram, type Place, refuse } from './people.js';
import type { Mentioned, Visitors } from './visitors.js';

/** Mentions an account on what another account has. */
export const mentioning = (place: Place): Pick<Visitors, 'mention'> => ({
  mention: (id, text, { as, in: where = 'comment' } = {}): Mentioned => {
    const { store, outbox } = place;
    const account = store.get(id);
    if (account?.node !== 'User') throw refuse('mention', 'give the id of an Instagram account');
    const host = hostFor(place, account);
    const words = `@${String(account.fields['username'])} ${text}`;
    if (where === 'caption') {
      const media = publish(place, host, words);
      outbox.happen(instagramMention(account, media));
      return { media_id: media.id };
    }
    const media = store.list(host, 'media')[0] ?? publish(place, host, 'Fresh today');
    const author = onInstagram(store, as === undefined ? {} : { as });
    const comment = addComment(store, media, { author, text: words });
    outbox.happen(instagramMention(account, media, comment));
    return { media_id: media.id, comment_id: comment.id };
  },
});

/** An account that nobody's token is of. */
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
