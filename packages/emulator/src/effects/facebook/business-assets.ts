import * as fb from '@edgewalk/facebook';
import { invalid, unsupportedRequest } from '../../errors/failure.js';
import { effect, type EffectContext } from '../../graph/effect.js';
import { requestPage } from '../../objects/facebook/business.js';
import { asFrom } from '../../objects/facebook/people.js';
import type { StoredObject } from '../../world/store.js';
import { idIn, without } from '../../world/values.js';

type OfApp = EffectContext<{ readonly app_id: string }>;
type OfPage = EffectContext<{ readonly page_id: string }>;

/** The app that is meant. */
export const appOf = ({ store, params: { app_id: id } }: OfApp): StoredObject => {
  const app = store.get(id);
  if (app?.node === 'facebook/Application') return app;
  throw invalid(`Param app_id must be the id of an app - got "${id}".`);
};

function addApp(context: OfApp, path: string): void {
  const { store, subject: business } = context;
  const app = appOf(context);
  if (!store.list(business, path).includes(app)) store.link(business, path, app, 'last');
}

/** Adds a Page. A Page that the person does not manage waits for the consent of its manager. */
function addPage({ store, subject: business, actor, params: { page_id: id } }: OfPage, path: string): void {
  const page = store.get(id);
  if (page?.node !== 'facebook/Page') throw invalid(`Param page_id must be a Page - got "${id}".`);
  const isOwn = actor.id === id || store.list(actor, 'accounts').includes(page);
  if (!isOwn) requestPage(store, business, { path: `pending_${path}`, page });
  else if (!store.list(business, path).includes(page)) store.link(business, path, page, 'last');
  if (isOwn && path === 'owned_pages')
    Object.assign(page.fields, { business: asFrom(business), owner_business: asFrom(business) });
}

/** Takes a Page out, or withdraws the request for it. */
function removePage({ store, subject: business, params: { page_id: id } }: OfPage): void {
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
}

const accountLists = ['instagram_accounts', 'instagram_business_accounts', 'owned_instagram_accounts'];

/** What belongs to business portfolios: Pages, apps and Instagram accounts. */
export const businessAssets = [
  effect(fb.BusinessClientApps, { create: (context) => addApp(context, 'client_apps') }),
  effect(fb.BusinessClientPages, { create: (context) => addPage(context, 'client_pages') }),
  effect(fb.BusinessOwnedApps, { create: (context) => addApp(context, 'owned_apps') }),
  effect(fb.BusinessOwnedPages, { create: (context) => addPage(context, 'owned_pages') }),
  effect(fb.BusinessPages, { delete: removePage }),
  effect(fb.BusinessInstagramAccounts, {
    delete: ({ store, subject: business, params: { instagram_account: id } }) => {
      const account = store.list(business, 'instagram_accounts').find((one) => one.id === id);
      if (account === undefined) throw unsupportedRequest('delete', id);
      for (const path of accountLists) store.unlink(business, path, account);
      account.fields = without(account.fields, 'owner_business');
    },
  }),
];
