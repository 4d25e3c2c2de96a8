import { node, post, read, remove, Success, unsupported } from '@edgewalk/core/declare';
import { CallToActionFields } from './call-to-action/fields.js';
import { CallToActionUpdate } from './call-to-action/update.js';
import { manageMetadata, readPage } from './permissions.js';

/**
 * The button of a Page, such as "Call now".
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page-call-to-action
 */
export class CallToAction extends node({
  name: 'CallToAction',
  fields: CallToActionFields,
  defaults: ['id', 'type', 'status', 'web_url', 'email_address', 'intl_number_with_plus'],
  get: read({ permissions: readPage }),
  create: unsupported('a button is added on facebook.com: see it with fb.page(id).callToActions.get()'),
  /** Changes the button; what is left out stays. With `fields` the response is the button. */
  update: post(CallToActionUpdate, Success, {
    repeatable: true,
    readAfterWrite: true,
    permissions: manageMetadata,
  }),
  /** Removes the button from the Page. */
  delete: remove(Success, { permissions: manageMetadata }),
}) {}
