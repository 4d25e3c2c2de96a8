import { type ClientOptions, GraphApi, GraphClient, type Subject } from '@edgewalk/core';
import { ownAccount } from './account.js';
import { Comment } from './comment.js';
import { Media } from './media.js';
import { User } from './user.js';

export interface InstagramOptions extends ClientOptions {
  /** The account's id. Without it the account is found by the token, at the first use. */
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
  readonly #user: User;

  constructor({ userId, ...options }: InstagramOptions) {
    super(clientFor(options, userId));
    this.#user = new User(this.client, this.client.account ?? 'me');
  }

  /** The account the token speaks for. */
  get user(): User {
    return this.#user;
  }

  /** A photo, video, reel, story or album. */
  media(id: string): Media {
    return new Media(this.client, id);
  }

  /** A comment or reply. */
  comment(id: string): Comment {
    return new Comment(this.client, id);
  }

  /** The same client for another account. */
  as({ userId, accessToken }: { readonly userId?: string; readonly accessToken: string }): Instagram {
    return new Instagram({ ...this.client.options, accessToken, ...(userId !== undefined && { userId }) });
  }
}

function clientFor(options: ClientOptions, userId: string | undefined): GraphClient {
  const client = new GraphClient(options);
  const found: Subject = client.loginOf() === 'instagram' ? 'me' : ownAccount(client);
  return client.with({}, userId ?? found);
}
