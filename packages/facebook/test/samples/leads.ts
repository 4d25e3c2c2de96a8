import { today } from '@edgewalk/testing/tree/whole-tree';
import type { Samples } from '../samples.js';

/** What the operations of this part of the tree are tried with. */
export const leads: Samples = {
  ids: async (fb, { Page: id = '' }) => {
    const form = (await fb.page(id).leadgenForms.get({ fields: ['id'] })).data.at(0)!;
    const lead = (await fb.leadgenForm(form.id).leads.get({ fields: ['id'] })).data.at(0)!;
    return { LeadgenForm: form.id, Lead: lead.id };
  },
  inputs: {
    'Page.leadgenForms.create': () => ({
      name: 'Order for Sunday',
      questions: [{ type: 'EMAIL' }],
      privacy_policy: { url: 'https://tidal-bakery.example/privacy', link_text: 'Privacy' },
      locale: 'EN_US',
      follow_up_action_url: 'https://tidal-bakery.example/thanks',
      context_card: { title: 'Bread' },
      thank_you_page: { title: 'Thank you' },
      custom_disclaimer: { title: 'Terms' },
      tracking_parameters: { shop: 'harbour' },
      question_page_custom_headline: 'Who are you?',
      cover_photo: new Uint8Array([1]),
      upload_gated_file: new Uint8Array([2]),
    }),
    'LeadgenForm.leads.get': () => ({
      filtering: [{ field: 'time_created', operator: 'GREATER_THAN', value: today / 1000 - 86_400 * 30 }],
    }),
  },
};
