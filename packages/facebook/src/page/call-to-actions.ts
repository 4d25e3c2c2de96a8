import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { CallToAction } from '../call-to-action.js';
import { readPage } from '../permissions.js';

/**
 * `/{page}/call_to_actions`: the button of the Page.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/call_to_actions
 */
export class PageCallToActions extends edge({
  path: 'call_to_actions',
  node: () => CallToAction,
  get: pages({ permissions: readPage }),
  create: unsupported('a button is added on facebook.com: see it with fb.page(id).callToActions.get()'),
  update: unsupported("change the button itself: fb.callToAction(id).update({ type: 'CALL_NOW' })"),
  delete: unsupported('delete the button itself: fb.callToAction(id).delete()'),
}) {}
