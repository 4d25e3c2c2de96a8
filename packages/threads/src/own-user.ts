import type { Call } from '@edgewalk/core';
import type { PublishOptions } from '@edgewalk/publishing';
import type { NewPost } from './publish/content.js';
import { publishPost } from './publish/publish.js';
import type { PublishedPost } from './publish/surface.js';
import { User } from './user.js';

/** The profile that the token speaks for: it also publishes in one call. */
export class OwnUser extends User {
  /**
   * Publishes a post, a reply or a quote, from creating its containers to reading it back. An interrupted publish resumes
   * from its last checkpoint, also in another process, and never publishes twice.
   *
   * @example
   * const post = await api.user.publish({ media_type: 'TEXT', text: 'Fresh from the oven' });
   * @example
   * await api.user.publish(
   *   { media_type: 'CAROUSEL', children: [{ media_type: 'IMAGE', image_url }, { media_type: 'VIDEO', video_url }] },
   *   { checkpoint: await load(), onCheckpoint: (checkpoint) => save(checkpoint) },
   * );
   * @throws PublishingError when the quota is used up, or a container failed, expired or is not ready in time.
   * @throws OutcomeUnknownError when the post may be live: resume from `checkpointOf(error)`.
   */
  publish(content: NewPost, options?: PublishOptions): Call<PublishedPost> {
    return publishPost(this, content, options);
  }
}
