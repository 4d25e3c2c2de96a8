import type { WebhookAnswer } from '@edgewalk/webhooks';

/** An answer of one word, which no browser renders as a page. */
export const plain = (status: number, body: string): WebhookAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  body,
});
