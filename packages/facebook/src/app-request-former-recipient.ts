import { identifier, optional, record, row } from '@edgewalk/core';

/** The fields of a former recipient. */
export const AppRequestFormerRecipientFields = record('AppRequestFormerRecipient', {
  id: optional(identifier),
  recipient_id: optional(identifier),
});

/** Someone who once got a request of the app. */
export class AppRequestFormerRecipient extends row({
  name: 'AppRequestFormerRecipient',
  fields: AppRequestFormerRecipientFields,
  defaults: [],
}) {}
