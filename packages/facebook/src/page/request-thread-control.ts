import { edge, post, Success } from '@edgewalk/core';
import { Conversation } from '../conversation.js';
import { message } from '../permissions.js';
import { threadControl, ThreadHandover } from '../shared-edges/thread-control.js';

/**
 * `/{page}/request_thread_control`: asks the app that has a conversation to pass it.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/request_thread_control
 */
export class PageRequestThreadControl extends edge({
  path: 'request_thread_control',
  node: () => Conversation,
  ...threadControl,
  /** Asks; the other app is told by its webhooks. */
  create: post(ThreadHandover, Success, { permissions: message }),
}) {}
