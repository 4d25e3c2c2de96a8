import * as fb from '@edgewalk/facebook';
import { effect } from '../../graph/effect.js';
import { idIn } from '../../world/values.js';
import { access } from './page/access.js';
import { chain } from './page/chain.js';
import { setup } from './page/setup.js';
import { updatePage } from './page/update.js';

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A Page: finding it, changing it, and its edges. */
export const page = [
  effect(fb.Page, { update: updatePage }),
  effect(fb.PageSearch, {
    /** Pages whose names have words that begin with those of the query. */
    list: ({ store, params }) => {
      const query = wordsIn(params.q);
      return store.all('facebook/Page').filter(({ fields }) => {
        const words = wordsIn(String(fields['name']));
        const isMatch = query.every((one) => words.some((word) => word.startsWith(one)));
        return fields['is_published'] !== false && isMatch;
      });
    },
  }),
  effect(fb.PageInstagramAccounts, {
    /** The one that is linked. */
    list: ({ store, subject }) => {
      const account = store.get(idIn(subject.fields, 'instagram_business_account') ?? '');
      return account ? [account] : [];
    },
  }),
  ...access,
  ...chain,
  ...setup,
];
