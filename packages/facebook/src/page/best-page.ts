import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { readPage } from '../permissions.js';

const elsewhere = 'Meta alone decides that: see which it is with fb.page(id).bestPage.get()';

/**
 * The Page that Meta considers the best for the same topic. Not a URL of its own: Meta serves it as a field of the
 * Page.
 */
export class PageBestPage extends edge({
  path: 'best_page',
  node: () => Page,
  defaults: ['id', 'name'],
  get: expansion({ permissions: readPage }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
