import { isEvent } from '../handler/routes.js';
import type { WebhookEvent } from '../receive/event.js';

const hour = 3_600_000;
const day = 24 * hour;

/** A way to answer, and how long Meta accepts it. */
export interface ReplyWay {
  /**
   * `message`: any message. `human agent`: a message that a person wrote, with `tag: 'HUMAN_AGENT'`; Meta must have
   * approved the feature for the app. `private reply`: one message to the author of a comment.
   */
  readonly way: 'message' | 'human agent' | 'private reply';
  /** Milliseconds since 1970. Missing for a live comment: then it is the end of the broadcast. */
  readonly until?: number;
}

/** Which answers an event allows. */
export interface ReplyWindow {
  readonly isOpen: boolean;
  /** The ways that are open now. */
  readonly ways: readonly ReplyWay[];
  /** Why none is open. */
  readonly why?: string;
}

/**
 * Returns how long the account may answer an event in private: 24 hours after a message or a postback, 7 days if the
 * conversation began at an advertisement, 7 days for one private reply to a comment. A public reply under the comment
 * has no limit.
 *
 * @see https://developers.facebook.com/docs/messenger-platform/policy/policy-overview
 */
export function canReply(event: WebhookEvent, now: Date = new Date()): ReplyWindow {
  if (event.isStandby) return closed('another app owns the conversation');
  const ways = waysOf(event, event.happenedAt ?? event.sentAt ?? now.getTime());
  if (ways.length === 0)
    return closed(event.isOwn ? 'the account itself caused the event' : 'such an event opens no window');
  const open = ways.filter(({ until }) => until === undefined || until > now.getTime());
  return open.length > 0 ? { isOpen: true, ways: open } : closed('the time to answer has ended');
}

const closed = (why: string): ReplyWindow => ({ isOpen: false, ways: [], why });

function waysOf(event: WebhookEvent, at: number): readonly ReplyWay[] {
  if (!event.known || event.isOwn) return [];
  if (isEvent(event, 'instagram', 'live_comments')) return [{ way: 'private reply' }];
  if (isComment(event)) return [{ way: 'private reply', until: at + 7 * day }];
  if (!isInbound(event)) return [];
  return [
    { way: 'message', until: at + (isFromAd(event) ? 7 * day : day) },
    { way: 'human agent', until: at + 7 * day },
  ];
}

/** Whether an event is a comment that may be answered in private. */
export const isComment = (event: WebhookEvent): boolean =>
  isEvent(event, 'instagram', 'comments') ||
  isEvent(event, 'instagram', 'live_comments') ||
  (isEvent(event, 'page', 'feed') && event.value.item === 'comment' && event.value.verb === 'add');

/** Whether the event opens the standard messaging window. Reactions, receipts and deletions do not. */
function isInbound(event: WebhookEvent): boolean {
  if (event.object !== 'instagram' && event.object !== 'page') return false;
  const { message, optin } = factsOf(event);
  if (event.field === 'messages') return message?.is_deleted !== true;
  // An opt-in to later messages comes with a token, and opens no window.
  if (event.field === 'messaging_optins') return optin?.type === undefined;
  return event.field === 'messaging_postbacks';
}

interface MessageFacts {
  readonly message?: { readonly is_deleted?: boolean; readonly referral?: { readonly source?: string } };
  readonly optin?: { readonly type?: string };
  readonly postback?: { readonly referral?: { readonly source?: string } };
}

const factsOf = ({ value }: WebhookEvent): MessageFacts => value ?? {};
const isFromAd = (event: WebhookEvent): boolean => {
  const { message, postback } = factsOf(event);
  return (message?.referral ?? postback?.referral)?.source === 'ADS';
};
