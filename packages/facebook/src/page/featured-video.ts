import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { Video } from '../video.js';
import { readPage } from '../permissions.js';

const elsewhere = 'a video is put first on facebook.com: see which it is with fb.page(id).featuredVideo.get()';

/** The featured video of the Page. Not a URL of its own: Meta serves it as a field of the Page. */
export class PageFeaturedVideo extends edge({
  path: 'featured_video',
  node: () => Video,
  defaults: ['id', 'title', 'permalink_url'],
  get: expansion({ permissions: readPage }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
