import { type ClientOptions, GraphApi, GraphClient, type Subject } from '@edgewalk/core';
import { checkClientOptions, userIdRule } from '@edgewalk/core/declare';
import { ownAccount } from './account.js';
import { type AccountsCall, accountsCall } from './accounts.js';
import { Audio } from './audio.js';
import { Comment } from './comment.js';
import { Container } from './container.js';
import { Conversation } from './conversation.js';
import { HashtagSearch } from './hashtag-search.js';
import { Hashtag } from './hashtag.js';
import { IgAudio } from './ig-audio.js';
import { Me } from './me.js';
import { Media } from './media.js';
import { Message } from './message.js';
import { UpcomingEvent } from './upcoming-event.js';
import { OwnUser } from './own-user.js';
import { UserProfile } from './user-profile.js';

export interface InstagramOptions extends ClientOptions {
  /** The account's id. By default the account is found by the token, at the first use, if it reaches exactly one. */
  readonly userId?: string;
}

/**
 * The Instagram tree, for both logins.
 *
 * @example
 * const api = new Instagram({ accessToken, userId });
 * for await (const media of api.user.media.get({ fields: ['id', 'like_count'] })) console.log(media.like_count);
 */
export class Instagram extends GraphApi {
  /** The account the token speaks for. */
  readonly user: OwnUser;
  /** The person on Facebook that the token belongs to, and the Pages they manage. Facebook Login only. */
  readonly me: Me;
  /** The id of a hashtag, by name. Facebook Login only. */
  readonly hashtagSearch: HashtagSearch;
  /** Music and original sounds for reels. Facebook Login only. */
  readonly igAudio: IgAudio;

  constructor(options: InstagramOptions) {
    super(clientFor(options));
    this.user = new OwnUser(this.client, this.client.account ?? 'me');
    this.me = new Me(this.client, 'me');
    this.hashtagSearch = new HashtagSearch(this.client);
    this.igAudio = new IgAudio(this.client);
  }

  /**
   * All accounts that a token reaches, each with a client of its own.
   *
   * @example for await (const { username, api } of Instagram.accounts({ accessToken })) await report(username, api);
   */
  static accounts<Api extends Instagram>(
    this: new (options: InstagramOptions) => Api,
    options: ClientOptions,
  ): AccountsCall<Api> {
    return new this(options).accounts();
  }

  /**
   * All accounts that the token reaches: its own, those linked to the person's Pages, those of business portfolios, and
   * those granted by id. Each comes with a client that shares connections and limits with this one.
   */
  accounts(): AccountsCall<this> {
    return accountsCall(this.client, (identity) => this.as(identity));
  }

  /** A photo, video, reel, story or album. */
  media(id: string): Media {
    return new Media(this.client, id);
  }

  /** A comment or reply. */
  comment(id: string): Comment {
    return new Comment(this.client, id);
  }

  /** A container of a media to publish. */
  container(id: string): Container {
    return new Container(this.client, id);
  }

  /** A hashtag and the public media that carry it. Facebook Login only. */
  hashtag(id: string): Hashtag {
    return new Hashtag(this.client, id);
  }

  /** A piece of music, or the sound of a reel. Facebook Login only. */
  audio(id: string): Audio {
    return new Audio(this.client, id);
  }

  /** An event that the account announces. Facebook Login only. */
  upcomingEvent(id: string): UpcomingEvent {
    return new UpcomingEvent(this.client, id);
  }

  /** The messages between the account and one person. */
  conversation(id: string): Conversation {
    return new Conversation(this.client, id);
  }

  /** One message of a conversation. */
  message(id: string): Message {
    return new Message(this.client, id);
  }

  /** A person who wrote to the account, by the id that messages come with. */
  userProfile(id: string): UserProfile {
    return new UserProfile(this.client, id);
  }
}

function clientFor(given: InstagramOptions): GraphClient {
  checkClientOptions(given, { userId: userIdRule }, ['facebook', 'instagram']);
  const { userId, ...options } = given;
  const client = new GraphClient(options);
  const found: Subject = client.loginOf() === 'instagram' ? 'me' : ownAccount(client);
  return client.with({}, userId ?? found);
}
