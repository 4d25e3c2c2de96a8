import type { AgencyRecord } from '../../login/agencies.js';
import { apps } from '../../login/apps.js';
import { days } from '../../world/clock.js';
import { firstId } from '../../world/parts.js';
import type { Store, StoredObject } from '../../world/store.js';

/** Seeds a business that works for accounts of others. Its lists name Pages that are made when they are read. */
export function seedHostedAgency(store: Store, { agent, app, id, index, name, parts, server }: AgencyRecord): void {
  const at = store.clock.now() - days(400);
  const names = { name: `Test Agent ${index + 1}`, first_name: 'Test', last_name: `Agent ${index + 1}` };
  const person = store.insert('facebook/User', names, agent, at);
  const about = { name, verification_status: 'verified', is_hidden: false };
  const business = store.insert('facebook/Business', about, id, at);
  const system = store.insert('facebook/SystemUser', { name: `${name} Planner`, role: 'ADMIN' }, server, at);
  store.link(business, 'system_users', system);
  for (const worker of [person, system]) {
    store.link(worker, 'businesses', business);
    listFirsts(store, [worker, 'accounts'], 'facebook/Page', parts);
  }
  listFirsts(store, [business, 'client_pages'], 'facebook/Page', parts);
  for (const path of ['instagram_accounts', 'instagram_business_accounts'])
    listFirsts(store, [business, path], 'User', parts);
  if (app !== apps.facebook && store.get(app.id) === undefined)
    store.insert('facebook/Application', { name: app.name, category: 'Business' }, app.id, at);
}

/** Takes an account from an agency: the account is shown to it no more, and its Page not listed. */
export function leaveAgency(
  store: Store,
  { agent, id, lost, server }: AgencyRecord,
  account: { readonly id: string; readonly pageId: string },
): void {
  lost.add(account.id);
  const page = store.get(account.pageId);
  if (page === undefined) return;
  for (const worker of [agent, server].flatMap((each) => store.get(each) ?? [])) store.unlink(worker, 'accounts', page);
  const business = store.get(id);
  if (business) store.unlink(business, 'client_pages', page);
}

/** Has an edge list the first object of a kind in each part. */
function listFirsts(
  store: Store,
  [parent, path]: readonly [StoredObject, string],
  kind: string,
  parts: readonly number[],
): void {
  store.defer(parent, path, () => {
    parent.edges.set(
      path,
      parts.map((part) => firstId(kind, part)),
    );
  });
}
