import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { Business } from '../business.js';
import { manageBusiness } from '../permissions.js';

const elsewhere = 'who owns a Page is decided in Meta Business Suite: see it with fb.page(id).ownerBusiness.get()';

/** The business portfolio that owns the Page. Not a URL of its own: Meta serves it as a field of the Page. */
export class PageOwnerBusiness extends edge({
  path: 'owner_business',
  node: () => Business,
  defaults: ['id', 'name'],
  get: expansion({ permissions: manageBusiness }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
