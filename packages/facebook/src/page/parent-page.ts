import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { readPage } from '../permissions.js';

const elsewhere = 'branches are kept at the Page of the chain: fb.page(id).locations.create({ store_number })';

/** The main Page of the chain, if this one is a branch. Not a URL of its own: Meta serves it as a field of the Page. */
export class PageParentPage extends edge({
  path: 'parent_page',
  node: () => Page,
  defaults: ['id', 'name'],
  get: expansion({ permissions: readPage }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
