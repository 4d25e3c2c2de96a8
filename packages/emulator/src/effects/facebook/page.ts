import type { ListEffect } from '../../graph/effect.js';
import { required } from '../params.js';
import { idIn } from '../../world/values.js';
import type { KeyedEffects } from '../keyed.js';
import { access } from './page/access.js';
import { chain } from './page/chain.js';
import { setup } from './page/setup.js';
import { updatePage } from './page/update.js';

/** Pages whose names have words that begin with those looked for. */
const search: ListEffect = ({ store, params }) => {
  const wanted = wordsIn(required(params, 'q'));
  return store.all('facebook/Page').filter(({ fields }) => {
    const words = wordsIn(String(fields['name']));
    return (
      fields['is_published'] !== false && wanted.every((one) => words.some((word) => word.startsWith(one)))
    );
  });
};

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Accounts on Instagram: the one that is linked. */
const listInstagram: ListEffect = ({ store, subject }) => {
  const account = store.get(idIn(subject.fields, 'instagram_business_account') ?? '');
  return account ? [account] : [];
};

/** A Page: finding it, changing it, and what hangs off it. */
export const page: KeyedEffects = {
  list: { ...chain.list, ...access.list, ...setup.list, 'Page.instagram_accounts': listInstagram },
  create: { ...chain.create, ...access.create, ...setup.create },
  update: { ...setup.update, Page: updatePage },
  delete: { ...chain.delete, ...access.delete, ...setup.delete },
  summary: { ...setup.summary },
  root: { 'pages/search': search },
};
