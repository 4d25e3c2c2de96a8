import { node, read, unsupported } from '@edgewalk/core/declare';
import { EventComments } from './event/comments.js';
import { EventFeed } from './event/feed.js';
import { EventFields } from './event/fields.js';
import { EventLiveVideos } from './event/live-videos.js';
import { EventPhotos } from './event/photos.js';
import { EventPicture } from './event/picture.js';
import { EventPosts } from './event/posts.js';
import { EventRoles } from './event/roles.js';
import { EventTicketTiers } from './event/ticket-tiers.js';
import { EventVideos } from './event/videos.js';
import { readEvents } from './permissions.js';

export { EventFields } from './event/fields.js';

/**
 * An event. Meta shows events to its partners only.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/event
 */
export class Event extends node({
  name: 'Event',
  fields: EventFields,
  defaults: ['id', 'name', 'description', 'start_time', 'end_time', 'place', 'event_times'],
  get: read({ permissions: readEvents }),
  create: unsupported('events are made on Facebook: read those of a Page with fb.page(id).events.get()'),
  update: unsupported('an event is changed on Facebook: read it with fb.event(id).get()'),
  delete: unsupported('an event is deleted on Facebook: read it with fb.event(id).get()'),
}) {
  /** Comments. */
  get comments(): EventComments {
    return this.edge(EventComments);
  }
  /** Posts in it. */
  get feed(): EventFeed {
    return this.edge(EventFeed);
  }
  /** Posts of its owner. */
  get posts(): EventPosts {
    return this.edge(EventPosts);
  }
  /** Live videos. */
  get liveVideos(): EventLiveVideos {
    return this.edge(EventLiveVideos);
  }
  /** Photos. */
  get photos(): EventPhotos {
    return this.edge(EventPhotos);
  }
  /** Videos. */
  get videos(): EventVideos {
    return this.edge(EventVideos);
  }
  /** Its organisers. */
  get roles(): EventRoles {
    return this.edge(EventRoles);
  }
  /** The kinds of tickets. */
  get ticketTiers(): EventTicketTiers {
    return this.edge(EventTicketTiers);
  }
  /** The picture; prefer the field `cover`. */
  get picture(): EventPicture {
    return this.edge(EventPicture);
  }
}
