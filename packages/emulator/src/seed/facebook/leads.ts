import { asFrom } from '../../objects/facebook/people.js';
import { days, timestampOf } from '../../world/clock.js';
import type { FacebookSeedContext } from './context.js';

const people = [
  ['Ida Sund', 'ida@example.org'],
  ['Omar Vik', 'omar@example.org'],
  ['Lea Holm', 'lea@example.org'],
] as const;

/** Seeds a form in which people order bread, and what they entered. */
export function seedLeads(context: FacebookSeedContext): void {
  const { store, page, now } = context;
  const made = now - days(40);
  const form = store.insert('facebook/LeadgenForm', formOf(context, timestampOf(made)), undefined, made);
  store.link(page, 'leadgen_forms', form);
  for (const [index, [name, email]] of people.entries()) {
    const at = now - days(people.length - index);
    const field_data = [
      { name: 'full_name', values: [name] },
      { name: 'email', values: [email] },
    ];
    const lead = { created_time: timestampOf(at), field_data, form_id: form.id, is_organic: true, platform: 'fb' };
    store.link(form, 'leads', store.insert('facebook/Lead', lead, undefined, at));
  }
}

const formOf = ({ page, person }: FacebookSeedContext, created_time: string) => ({
  name: 'Order for Saturday',
  status: 'ACTIVE',
  locale: 'en_US',
  created_time,
  creator: asFrom(person),
  page: asFrom(page),
  page_id: page.id,
  leads_count: people.length,
  organic_leads_count: people.length,
  expired_leads_count: 0,
  questions: ['FULL_NAME', 'EMAIL'].map((type) => ({ key: type.toLowerCase(), label: type, type })),
  privacy_policy_url: 'https://tidal-bakery.example/privacy',
  allow_organic_lead: true,
});
