import { edge, optional, post, record, Success } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Conversation } from '../conversation.js';
import { message } from '../permissions.js';
import { ThreadChoice, threadControl } from '../shared-edges/thread-control.js';

/** The person in the conversation to keep, and for how long. */
export const ThreadExtension = record('ThreadExtension', {
  ...ThreadChoice.props,
  /** In seconds. */
  duration: optional(t.number),
});

/**
 * `/{page}/extend_thread_control`: keeps a conversation for longer.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/extend_thread_control
 */
export class PageExtendThreadControl extends edge({
  path: 'extend_thread_control',
  node: () => Conversation,
  ...threadControl,
  /** Keeps it; only the app that owns it may. */
  create: post(ThreadExtension, Success, { permissions: message }),
}) {}
