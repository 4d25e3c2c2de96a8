import { edge, post, Success } from '@edgewalk/core/declare';
import { Conversation } from '../conversation.js';
import { message } from '../permissions.js';
import { threadControl, ThreadHandover } from '../shared-edges/thread-control.js';

/**
 * `/{page}/request_thread_control`: requests a conversation from the app that owns it.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/request_thread_control
 */
export class PageRequestThreadControl extends edge({
  path: 'request_thread_control',
  node: () => Conversation,
  ...threadControl,
  /** Requests it; the other app receives a webhook. */
  create: post(ThreadHandover, Success, { permissions: message }),
}) {}
