import type { StoredObject } from '../../world/store.js';
import type { SeedContext } from '../context.js';
import { seedProfile } from './profiles.js';

/** Seeds Threads: the profile of an Instagram account. */
export function seedThreads(context: SeedContext, account: StoredObject): StoredObject {
  const { username, name, biography } = account.fields as Readonly<Record<string, string>>;
  const profile = seedProfile(context, { username: username ?? '', name: name ?? '', biography: biography ?? '' });
  const [connected] = context.store.list(account, 'connected_threads_user');
  if (connected) connected.fields['threads_user_id'] = profile.id;
  return profile;
}
