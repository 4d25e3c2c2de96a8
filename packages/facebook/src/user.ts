import { node, optional, post, read, record, remove, Success, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readProfile } from './permissions.js';
import { UserAccessTokens } from './user/access-tokens.js';
import { UserAccounts } from './user/accounts.js';
import { UserAlbums } from './user/albums.js';
import { UserApprequestformerrecipients } from './user/apprequestformerrecipients.js';
import { UserApprequests } from './user/apprequests.js';
import { UserBusinessUsers } from './user/business-users.js';
import { UserBusinesses } from './user/businesses.js';
import { UserConversations } from './user/conversations.js';
import { UserCustomLabels } from './user/custom-labels.js';
import { UserEvents } from './user/events.js';
import { UserFeed } from './user/feed.js';
import { UserFields } from './user/fields.js';
import { UserFriends } from './user/friends.js';
import { UserGroups } from './user/groups.js';
import { UserIdsForApps } from './user/ids-for-apps.js';
import { UserIdsForBusiness } from './user/ids-for-business.js';
import { UserIdsForPages } from './user/ids-for-pages.js';
import { UserLikes } from './user/likes.js';
import { UserLiveVideos } from './user/live-videos.js';
import { UserMusic } from './user/music.js';
import { UserPermissions } from './user/permissions.js';
import { UserPhotos } from './user/photos.js';
import { UserPicture } from './user/picture.js';
import { UserPosts } from './user/posts.js';
import { UserVideos } from './user/videos.js';

export { UserFields } from './user/fields.js';

/** The name or the password of a test user. Other people cannot be changed. */
export const UserUpdate = record('UserUpdate', {
  /** The new name of the test user. */
  name: optional(t.string),
  /** The new password of the test user. */
  password: optional(t.string),
});

/**
 * A person on Facebook, with the data they share with the app. The token's own person is `fb.me`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user
 */
export class User extends node({
  name: 'User',
  fields: UserFields,
  defaults: ['id', 'name', 'first_name', 'last_name', 'middle_name', 'name_format', 'short_name'],
  get: read({ permissions: readProfile }),
  create: unsupported('people join on Facebook; make a test user: fb.application(id).accounts.create({ name })'),
  /** Changes a test user. */
  update: post(UserUpdate, Success, { repeatable: true }),
  /** Deletes a test user. */
  delete: remove(Success),
}) {
  /** The Pages that the person manages, with their tokens. */
  get accounts(): UserAccounts {
    return this.edge(UserAccounts);
  }
  /** Posts on the timeline, newest first. */
  get feed(): UserFeed {
    return this.edge(UserFeed);
  }
  /** Posts of the person, newest first. */
  get posts(): UserPosts {
    return this.edge(UserPosts);
  }
  /** Photos. */
  get photos(): UserPhotos {
    return this.edge(UserPhotos);
  }
  /** Albums. */
  get albums(): UserAlbums {
    return this.edge(UserAlbums);
  }
  /** Videos. */
  get videos(): UserVideos {
    return this.edge(UserVideos);
  }
  /** Live videos. */
  get liveVideos(): UserLiveVideos {
    return this.edge(UserLiveVideos);
  }
  /** The profile picture. */
  get picture(): UserPicture {
    return this.edge(UserPicture);
  }
  /** The Pages that a person likes. */
  get likes(): UserLikes {
    return this.edge(UserLikes);
  }
  /** The Pages of musicians that a person likes. */
  get music(): UserMusic {
    return this.edge(UserMusic);
  }
  /** Friends who use the app too. */
  get friends(): UserFriends {
    return this.edge(UserFriends);
  }
  /** Groups of the person. Meta removed the Groups API. */
  get groups(): UserGroups {
    return this.edge(UserGroups);
  }
  /** Events. */
  get events(): UserEvents {
    return this.edge(UserEvents);
  }
  /** Conversations of the Page that the token speaks for. */
  get conversations(): UserConversations {
    return this.edge(UserConversations);
  }
  /** Labels that the Page assigned to the person. */
  get customLabels(): UserCustomLabels {
    return this.edge(UserCustomLabels);
  }
  /** Business portfolios of the person. */
  get businesses(): UserBusinesses {
    return this.edge(UserBusinesses);
  }
  /** The person as a member of business portfolios. */
  get businessUsers(): UserBusinessUsers {
    return this.edge(UserBusinessUsers);
  }
  /** The permissions that the person granted. */
  get permissions(): UserPermissions {
    return this.edge(UserPermissions);
  }
  /** Tokens for other apps of the business. */
  get accessTokens(): UserAccessTokens {
    return this.edge(UserAccessTokens);
  }
  /** The ids of the person in apps of the same business. */
  get idsForApps(): UserIdsForApps {
    return this.edge(UserIdsForApps);
  }
  /** The ids of the person in apps of the business. */
  get idsForBusiness(): UserIdsForBusiness {
    return this.edge(UserIdsForBusiness);
  }
  /** The ids of the person for Pages of the same business. */
  get idsForPages(): UserIdsForPages {
    return this.edge(UserIdsForPages);
  }
  /** Pending requests to the person. */
  get apprequests(): UserApprequests {
    return this.edge(UserApprequests);
  }
  /** Former recipients of the person's requests. */
  get apprequestformerrecipients(): UserApprequestformerrecipients {
    return this.edge(UserApprequestformerrecipients);
  }
}
