import { check, pages, record, rootEdge, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Sticker, StickerLanguage } from './sticker.js';

const words = check(t.string, (text) =>
  Array.from(text).length < 2 ? 'write at least 2 characters to look for' : undefined,
);

/** What to look for, and in which language: without `locale` the words are taken for English. */
export const StickerSearchQuery = record('StickerSearchQuery', {
  /** The words to search for; at least 2 characters. */
  q: words,
  ...StickerLanguage.props,
});

const why = 'Meta makes the stickers: find one with fb.stickerSearch.get({ q })';

/**
 * `/sticker_search`: stickers by words. Requires the token of the app, `app id|app secret`.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/sticker-api
 */
export class StickerSearch extends rootEdge({
  path: 'sticker_search',
  node: () => Sticker,
  get: pages({ params: StickerSearchQuery }),
  create: unsupported(why),
  update: unsupported(why),
  delete: unsupported(why),
}) {}
