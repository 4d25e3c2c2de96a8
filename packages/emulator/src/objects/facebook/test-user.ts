import type { Store, StoredObject } from '../../world/store.js';

/** A test user to make. */
export interface TestUserPlan {
  readonly name: string;
  readonly installed?: boolean;
}

/** Makes a test user of an app. */
export function addTestUser(store: Store, app: StoredObject, plan: TestUserPlan): StoredObject {
  const [first = '', ...others] = plan.name.split(' ');
  const user = store.insert('facebook/User', {
    name: plan.name,
    first_name: first,
    last_name: others.at(-1) ?? '',
    short_name: first,
    name_format: '{first} {last}',
    installed: plan.installed ?? true,
    test_app: app.id,
  });
  user.fields['email'] = `${first.toLowerCase()}_${user.id.slice(-6)}@tfbnw.example`;
  store.link(app, 'accounts', user, 'last');
  return user;
}
