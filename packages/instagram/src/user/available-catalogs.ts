import { edge, pages, unsupported } from '@edgewalk/core';
import { Catalog } from '../catalog.js';
import { shopping } from '../permissions.js';

/**
 * `/{user}/available_catalogs`: the catalog of the account's shop.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/available_catalogs
 */
export class UserAvailableCatalogs extends edge({
  path: 'available_catalogs',
  node: () => Catalog,
  get: pages({ login: 'facebook', permissions: shopping }),
  create: unsupported(
    'connect a catalog in Commerce Manager, then read it: api.user.availableCatalogs.get()',
  ),
  update: unsupported(
    'change the catalog in Commerce Manager, and read it: api.user.availableCatalogs.get()',
  ),
  delete: unsupported(
    'disconnect the catalog in Commerce Manager, and check: api.user.availableCatalogs.get()',
  ),
}) {}
