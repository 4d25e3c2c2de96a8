import { edge, identifier, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';

/** The fields of a former recipient. */
export const AppRequestFormerRecipientFields = record('AppRequestFormerRecipient', {
  /** The id of the request. */
  id: optional(identifier),
  /** The id of a person who was asked before and did not come. */
  recipient_id: optional(identifier),
});

/** A former recipient of a request of the app. */
export class AppRequestFormerRecipient extends row({
  name: 'AppRequestFormerRecipient',
  fields: AppRequestFormerRecipientFields,
  defaults: [],
}) {}

/**
 * `/{user}/apprequestformerrecipients`: former recipients of the person's requests in the app.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/apprequestformerrecipients
 */
export class UserApprequestformerrecipients extends edge({
  path: 'apprequestformerrecipients',
  node: () => AppRequestFormerRecipient,
  get: pages(),
  create: unsupported('players send requests in the game: read them with fb.me.apprequests.get()'),
  update: unsupported('what was sent stays: read it with fb.me.apprequests.get()'),
  delete: unsupported('what was sent stays: read it with fb.me.apprequests.get()'),
}) {}
