import { limiter } from '@edgewalk/core/limits';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { type Webhooks, type WebhooksOptions, webhooks } from '@edgewalk/webhooks';
import type { Subscriber } from '@edgewalk/webhooks/subscriptions';
import type { Connection } from '../shared/connection.js';
import type { Channel } from './channel.js';
import { createFacebookChannel, findOwnPage } from './facebook.js';
import { createInstagramChannel } from './instagram.js';
import { Moderator, type ModeratorOptions } from './moderator.js';

/** What the bot needs of the app. */
export const fields = { instagram: ['comments', 'messages'], page: ['feed', 'messages'] } as const;

export interface BotOptions extends ModeratorOptions, Pick<WebhooksOptions, 'secrets' | 'verifyToken' | 'onOutcome'> {
  /** How many of the latest posts `catchUp` reads. */
  readonly posts: number;
}

/** A bot that moderates comments and answers messages. */
export interface Bot {
  /** Give it to an adapter, such as `expressWebhooks(hook)`. */
  readonly hook: Webhooks;
  /** Whose events it needs, for `subscriptions`. */
  readonly account: Subscriber;
  /** Moderates the comments of the latest posts. Call it before the hook receives. */
  catchUp(): Promise<void>;
}

/** Creates the bot for the token's Instagram account and, with Facebook Login, the Page that it is linked to. */
export async function createBot(client: Connection['client'], options: BotOptions): Promise<Bot> {
  // Both trees draw on the allowances of one app.
  const throttled = { ...client, limits: limiter({ policy: { 50: '1s', 80: '15s', 95: '5m' } }) };
  const { secrets, verifyToken, onOutcome, posts } = options;
  const hook = webhooks({ secrets, verifyToken, ...(onOutcome && { onOutcome }) });
  const moderator = new Moderator(options);
  const { account, instagram, page } = await connectChannels(throttled, posts);
  listenToInstagram(hook, instagram, moderator);
  if (page) listenToPage(hook, page, moderator);
  const channels = page ? [instagram, page] : [instagram];
  return {
    hook,
    account,
    catchUp: async () => {
      for (const channel of channels) await moderator.catchUp(channel);
    },
  };
}

interface Channels {
  readonly account: Subscriber;
  readonly instagram: Channel;
  readonly page?: Channel;
}

async function connectChannels(client: Connection['client'], posts: number): Promise<Channels> {
  const api = new Instagram(client);
  // A token of Instagram Login cannot access Pages.
  const found = api.client.loginOf() === 'instagram' ? undefined : await findOwnPage(new Facebook(client));
  if (!found) {
    const instagram = await createInstagramChannel(api, api, posts);
    return { account: { ...client, instagram: instagram.id }, instagram };
  }
  const own = new Facebook({ ...client, accessToken: found.accessToken });
  return {
    account: { ...client, page: found.id, accessToken: found.accessToken },
    instagram: await createInstagramChannel(api, own, posts),
    page: createFacebookChannel(own, found.id, posts),
  };
}

function listenToInstagram(hook: Webhooks, channel: Channel, moderator: Moderator): void {
  hook.on('instagram', 'comments', (event) => moderator.comment(channel, event, event.value.id));
  hook.on('instagram', 'messages', (event) => moderator.message(channel, event, event.value.message.text ?? ''));
}

function listenToPage(hook: Webhooks, channel: Channel, moderator: Moderator): void {
  hook.on('page', 'feed', { item: 'comment', verb: 'add' }, (event) =>
    moderator.comment(channel, event, event.value.comment_id),
  );
  hook.on('page', 'messages', (event) => moderator.message(channel, event, event.value.message.text ?? ''));
}
