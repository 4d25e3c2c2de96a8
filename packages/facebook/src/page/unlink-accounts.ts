import { Acknowledged, edge, idText, post, record, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { message } from '../permissions.js';

/** The person to unlink, by their id in Messenger. */
export const AccountToUnlink = record('AccountToUnlink', {
  /** The id of the person for the Page, which their messages come with. */
  psid: idText,
});

const button = 'people link their account themselves, by a button: fb.page(id).messages.create({ recipient, message })';

/**
 * `/{page}/unlink_accounts`: unlinks a person in Messenger from their account in your system.
 *
 * @see https://developers.facebook.com/docs/messenger-platform/identity/account-linking
 */
export class PageUnlinkAccounts extends edge({
  path: 'unlink_accounts',
  node: () => Page,
  get: unsupported('who a linking token is for: fb.page(id).get({ account_linking_token })'),
  /** Unlinks it. The response is a text that only confirms it. */
  create: post(AccountToUnlink, Acknowledged, { repeatable: true, permissions: message }),
  update: unsupported(button),
  delete: unsupported('end it: fb.page(id).unlinkAccounts.create({ psid })'),
}) {}
