import { pageLead } from '../webhooks/page-people-events.js';
import { idIn, textIn } from '../world/values.js';
import { commenting } from './comments.js';
import { mentioning } from './mentions.js';
import { messaging } from './messages.js';
import { onPages } from './pages.js';
import { type Place, refuse } from './people.js';
import { profiling } from './profile.js';
import type { Visitors } from './visitors.js';

/** The visitors of a world. */
export const visitorsIn = (place: Place): Visitors => ({
  ...commenting(place),
  ...messaging(place),
  ...mentioning(place),
  ...onPages(place),
  ...profiling(place),
  lead: (id, answers) => {
    const { store, outbox } = place;
    const form = store.get(id);
    if (form?.node !== 'facebook/LeadgenForm') throw refuse('lead', 'give the id of a form of a Page');
    const page = textIn(form.fields, 'page_id') ?? idIn(form.fields, 'page') ?? '';
    const field_data = Object.entries(answers).map(([name, value]) => ({ name, values: [value] }));
    const fields = { created_time: store.timestamp(), field_data, form_id: id, is_organic: true, platform: 'fb' };
    const lead = store.insert('facebook/Lead', fields);
    store.link(form, 'leads', lead);
    form.fields['leads_count'] = Number(form.fields['leads_count'] ?? 0) + 1;
    outbox.happen(pageLead(page, id, lead));
    return { id: lead.id };
  },
});
