import { days } from '../../world/clock.js';
import { numericId } from '../../world/ids.js';
import type { StoredObject } from '../../world/store.js';
import type { FacebookSeedContext } from './context.js';

/** Who reaches an Instagram account without a Page of their own. */
export interface AgencySeed {
  /** A person who manages no Page: a business portfolio works on the second Page of the person. */
  readonly agent: StoredObject;
  /** The integration of that business, to which accounts are granted by id. */
  readonly server: StoredObject;
}

/** Seeds an agency, which works on a Page of others. */
export function seedAgency({ store, pages, now }: FacebookSeedContext): AgencySeed {
  const at = now - days(400);
  const names = { name: 'Test Agent', first_name: 'Test', last_name: 'Agent' };
  const agent = store.insert('facebook/User', names, numericId('10223', 5), at);
  const about = { name: 'Harbour Agency', verification_status: 'verified', is_hidden: false };
  const agency = store.insert('facebook/Business', about, numericId('10150', 6), at);
  store.link(agent, 'businesses', agency);
  for (const page of pages.slice(1)) store.link(agency, 'client_pages', page);
  const integration = { name: 'Harbour Planner', role: 'EMPLOYEE' };
  const server = store.insert('facebook/SystemUser', integration, numericId('12219', 7), at);
  store.link(agency, 'system_users', server);
  return { agent, server };
}
