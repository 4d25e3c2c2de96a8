import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { basic } from '../permissions.js';
import { User } from '../user.js';

const elsewhere = 'accounts are linked to Pages in the Instagram app: see them with api.me.accounts.get()';

/** The professional account linked to a Page. Not a URL of its own: Meta serves it as a field of the Page. */
export class PageAccountInstagramBusinessAccount extends edge({
  path: 'instagram_business_account',
  node: () => User,
  defaults: ['id', 'username'],
  get: expansion({ login: 'facebook', permissions: basic }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
