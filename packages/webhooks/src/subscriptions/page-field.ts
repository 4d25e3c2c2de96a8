/** Messages have other names on a Page. */
const pageNames: Readonly<Record<string, string>> = {
  message_edit: 'message_edits',
  messaging_referral: 'messaging_referrals',
  messaging_seen: 'message_reads',
  messaging_handover: 'messaging_handovers',
};

/**
 * The field that a Page subscribes to for a field about messages of its Instagram account; undefined for every other field
 * of Instagram: those come with any subscription of the Page.
 */
export const pageField = (field: string): string | undefined =>
  /^messag|^standby$|^response_feedback$/.test(field) ? (pageNames[field] ?? field) : undefined;
