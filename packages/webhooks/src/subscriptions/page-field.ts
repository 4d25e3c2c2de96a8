/** Fields of messages that have another name on a Page. */
const pageNames: Readonly<Record<string, string>> = {
  message_edit: 'message_edits',
  messaging_referral: 'messaging_referrals',
  messaging_seen: 'message_reads',
  messaging_handover: 'messaging_handovers',
};

/**
 * The field that a Page must subscribe to for a messaging field of its Instagram account. Undefined for other fields of
 * Instagram: they are delivered with any subscription of the Page.
 */
export const pageField = (field: string): string | undefined =>
  /^messag|^standby$|^response_feedback$/.test(field) ? (pageNames[field] ?? field) : undefined;
