import { days } from '../../clock.js';
import { GraphFailure, invalid, unsupportedRequest } from '../../errors.js';
import { findHashtag } from '../../seed/hashtags.js';
import type { StoredObject } from '../../store.js';
import type { EffectContext, ListEffect } from '../effect.js';
import { required } from '../params.js';

/** Unique hashtags an account may ask for in seven days. */
const quota = 30;

interface Search {
  readonly hashtag: string;
  readonly at: number;
}

/** Finds a hashtag's id and remembers the search. */
export const searchHashtag: ListEffect = (context) => {
  const { store, clock, params } = context;
  const subject = searcher(context);
  const name = required(params, 'q');
  if (!/^[\p{L}\p{N}_]+$/u.test(name)) throw invalid('Param q must be a hashtag without # and emoji');
  const recent = searchesOf(subject, clock.now());
  const hashtag = findHashtag(store, name);
  if (!hashtag) throw notFound();
  const before = recent.find((search) => search.hashtag === hashtag.id);
  if (!before && recent.length >= quota) throw tooMany();
  subject.fields['searches'] = before ? recent : [{ hashtag: hashtag.id, at: clock.now() }, ...recent];
  return [hashtag];
};

/** The hashtags of the last seven days, newest first. */
export const listSearched: ListEffect = ({ store, clock, subject }) =>
  searchesOf(subject, clock.now()).flatMap(({ hashtag }) => store.get(hashtag) ?? []);

function searchesOf({ fields }: StoredObject, now: number): readonly Search[] {
  const all = (fields['searches'] ?? []) as readonly Search[];
  return all.filter(({ at }) => at > now - days(7));
}

/** The account in `user_id`, which must be the caller's. */
export function searcher({ params, account, store }: EffectContext): StoredObject {
  const id = required(params, 'user_id');
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
