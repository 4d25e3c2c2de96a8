import { check, pages, record, rootEdge, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Page } from './page.js';
import { readPage } from './permissions.js';

const words = check(t.string, (text) =>
  text.trim() === '' ? "write what to look for, such as 'facebook'" : undefined,
);

/** The words to search for in the names of Pages. */
export const PageSearchQuery = record('PageSearchQuery', {
  /** The words to search for. */
  q: words,
});

/**
 * `/pages/search`: searches Pages by name. Pages that are not your own require the feature Page Public Metadata Access.
 *
 * @see https://developers.facebook.com/docs/pages-api/search-pages
 */
export class PageSearch extends rootEdge({
  path: 'pages/search',
  node: () => Page,
  defaults: ['id', 'name', 'location', 'link', 'verification_status'],
  get: pages({ params: PageSearchQuery, permissions: readPage }),
  create: unsupported('Pages are made on facebook.com: list yours with fb.me.accounts.get()'),
  update: unsupported("a Page is changed by its own id: fb.page(id).update({ about: '…' })"),
  delete: unsupported('a Page can be hidden from everyone: fb.page(id).update({ is_published: false })'),
}) {}
