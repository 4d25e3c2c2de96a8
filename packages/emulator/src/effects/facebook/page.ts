import type { ListEffect } from '../effect.js';
import { required } from '../params.js';
import type { FacebookEffects } from './index.js';

/** Pages by a word of their names. */
const search: ListEffect = ({ store, params }) => {
  const wanted = required(params, 'q').toLowerCase();
  return store
    .all('facebook/Page')
    .filter(({ fields }) => String(fields['name']).toLowerCase().includes(wanted));
};

/** Finding Pages. */
export const page: FacebookEffects = { root: { 'pages/search': search } };
