// The public surface of @edgewalk/webhooks/answers.
import { comment, message, privately } from './answer.js';

export type { Answering } from './answer.js';
export { canReply, type ReplyWay, type ReplyWindow } from './can-reply.js';

/** Answers to events. */
export const answers = { comment, privately, message };
