import { edge, pages, unsupported } from '@edgewalk/core';
import { AppRequestFormerRecipient } from '../app-request-former-recipient.js';

/**
 * `/{user}/apprequestformerrecipients`: who once got a request of the app from the person.
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
