import { type Exchange, makeConversation, makeMessage } from '../objects/messages.js';
import { hours, minutes } from '../world/clock.js';
import type { StoredObject } from '../world/store.js';
import { fanAt } from './comments.js';
import type { SeedContext } from './context.js';
import { replyTexts, remarks } from './words.js';

/** Seeds people who wrote to the account, and what was said. */
export function seedMessages(context: SeedContext, account: StoredObject): void {
  for (let index = 0; index < 8; index += 1)
    seedExchange(context, { account, contact: seedContact(context, index) }, index);
}

/** Seeds a conversation of some hours ago; the first one needs pages. The contact writes last. */
export function seedExchange(
  context: SeedContext,
  people: Pick<Exchange, 'account' | 'contact' | 'platform'>,
  index: number,
): StoredObject {
  const { account, contact, platform } = people;
  const conversation = makeConversation(context.store, account, contact, platform);
  const count = index === 0 ? 60 : context.random.integer(2, 9);
  for (let at = count; at > 0; at -= 1) {
    const moment = context.now - hours(index * 9) - minutes(at * 7);
    const own = at % 2 === 0;
    const words = own ? replyTexts : remarks;
    const body = { message: words[Math.floor(moment / 60_000) % words.length] ?? '' };
    makeMessage(context.store, { ...people, conversation }, { at: moment, own, body });
  }
  context.store.link(account, 'conversations', conversation, 'last');
  return conversation;
}

/** Someone who wrote to the account, identified by an id that only this account sees. */
function seedContact({ store, random }: SeedContext, index: number): StoredObject {
  const { id, username } = fanAt(index);
  const fields = {
    username,
    name: username,
    profile_pic: `https://cdn.instagram.example/v/t51.2885-19/${id}.png`,
    follower_count: random.integer(20, 2000),
    is_user_follow_business: random.chance(0.7),
    is_business_follow_user: random.chance(0.2),
    is_verified_user: false,
  };
  return store.insert('Contact', fields, id);
}
