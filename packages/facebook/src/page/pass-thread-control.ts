import { edge, idText, optional, post, record, Success } from '@edgewalk/core/declare';
import { Conversation } from '../conversation.js';
import { message } from '../permissions.js';
import { threadControl, ThreadHandover } from '../shared-edges/thread-control.js';

/** The person in the conversation, and the app to pass it to. The inbox of Pages is the app 263902037430900. */
export const ThreadPass = record('ThreadPass', {
  ...ThreadHandover.props,
  /** The id of the app that takes over; without it the inbox or nobody, depending on the settings of the Page. */
  target_app_id: optional(idText),
});

/**
 * `/{page}/pass_thread_control`: passes a conversation to another app.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/pass_thread_control
 */
export class PagePassThreadControl extends edge({
  path: 'pass_thread_control',
  node: () => Conversation,
  ...threadControl,
  /** Passes it; only the app that owns it may. */
  create: post(ThreadPass, Success, { permissions: message }),
}) {}
