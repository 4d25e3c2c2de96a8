import type { AgencyRecord } from '../../login/agencies.js';
import { type HostedSeed, seedHostedAccount } from './account.js';
import { seedHostedAgency } from './agency.js';
import { numberIn } from './names.js';

export { leaveAgency } from './agency.js';
export { usernameOf } from './names.js';

/** Has accounts made when they are asked for, and seeds the agencies that work for them. */
export function hostAccounts(seed: HostedSeed, agencies: readonly AgencyRecord[]): void {
  const count = agencies.reduce((sum, { parts }) => sum + parts.length, 0);
  seed.store.plan({ count, make: (part) => seedHostedAccount(seed, part), named: numberIn });
  for (const agency of agencies) seedHostedAgency(seed.store, agency);
}
