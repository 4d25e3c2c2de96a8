import { row } from '@edgewalk/core';
import { HashtagMediaChildFields } from './hashtag-media/fields.js';

/** One photo or video of an album that was found by its hashtag. */
export class HashtagMediaChild extends row({
  name: 'HashtagMediaChild',
  fields: HashtagMediaChildFields,
  defaults: ['id', 'media_type', 'media_url'],
}) {}
