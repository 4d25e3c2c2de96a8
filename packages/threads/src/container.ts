import { node, read, unsupported } from '@edgewalk/core/declare';
import { ContainerFields } from './container/fields.js';
import { publish } from './permissions.js';

/**
 * A container of a post to publish. Poll its `status` once a minute, for five minutes at most; when it is FINISHED, publish
 * it. It expires after 24 hours.
 *
 * @see https://developers.facebook.com/docs/threads/troubleshooting
 */
export class Container extends node({
  name: 'Container',
  fields: ContainerFields,
  defaults: ['id', 'status', 'error_message'],
  get: read({ permissions: publish }),
  create: unsupported('create it on the profile: api.user.threads.create()'),
  update: unsupported('a container cannot be changed: make a new one with api.user.threads.create()'),
  delete: unsupported(
    'it expires by itself after 24 hours: leave it, or publish it with api.user.threadsPublish.create({ creation_id })',
  ),
}) {}
