import { node, post, read, remove, Success, unsupported } from '@edgewalk/core/declare';
import { managePosts, readPage } from './permissions.js';
import { PostAttachments } from './post/attachments.js';
import { PostComments } from './post/comments.js';
import { PostFields } from './post/fields.js';
import { PostInsights } from './post/insights.js';
import { PostLikes } from './post/likes.js';
import { PostReactions } from './post/reactions.js';
import { PostSharedposts } from './post/sharedposts.js';
import { PostSponsorTags } from './post/sponsor-tags.js';
import { PostTo } from './post/to.js';
import { PostUpdate } from './post/update.js';

/**
 * A post of a Page, or of a person who shares it with the app. Its id is `{page}_{post}`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page-post/
 */
export class Post extends node({
  name: 'Post',
  fields: PostFields,
  defaults: [
    'id',
    'message',
    'message_tags',
    'created_time',
    'updated_time',
    'permalink_url',
    'full_picture',
    'icon',
    'picture',
    'shares',
    'status_type',
  ],
  get: read({ permissions: readPage }),
  create: unsupported('publish it on a Page: fb.page(id).feed.create({ message })'),
  /** Changes it. A Page can change only posts that the app itself published. */
  update: post(PostUpdate, Success, { repeatable: true, readAfterWrite: true, permissions: managePosts }),
  /** Deletes it from Facebook. */
  delete: remove(Success, { permissions: managePosts }),
}) {
  /** Its attachments: a link, photos, a video. */
  get attachments(): PostAttachments {
    return this.edge(PostAttachments);
  }
  /** The comments on it. */
  get comments(): PostComments {
    return this.edge(PostComments);
  }
  /** People who like it. */
  get likes(): PostLikes {
    return this.edge(PostLikes);
  }
  /** Reactions to it. */
  get reactions(): PostReactions {
    return this.edge(PostReactions);
  }
  /** Metrics: views, clicks, reactions. */
  get insights(): PostInsights {
    return this.edge(PostInsights);
  }
  /** The posts that share it, as far as the token may see them. */
  get sharedposts(): PostSharedposts {
    return this.edge(PostSharedposts);
  }
  /** The sponsors of branded content. */
  get sponsorTags(): PostSponsorTags {
    return this.edge(PostSponsorTags);
  }
  /** Its addressees, and people named in it. */
  get to(): PostTo {
    return this.edge(PostTo);
  }
}
