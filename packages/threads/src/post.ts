import { node, read, remove, unsupported } from '@edgewalk/core/declare';
import { basic, deletePosts } from './permissions.js';
import { PostChildren } from './post/children.js';
import { PostConversation } from './post/conversation.js';
import { DeletedPost, PostFields } from './post/fields.js';
import { PostInsights } from './post/insights.js';
import { PostLocation } from './post/location.js';
import { PostManagePendingReply } from './post/manage-pending-reply.js';
import { PostManageReply } from './post/manage-reply.js';
import { PostOwner } from './post/owner.js';
import { PostPendingReplies } from './post/pending-replies.js';
import { PostPollAttachment } from './post/poll-attachment.js';
import { PostQuotedPost } from './post/quoted-post.js';
import { PostRepliedTo } from './post/replied-to.js';
import { PostReplies } from './post/replies.js';
import { PostRepost } from './post/repost.js';
import { PostRepostedPost } from './post/reposted-post.js';
import { PostRootPost } from './post/root-post.js';

/**
 * A post of Threads; a reply is a post too.
 *
 * @see https://developers.facebook.com/docs/threads/reference/media
 */
export class Post extends node({
  name: 'Post',
  fields: PostFields,
  defaults: ['id', 'media_type', 'media_url', 'permalink', 'username', 'text', 'timestamp', 'is_quote_post'],
  get: read({ permissions: basic }),
  create: unsupported(
    'create a container on the profile, then publish it: api.user.threads.create(), api.user.threadsPublish.create()',
  ),
  update: unsupported('a post cannot be changed: delete it, api.post(id).delete(), and publish another'),
  /** Deletes it, up to 100 posts in 24 hours. A repost is deleted by its own id. Since March 2025. */
  delete: remove(DeletedPost, { permissions: deletePosts }),
}) {
  /** The profile that published it, if that is your own. */
  get owner(): PostOwner {
    return this.edge(PostOwner);
  }
  /** The images and videos of a carousel, in order. */
  get children(): PostChildren {
    return this.edge(PostChildren);
  }
  /** Top-level replies, newest first. */
  get replies(): PostReplies {
    return this.edge(PostReplies);
  }
  /** All replies of every level, as one list. */
  get conversation(): PostConversation {
    return this.edge(PostConversation);
  }
  /** Replies that wait for approval. */
  get pendingReplies(): PostPendingReplies {
    return this.edge(PostPendingReplies);
  }
  /** Metrics: views, likes, replies and more. */
  get insights(): PostInsights {
    return this.edge(PostInsights);
  }
  /** Shares it with your own followers. */
  get repost(): PostRepost {
    return this.edge(PostRepost);
  }
  /** Hides a reply to a post of yours, or shows it again. */
  get manageReply(): PostManageReply {
    return this.edge(PostManageReply);
  }
  /** Approves or ignores a reply that waits for approval. */
  get managePendingReply(): PostManagePendingReply {
    return this.edge(PostManagePendingReply);
  }
  /** The poll that it asks. */
  get pollAttachment(): PostPollAttachment {
    return this.edge(PostPollAttachment);
  }
  /** The place it is tagged with. */
  get location(): PostLocation {
    return this.edge(PostLocation);
  }
  /** The post that it quotes. */
  get quotedPost(): PostQuotedPost {
    return this.edge(PostQuotedPost);
  }
  /** The post that it reposts. */
  get repostedPost(): PostRepostedPost {
    return this.edge(PostRepostedPost);
  }
  /** The post at the beginning of the thread that a reply is in. */
  get rootPost(): PostRootPost {
    return this.edge(PostRootPost);
  }
  /** The post that a reply answers. */
  get repliedTo(): PostRepliedTo {
    return this.edge(PostRepliedTo);
  }
}
