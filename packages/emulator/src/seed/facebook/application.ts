import { apps } from '../../login/apps.js';
import { addTestUser } from '../../objects/facebook/test-user.js';
import { webhook } from '../../objects/facebook/webhook.js';
import { days, timestampOf } from '../../world/clock.js';
import type { FacebookSeedContext } from './context.js';
import { fanFrom } from './fans.js';

/** Seeds what belongs to the app: its settings, test users, and webhooks. */
export function seedApplication(context: FacebookSeedContext): void {
  const { store, person, now } = context;
  const app = store.get(apps.facebook.id);
  if (app === undefined) return;
  Object.assign(app.fields, settings, {
    created_time: timestampOf(now - days(900)),
    creator_uid: person.id,
    role_list: [
      { app_id: app.id, user: person.id, role: 'administrators' },
      { app_id: app.id, user: fanFrom(7).id, role: 'testers' },
    ],
    subscription_list: [webhook('page', ['feed', 'mention']), webhook('instagram', ['comments'])],
  });
  for (const name of ['Ada Testuser', 'Ben Testuser']) addTestUser(store, app, { name });
}

const settings = {
  app_name: apps.facebook.name,
  description: 'Tries things before they are sold.',
  namespace: 'edgewalk_emulator',
  app_domains: ['tidal-bakery.example'],
  app_type: 0,
  company: 'Tidal Bakery Ltd',
  contact_email: 'apps@tidal-bakery.example',
  privacy_policy_url: 'https://tidal-bakery.example/privacy',
  terms_of_service_url: 'https://tidal-bakery.example/terms',
  website_url: 'https://tidal-bakery.example/app',
  icon_url: 'https://cdn.facebook.example/icons/app_16.png',
  logo_url: 'https://cdn.facebook.example/icons/app_75.png',
  daily_active_users: '12',
  weekly_active_users: '64',
  monthly_active_users: '190',
  supported_platforms: ['WEB'],
};
