import { node, read, remove, Success, unsupported } from '@edgewalk/core/declare';
import { managePosts, readPage } from './permissions.js';
import { PhotoComments } from './photo/comments.js';
import { PhotoFields } from './photo/fields.js';
import { PhotoInsights } from './photo/insights.js';
import { PhotoLikes } from './photo/likes.js';
import { PhotoSponsorTags } from './photo/sponsor-tags.js';

export { PhotoFields } from './photo/fields.js';

/**
 * A photo of a Page, or of a person who shares it with the app.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/photo/
 */
export class Photo extends node({
  name: 'Photo',
  fields: PhotoFields,
  defaults: ['id', 'created_time', 'name', 'updated_time', 'link'],
  get: read({ permissions: readPage }),
  create: unsupported(
    'upload it to a Page or into an album: fb.page(id).photos.create({ url }), fb.album(id).photos.create({ url })',
  ),
  update: unsupported('edit the post it is in: fb.post(id).update({ message })'),
  /** Deletes it from Facebook. Apps may delete what they created. */
  delete: remove(Success, { permissions: managePosts }),
}) {
  /** The comments on it. */
  get comments(): PhotoComments {
    return this.edge(PhotoComments);
  }
  /** People who like it. */
  get likes(): PhotoLikes {
    return this.edge(PhotoLikes);
  }
  /** The sponsors that it names. */
  get sponsorTags(): PhotoSponsorTags {
    return this.edge(PhotoSponsorTags);
  }
  /** Metrics. */
  get insights(): PhotoInsights {
    return this.edge(PhotoInsights);
  }
}
