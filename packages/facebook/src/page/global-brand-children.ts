import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { readPage } from '../permissions.js';

const elsewhere =
  'the Pages of a brand are arranged in Meta Business Suite: see them with fb.page(id).globalBrandChildren.get()';

/**
 * `/{page}/global_brand_children`: Pages of a global brand, one for each market.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/global_brand_children
 */
export class PageGlobalBrandChildren extends edge({
  path: 'global_brand_children',
  node: () => Page,
  defaults: ['id', 'name'],
  get: pages({ permissions: readPage }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
