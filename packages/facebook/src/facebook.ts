import { type ClientOptions, GraphApi, GraphClient } from '@edgewalk/core';
import { Album } from './album.js';
import { Application } from './application.js';
import { Business } from './business.js';
import { Comment } from './comment.js';
import { Conversation } from './conversation.js';
import { Event } from './event.js';
import { Group } from './group.js';
import { LiveVideo } from './live-video.js';
import { LiveVideoInputStream } from './live-video-input-stream.js';
import { Message } from './message.js';
import { Page } from './page.js';
import { Photo } from './photo.js';
import { Post } from './post.js';
import { User } from './user.js';
import { Video } from './video.js';

/**
 * The Facebook tree: Pages and what is on them.
 *
 * @example
 * const fb = new Facebook({ accessToken });
 * for await (const post of fb.page(id).feed.get({ fields: ['id', 'message'] })) console.log(post.message);
 */
export class Facebook extends GraphApi {
  readonly #me: User;

  constructor(options: ClientOptions) {
    super(new GraphClient({ login: 'facebook', ...options }));
    this.#me = new User(this.client, 'me');
  }

  /** The person who gave the token. */
  get me(): User {
    return this.#me;
  }

  /** A Page, by its id or username. */
  page(id: string): Page {
    return new Page(this.client, id);
  }

  /** A post of a Page, or of a person who lets the app see it. */
  post(id: string): Post {
    return new Post(this.client, id);
  }

  /** A comment or a reply. */
  comment(id: string): Comment {
    return new Comment(this.client, id);
  }

  /** An album of photos. */
  album(id: string): Album {
    return new Album(this.client, id);
  }

  /** A photo. */
  photo(id: string): Photo {
    return new Photo(this.client, id);
  }

  /** A video, or a reel. */
  video(id: string): Video {
    return new Video(this.client, id);
  }

  /** A live broadcast. */
  liveVideo(id: string): LiveVideo {
    return new LiveVideo(this.client, id);
  }

  /** One stream that feeds a live broadcast. */
  liveVideoInputStream(id: string): LiveVideoInputStream {
    return new LiveVideoInputStream(this.client, id);
  }

  /** A person on Facebook. */
  user(id: string): User {
    return new User(this.client, id);
  }

  /** An event. */
  event(id: string): Event {
    return new Event(this.client, id);
  }

  /** A group. Meta removed the Groups API on 2024-04-22. */
  group(id: string): Group {
    return new Group(this.client, id);
  }

  /** The messages between a Page and one person. */
  conversation(id: string): Conversation {
    return new Conversation(this.client, id);
  }

  /** One message of a conversation. */
  message(id: string): Message {
    return new Message(this.client, id);
  }

  /** A business portfolio. */
  business(id: string): Business {
    return new Business(this.client, id);
  }

  /** An app. */
  application(id: string): Application {
    return new Application(this.client, id);
  }
}
