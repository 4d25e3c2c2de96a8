import { looseNumber, optional, publicUrl, read, record, rootEdge, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of an embedded post. */
export const EmbedFields = record('Embed', {
  /** The HTML to put into a page. */
  html: optional(t.string),
  /** `rich`. */
  type: optional(t.string),
  /** The version of oEmbed: `1.0`. */
  version: optional(t.string),
  /** `Threads`. */
  provider_name: optional(t.string),
  /** The address of Threads. */
  provider_url: optional(t.string),
  /** The width in pixels: 658. */
  width: optional(looseNumber),
});

/** A post for other pages. Its fields cannot be selected: all of them are returned. */
export class Embed extends row({ name: 'Embed', fields: EmbedFields, defaults: [] }) {}

/** The post to embed. */
export const EmbedQuery = record('EmbedQuery', {
  /** The web address of a public post, such as `https://www.threads.net/@threads/post/C8…/`: its `permalink`. */
  url: publicUrl,
  /** The greatest width in pixels. */
  maxwidth: optional(t.number),
});

/**
 * `/oembed`: the HTML that embeds a public post into a page. Needs no permission; a token of the app, `TH|{app}|{secret}`,
 * does too. Posts of private profiles, and those limited to countries or ages, are refused. Since December 2024.
 *
 * @example const { html } = await api.oembed.get({ url: permalink });
 * @see https://developers.facebook.com/docs/threads/tools-and-resources/embed-a-threads-post
 */
export class Oembed extends rootEdge({
  path: 'oembed',
  node: () => Embed,
  get: read({ params: EmbedQuery }),
  create: unsupported('publish a post, then embed it by its permalink: api.user.threads.create()'),
  update: unsupported('the HTML follows the post: read it anew with api.oembed.get({ url })'),
  delete: unsupported('the HTML shows nothing once the post is gone: api.post(id).delete()'),
}) {}
