import { node, read, unsupported } from '@edgewalk/core/declare';
import { basic } from './permissions.js';
import { UserFields } from './user/fields.js';
import { UserGhostPosts } from './user/ghost-posts.js';
import { UserInsights } from './user/insights.js';
import { UserMentions } from './user/mentions.js';
import { UserPublishingLimit } from './user/publishing-limit.js';
import { UserReplies } from './user/replies.js';
import { UserThreads } from './user/threads.js';
import { UserThreadsPublish } from './user/threads-publish.js';

/**
 * A Threads profile: the one the token speaks for.
 *
 * @see https://developers.facebook.com/docs/threads/reference/user
 */
export class User extends node({
  name: 'User',
  fields: UserFields,
  defaults: ['id', 'username', 'name', 'threads_profile_picture_url', 'threads_biography', 'is_verified'],
  get: read({ permissions: basic }),
  create: unsupported('profiles are made in the Threads app: read yours with api.user.get()'),
  update: unsupported('a profile is changed in the Threads app: read it with api.user.get()'),
  delete: unsupported('a profile is deleted in the Threads app: to delete a post of it, api.post(id).delete()'),
}) {
  /** Its posts, newest first; replies are in `replies`. */
  get threads(): UserThreads {
    return this.edge(UserThreads);
  }
  /** Makes a finished container public. */
  get threadsPublish(): UserThreadsPublish {
    return this.edge(UserThreadsPublish);
  }
  /** Its replies to posts, newest first. */
  get replies(): UserReplies {
    return this.edge(UserReplies);
  }
  /** Posts of others that mention it. */
  get mentions(): UserMentions {
    return this.edge(UserMentions);
  }
  /** Its posts that vanish after 24 hours. */
  get ghostPosts(): UserGhostPosts {
    return this.edge(UserGhostPosts);
  }
  /** Metrics of the profile, by day. */
  get insights(): UserInsights {
    return this.edge(UserInsights);
  }
  /** The use of the quotas for posts, replies, deletions and searches. */
  get publishingLimit(): UserPublishingLimit {
    return this.edge(UserPublishingLimit);
  }
}
