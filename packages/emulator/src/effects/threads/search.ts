import * as th from '@edgewalk/threads';
import { invalid } from '../../errors/failure.js';
import { type ContextOf, effect } from '../../graph/effect.js';
import { spend } from '../../objects/threads/quotas.js';
import type { StoredObject } from '../../world/store.js';
import { textIn } from '../../world/values.js';
import { numbersOf } from './numbers.js';

type Keyword = ContextOf<typeof th.KeywordSearch, 'get'>;

const types = { TEXT: 'TEXT_POST', IMAGE: 'IMAGE', VIDEO: 'VIDEO' } as const;

function matches({ fields }: StoredObject, { q, ...query }: Keyword['params']): boolean {
  const { media_type, author_username, search_mode } = query;
  if (fields['username'] === undefined || fields['permalink'] === undefined || fields['shortcode'] === undefined)
    return false;
  if (media_type !== undefined && fields['media_type'] !== types[media_type]) return false;
  if (author_username !== undefined && fields['username'] !== author_username) return false;
  const [found, wanted] = [textIn(fields, search_mode === 'TAG' ? 'topic_tag' : 'text') ?? '', q.toLowerCase()];
  return search_mode === 'TAG' ? found.toLowerCase() === wanted : found.toLowerCase().includes(wanted);
}

function note({ account, clock, params: { q: query } }: Keyword): void {
  const earlier = (account.fields['recently_searched_keywords'] ?? []) as readonly { readonly query: string }[];
  const timestamp = Math.floor(clock.now() / 1000);
  account.fields['recently_searched_keywords'] = [
    { query, timestamp },
    ...earlier.filter((each) => each.query !== query),
  ];
}

/** How far two places are apart, in degrees; near enough to sort by. */
const distance = ({ fields }: StoredObject, latitude: number, longitude: number): number =>
  Math.hypot(Number(fields['latitude']) - latitude, Number(fields['longitude']) - longitude);

const mostPlaces = 10;

function placesFor({ store, params }: ContextOf<typeof th.LocationSearch, 'get'>): StoredObject[] {
  const { q, latitude, longitude } = params;
  if (q === undefined && (latitude === undefined || longitude === undefined))
    throw invalid('Either q or latitude and longitude are required');
  const words = (q ?? '').toLowerCase();
  const named = store
    .all('threads/Location')
    .filter(({ fields }) => String(fields['name']).toLowerCase().includes(words));
  if (latitude === undefined || longitude === undefined) return named.slice(0, mostPlaces);
  const nearest = named.toSorted((a, b) => distance(a, latitude, longitude) - distance(b, latitude, longitude));
  return nearest.slice(0, mostPlaces);
}

/** Posts by a word or a topic, and places by their name or position. */
export const search = [
  effect(th.KeywordSearch, {
    list: (context) => {
      const { store, params } = context;
      spend(context, 'searches');
      note(context);
      const found = store.all('threads/Post').filter((post) => matches(post, params));
      const viewsOf = (post: StoredObject) => numbersOf(store, post)['views'] ?? 0;
      return params.search_type === 'RECENT'
        ? found.toSorted((a, b) => b.createdAt - a.createdAt)
        : found.toSorted((a, b) => viewsOf(b) - viewsOf(a));
    },
  }),
  effect(th.LocationSearch, {
    list: (context) => {
      spend(context, 'places');
      return placesFor(context);
    },
  }),
];
