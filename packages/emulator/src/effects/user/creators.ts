import * as ig from '@edgewalk/instagram';
import { effect, type EffectContext } from '../../graph/effect.js';
import { asPublic } from '../../objects/public-media.js';
import { Random, seedOf } from '../../world/random.js';
import type { StoredObject } from '../../world/store.js';
import { AccountNumbers } from '../insights/account-numbers.js';
import { dayOf } from '../insights/days.js';
import { namesIn } from '../insights/names.js';
import { breakdown, insight } from '../insights/row.js';

const latest = 30;

function mediaOf({ store, subject }: EffectContext, isShown: (media: StoredObject) => boolean): StoredObject[] {
  const creator = store.byUsername(String(subject.fields['username']));
  return creator ? store.list(creator, 'media').filter(isShown).slice(0, latest).map(asPublic) : [];
}

/** Some posts of a creator are made for a brand, the same ones each time. */
const isPaid = ({ id }: StoredObject): boolean => new Random(seedOf(`paid:${id}`)).chance(0.3);

/** Creators of the marketplace, by username or a word, and what is shown of them inside their list. */
export const creators = [
  effect(ig.UserCreatorMarketplaceCreators, {
    list: ({ store, subject, params: { username, usernames = [], query = '' } }) => {
      const names = username === undefined ? usernames : [...usernames, username];
      return store.list(subject, 'creator_marketplace_creators').filter(({ fields }) => {
        const own = String(fields['username']);
        return own.includes(query) && (names.length === 0 || names.includes(own));
      });
    },
  }),
  effect(ig.CreatorInsights, {
    list: ({ store, subject, clock, params }) => {
      const creator = store.byUsername(String(subject.fields['username']));
      if (!creator) return [];
      const month = Array.from({ length: 28 }, (_, back) => dayOf(clock.now()) - 1 - back);
      const numbers = new AccountNumbers(store, creator, month);
      return namesIn(params.metrics).map((name) => {
        const metric = name.replace(/^creator_/, '');
        const groups = namesIn(params.breakdown).map((by) => breakdown([by], numbers.groups(metric, by)));
        const breakdowns = groups.length > 0 && { breakdowns: groups };
        return insight(subject.id, name, 'day', { total_value: { value: numbers.total(metric), ...breakdowns } });
      });
    },
  }),
  effect(ig.CreatorRecentMedia, { list: (context) => mediaOf(context, () => true) }),
  effect(ig.CreatorBrandedContentMedia, { list: (context) => mediaOf(context, isPaid) }),
  effect(ig.CreatorPastPartnershipAdsMedia, { list: (context) => mediaOf(context, isPaid) }),
];
