import { node, oneOf, optional, read, record, unsupported } from '@edgewalk/core/declare';
import { GroupAlbums } from './group/albums.js';
import { GroupDocs } from './group/docs.js';
import { GroupEvents } from './group/events.js';
import { GroupFeed } from './group/feed.js';
import { GroupFields } from './group/fields.js';
import { GroupFiles } from './group/files.js';
import { GroupGroups } from './group/groups.js';
import { GroupLiveVideos } from './group/live-videos.js';
import { GroupOptedInMembers } from './group/opted-in-members.js';
import { GroupPhotos } from './group/photos.js';
import { GroupPicture } from './group/picture.js';
import { groupRetired } from './group/retired.js';
import { GroupVideos } from './group/videos.js';
import { readGroups } from './permissions.js';

export { GroupFields } from './group/fields.js';

/** The size of the icon in pixels. */
export const GroupQuery = record('GroupQuery', {
  /** The size of the icon: 16, 34, 50 or 68 pixels. */
  icon_size: optional(oneOf('16', '34', '50', '68')),
});

/**
 * A group.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/group
 */
export class Group extends node({
  name: 'Group',
  fields: GroupFields,
  defaults: ['id', 'name', 'description', 'created_time', 'member_count'],
  get: read({ params: GroupQuery, retired: groupRetired, permissions: readGroups }),
  create: unsupported('groups are made on Facebook; make a Page with fb.me.accounts.create({ name, category })'),
  update: unsupported('groups are changed on Facebook; change a Page with fb.page(id).update({ about })'),
  delete: unsupported('groups are deleted on Facebook: read one with fb.group(id).get()'),
}) {
  /** Posts in it, newest first. */
  get feed(): GroupFeed {
    return this.edge(GroupFeed);
  }
  /** Albums. */
  get albums(): GroupAlbums {
    return this.edge(GroupAlbums);
  }
  /** Photos. */
  get photos(): GroupPhotos {
    return this.edge(GroupPhotos);
  }
  /** Videos. */
  get videos(): GroupVideos {
    return this.edge(GroupVideos);
  }
  /** Live videos. */
  get liveVideos(): GroupLiveVideos {
    return this.edge(GroupLiveVideos);
  }
  /** Events. */
  get events(): GroupEvents {
    return this.edge(GroupEvents);
  }
  /** Documents that members wrote together. */
  get docs(): GroupDocs {
    return this.edge(GroupDocs);
  }
  /** Files that members shared. */
  get files(): GroupFiles {
    return this.edge(GroupFiles);
  }
  /** Groups inside it. */
  get groups(): GroupGroups {
    return this.edge(GroupGroups);
  }
  /** Members who share their profile with the app. */
  get optedInMembers(): GroupOptedInMembers {
    return this.edge(GroupOptedInMembers);
  }
  /** The picture. */
  get picture(): GroupPicture {
    return this.edge(GroupPicture);
  }
}
