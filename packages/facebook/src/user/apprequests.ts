import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { AppRequest } from '../app-request.js';

/**
 * `/{user}/apprequests`: pending requests to the person in the app.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/apprequests
 */
export class UserApprequests extends edge({
  path: 'apprequests',
  node: () => AppRequest,
  get: pages(),
  create: unsupported('players send requests in the game: read them with fb.me.apprequests.get()'),
  update: unsupported('what was sent stays as it is: read it with fb.me.apprequests.get()'),
  delete: unsupported('remove the request itself; list them with fb.me.apprequests.get()'),
}) {}
