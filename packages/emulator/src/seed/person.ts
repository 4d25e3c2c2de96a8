import { numericId } from '../ids.js';
import type { StoredObject } from '../store.js';
import type { Planter } from './planter.js';

/** Plants the Facebook user and one Page for each account. */
export function plantPerson({ store }: Planter, accounts: readonly StoredObject[]) {
  const person = store.insert('Me', { name: 'Test Person' }, numericId('10223', 1));
  const pages = accounts.map((account) => {
    const page = store.insert('PageAccount', pageFields(account));
    page.fields['instagram_business_account'] = { id: account.id };
    page.fields['connected_instagram_account'] = { id: account.id };
    store.link(person, 'accounts', page, 'last');
    return page;
  });
  return { person, pages };
}

function pageFields(account: StoredObject): Record<string, unknown> {
  return {
    name: account.fields['name'],
    category: 'Bakery',
    category_list: [{ id: '189018581118681', name: 'Bakery' }],
    tasks: ['ADVERTISE', 'ANALYZE', 'CREATE_CONTENT', 'MESSAGING', 'MODERATE', 'MANAGE'],
  };
}
