import { requestPage } from '../../objects/facebook/business.js';
import { asFrom } from '../../objects/facebook/people.js';
import { invalid, unsupportedRequest } from '../../errors/failure.js';
import type { StoredObject } from '../../world/store.js';
import type { EffectContext, WriteEffect } from '../../graph/effect.js';
import { required } from '../params.js';
import { idIn, without } from '../../world/values.js';
import type { KeyedEffects } from '../keyed.js';

/** The app that is meant. */
export const appOf = ({ store, params }: EffectContext): StoredObject => {
  const id = required(params, 'app_id');
  const app = store.get(id);
  if (app?.node === 'facebook/Application') return app;
  throw invalid(`Param app_id must be the id of an app - got "${id}".`);
};

const addApp =
  (path: string): WriteEffect =>
  (context) => {
    const { store, subject: business } = context;
    const app = appOf(context);
    if (!store.list(business, path).includes(app)) store.link(business, path, app, 'last');
    return { success: true };
  };

/** Adds a Page. Those that the person does not manage wait until somebody who does agrees. */
const addPage =
  (path: string): WriteEffect =>
  ({ store, subject: business, actor, params }) => {
    const id = required(params, 'page_id');
    const page = store.get(id);
    if (page?.node !== 'facebook/Page') throw invalid(`Param page_id must be a Page - got "${id}".`);
    const isOwn = actor.id === id || store.list(actor, 'accounts').includes(page);
    if (!isOwn) requestPage(store, business, { path: `pending_${path}`, page });
    else if (!store.list(business, path).includes(page)) store.link(business, path, page, 'last');
    if (isOwn && path === 'owned_pages') {
      Object.assign(page.fields, { business: asFrom(business), owner_business: asFrom(business) });
    }
    return { success: true };
  };

/** Takes a Page out, or takes back that it was asked for. */
const removePage: WriteEffect = ({ store, subject: business, params }) => {
  const id = required(params, 'page_id');
  const owned = store.list(business, 'owned_pages').find((page) => page.id === id);
  const clients = store.list(business, 'client_pages').filter((page) => page.id === id);
  const requests = ['pending_owned_pages', 'pending_client_pages']
    .flatMap((path) => store.list(business, path))
    .filter(({ fields }) => idIn(fields, 'page') === id);
  if (!owned && clients.length + requests.length === 0) throw unsupportedRequest('delete', id);
  if (owned) {
    store.unlink(business, 'owned_pages', owned);
    owned.fields = without(owned.fields, 'business', 'owner_business');
  }
  for (const page of clients) store.unlink(business, 'client_pages', page);
  for (const request of requests) store.remove(request);
  return { success: true };
};

const accountLists = ['instagram_accounts', 'instagram_business_accounts', 'owned_instagram_accounts'];

const removeAccount: WriteEffect = ({ store, subject: business, params }) => {
  const id = required(params, 'instagram_account');
  const account = store.list(business, 'instagram_accounts').find((one) => one.id === id);
  if (account === undefined) throw unsupportedRequest('delete', id);
  for (const path of accountLists) store.unlink(business, path, account);
  account.fields = without(account.fields, 'owner_business');
  return { success: true };
};

/** What belongs to business portfolios: Pages, apps and Instagram accounts. */
export const businessAssets: KeyedEffects = {
  create: {
    'Business.client_apps': addApp('client_apps'),
    'Business.client_pages': addPage('client_pages'),
    'Business.owned_apps': addApp('owned_apps'),
    'Business.owned_pages': addPage('owned_pages'),
  },
  delete: {
    'Business.pages': removePage,
    'Business.instagram_accounts': removeAccount,
  },
};
