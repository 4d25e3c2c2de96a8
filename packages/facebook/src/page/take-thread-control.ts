import { edge, post, Success } from '@edgewalk/core/declare';
import { Conversation } from '../conversation.js';
import { message } from '../permissions.js';
import { threadControl, ThreadHandover } from '../shared-edges/thread-control.js';

/**
 * `/{page}/take_thread_control`: takes a conversation from the app that owns it.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/take_thread_control
 */
export class PageTakeThreadControl extends edge({
  path: 'take_thread_control',
  node: () => Conversation,
  ...threadControl,
  /** Takes it; only the Page's primary app may. */
  create: post(ThreadHandover, Success, { repeatable: true, permissions: message }),
}) {}
