import { type ClientOptions, GraphApi, GraphClient } from '@edgewalk/core';
import { checkClientOptions, userIdRule } from '@edgewalk/core/declare';
import { Container } from './container.js';
import { KeywordSearch } from './keyword-search.js';
import { Location } from './location.js';
import { LocationSearch } from './location-search.js';
import { Oembed } from './oembed.js';
import { OwnUser } from './own-user.js';
import { Post } from './post.js';
import { ProfileLookup } from './profile-lookup.js';
import { ProfilePosts } from './profile-posts.js';

export interface ThreadsOptions extends Omit<ClientOptions, 'login' | 'version'> {
  /** The id of the token's own profile; `me` by default. */
  readonly userId?: string;
}

/**
 * The Threads tree.
 *
 * @example
 * const threads = new Threads({ accessToken });
 * for await (const post of threads.user.threads.get({ fields: ['id', 'text'] })) console.log(post.text);
 */
export class Threads extends GraphApi {
  /** The profile that the token speaks for. */
  readonly user: OwnUser;
  /** Public posts by a word or a topic tag. */
  readonly keywordSearch: KeywordSearch;
  /** Places to tag in posts. */
  readonly locationSearch: LocationSearch;
  /** A public profile, by its username. */
  readonly profileLookup: ProfileLookup;
  /** The posts of a public profile, by its username. */
  readonly profilePosts: ProfilePosts;
  /** The HTML that embeds a public post into a page. */
  readonly oembed: Oembed;

  constructor(given: ThreadsOptions) {
    checkClientOptions(given, { userId: userIdRule }, ['threads']);
    const { userId = 'me', ...options } = given;
    super(new GraphClient({ ...options, login: 'threads' }, userId));
    this.user = new OwnUser(this.client, userId);
    this.keywordSearch = new KeywordSearch(this.client);
    this.locationSearch = new LocationSearch(this.client);
    this.profileLookup = new ProfileLookup(this.client);
    this.profilePosts = new ProfilePosts(this.client);
    this.oembed = new Oembed(this.client);
  }

  /** The profile that the token speaks for: another name of `user`, as Meta's path `/me`. */
  get me(): OwnUser {
    return this.user;
  }

  /** A post, or a reply, which is a post too. */
  post(id: string): Post {
    return new Post(this.client, id);
  }

  /** A container of a post to publish. */
  container(id: string): Container {
    return new Container(this.client, id);
  }

  /** A place that posts can be tagged with. */
  location(id: string): Location {
    return new Location(this.client, id);
  }
}
