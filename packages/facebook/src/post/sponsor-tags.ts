import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { readPage } from '../permissions.js';

/**
 * `/{post}/sponsor_tags`: the sponsors of a post with branded content.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page-post/sponsor_tags/
 */
export class PostSponsorTags extends edge({
  path: 'sponsor_tags',
  node: () => Page,
  // The fields that are visible on other people's Pages.
  defaults: ['id', 'name'],
  get: pages({ permissions: readPage }),
  create: unsupported('name the sponsor with fb.post(id).update({ sponsor_id })'),
  update: unsupported('name another sponsor with fb.post(id).update({ sponsor_id })'),
  delete: unsupported('name another sponsor with fb.post(id).update({ sponsor_id })'),
}) {}
