import { Acknowledged, edge, idText, post, record, unsupported } from '@edgewalk/core';
import { Page } from '../page.js';
import { message } from '../permissions.js';

/** Whose link to end: the id by which Messenger knows the person. */
export const AccountToUnlink = record('AccountToUnlink', { psid: idText });

const button =
  'people link their account themselves, by a button: fb.page(id).messages.create({ recipient, message })';

/**
 * `/{page}/unlink_accounts`: ends the link between a person in Messenger and their account with you.
 *
 * @see https://developers.facebook.com/docs/messenger-platform/identity/account-linking
 */
export class PageUnlinkAccounts extends edge({
  path: 'unlink_accounts',
  node: () => Page,
  get: unsupported('who a linking token is for: fb.page(id).get({ account_linking_token })'),
  /** Ends it. Meta answers in words of its own, which tell no more than that it is done. */
  create: post(AccountToUnlink, Acknowledged, { repeatable: true, permissions: message }),
  update: unsupported(button),
  delete: unsupported('end it: fb.page(id).unlinkAccounts.create({ psid })'),
}) {}
