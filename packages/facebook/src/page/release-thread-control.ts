import { edge, post, Success } from '@edgewalk/core/declare';
import { Conversation } from '../conversation.js';
import { message } from '../permissions.js';
import { ThreadChoice, threadControl } from '../shared-edges/thread-control.js';

/**
 * `/{page}/release_thread_control`: releases a conversation, so that any app may take it.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/release_thread_control
 */
export class PageReleaseThreadControl extends edge({
  path: 'release_thread_control',
  node: () => Conversation,
  ...threadControl,
  /** Releases it. */
  create: post(ThreadChoice, Success, { permissions: message }),
}) {}
