import { InvalidArgumentError } from '@edgewalk/core';
import type { Facebook } from '@edgewalk/facebook';
import type { Instagram } from '@edgewalk/instagram';
import { isEvent } from '../handler/routes.js';
import type { WebhookEvent } from '../receive/event.js';
import { isComment } from './can-reply.js';

/** The client that answers: `Instagram` with Instagram Login, `Facebook` with the token of the Page. */
export type Answering = Instagram | Facebook;

/**
 * Replies under a comment. Meta attaches a reply to a reply to the top-level comment.
 *
 * @example hook.on('instagram', 'comments', (event) => answers.comment(api, event, 'Thank you!'));
 */
export function comment(tree: Answering, event: WebhookEvent, text: string) {
  const id = commentIn(event, 'comment');
  return isInstagram(tree)
    ? tree.comment(id).replies.create({ message: text })
    : tree.comment(id).comments.create({ message: text });
}

/**
 * Sends one message to the author of a comment, within seven days. Meta refuses a second one.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/private-replies
 */
export function privately(tree: Answering, event: WebhookEvent, text: string) {
  const recipient = { comment_id: commentIn(event, 'privately') };
  return isInstagram(tree)
    ? tree.user.messages.create({ recipient, message: { text } })
    : tree.page('me').messages.create({ recipient, message: { text } });
}

/**
 * Sends a message to the person who caused the event, such as the sender of a message.
 *
 * @example hook.on('instagram', 'messages', (event) => answers.message(api, event, 'We are open until six.'));
 */
export function message(tree: Answering, event: WebhookEvent, text: string) {
  const { person } = event;
  if (person === undefined || isComment(event))
    throw refuse('message', 'the event is of no conversation: give one of messages or messaging_postbacks');
  const recipient = { id: person };
  return isInstagram(tree)
    ? tree.user.messages.create({ recipient, message: { text } })
    : tree.page('me').messages.create({ recipient, messaging_type: 'RESPONSE', message: { text } });
}

const isInstagram = (tree: Answering): tree is Instagram => 'hashtagSearch' in tree;

function commentIn(event: WebhookEvent, operation: string): string {
  if (isEvent(event, 'instagram', 'comments') || isEvent(event, 'instagram', 'live_comments')) return event.value.id;
  if (isEvent(event, 'page', 'feed') && event.value.item === 'comment') return event.value.comment_id;
  throw refuse(operation, 'the event is no comment: give one of instagram.comments, or of page.feed with item comment');
}

const refuse = (operation: string, advice: string) => new InvalidArgumentError(`answers.${operation}`, advice);
