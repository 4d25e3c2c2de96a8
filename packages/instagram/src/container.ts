import { node, read, unsupported } from '@edgewalk/core/declare';
import { ContainerFields } from './container/fields.js';
import { ContainerUpload } from './container/upload.js';
import { publish } from './permissions.js';

/**
 * A container of a media to publish. Poll its `status_code` once a minute, for five minutes at most; when it is
 * FINISHED, publish it. It expires after 24 hours.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-container
 */
export class Container extends node({
  name: 'Container',
  fields: ContainerFields,
  defaults: ['id', 'status_code', 'status'],
  get: read({ permissions: publish }),
  create: unsupported('create it on the account: api.user.media.create()'),
  update: unsupported('a container cannot be changed: make a new one with api.user.media.create()'),
  delete: unsupported(
    'it expires by itself after 24 hours: leave it, or publish it with api.user.mediaPublish.create({ creation_id })',
  ),
}) {
  /** The video of a resumable upload. */
  get upload(): ContainerUpload {
    return this.edge(ContainerUpload);
  }
}
