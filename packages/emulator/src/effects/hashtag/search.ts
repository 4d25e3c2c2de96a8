import * as ig from '@edgewalk/instagram';
import { GraphFailure, invalid, unsupportedRequest } from '../../errors/failure.js';
import { effect, type EffectContext } from '../../graph/effect.js';
import { findHashtag } from '../../objects/hashtags.js';
import { days } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';

/** Unique hashtags an account may ask for in seven days. */
const quota = 30;

interface Search {
  readonly hashtag: string;
  readonly at: number;
}

/** What searches and what is found have in common: for whom it is. */
export interface Searching {
  readonly user_id?: string | undefined;
}

function searchesOf({ fields }: StoredObject, now: number): readonly Search[] {
  const all = (fields['searches'] ?? []) as readonly Search[];
  return all.filter(({ at }) => at > now - days(7));
}

/** The account in `user_id`, which must be one of Instagram's. */
export function requireSearcher({ params, account, store }: EffectContext<Searching>): StoredObject {
  const { user_id: id = '' } = params;
  const user = id === account.id ? account : store.get(id);
  if (user?.node !== 'User') throw unsupportedRequest('get', id);
  return user;
}

const notFound = () =>
  new GraphFailure(24, 2_207_024, 'The requested resource does not exist', {
    transient: false,
    userTitle: 'The hashtag does not exist',
    userMessage: 'The hashtag you entered is invalid or does not exist. Please try another hashtag.',
  });

const tooMany = () =>
  new GraphFailure(18, 2_207_034, '(#18) Max number of unique hashtags reached', {
    transient: false,
    userTitle: 'Max Hashtag Limit',
    userMessage: 'You have reached the maximum of 30 unique hashtags within a 7 day period.',
  });

/** Searches for hashtags, which count and are remembered. */
export const hashtagSearch = [
  effect(ig.HashtagSearch, {
    list: (context) => {
      const { store, clock, params } = context;
      const subject = requireSearcher(context);
      if (!/^[\p{L}\p{N}_]+$/u.test(params.q)) throw invalid('Param q must be a hashtag without # and emoji');
      const recent = searchesOf(subject, clock.now());
      const hashtag = findHashtag(store, params.q);
      if (!hashtag) throw notFound();
      const before = recent.find((search) => search.hashtag === hashtag.id);
      if (!before && recent.length >= quota) throw tooMany();
      subject.fields['searches'] = before ? recent : [{ hashtag: hashtag.id, at: clock.now() }, ...recent];
      return [hashtag];
    },
  }),
  effect(ig.UserRecentlySearchedHashtags, {
    /** Those of the last seven days, newest first. */
    list: ({ store, clock, subject }) =>
      searchesOf(subject, clock.now()).flatMap(({ hashtag }) => store.get(hashtag) ?? []),
  }),
];
