import type { Store, StoredObject } from '../../world/store.js';
import { asFrom } from './people.js';

/** Requests access to a Page of another business. */
export function requestPage(
  store: Store,
  business: StoredObject,
  { path, page }: { readonly path: string; readonly page: StoredObject },
): StoredObject {
  const request = store.insert('facebook/BusinessPageRequest', { page: asFrom(page) });
  store.link(business, path, request, 'last');
  return request;
}
