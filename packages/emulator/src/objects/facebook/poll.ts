import type { Store, StoredObject } from '../../world/store.js';

/** A question to viewers. */
export interface PollPlan {
  readonly question: string;
  readonly options: readonly string[];
  /** Which of the options is right; without it every one is. */
  readonly correct?: number | undefined;
  readonly fields?: Record<string, unknown>;
}

/** Puts a poll on a video or a broadcast. */
export function addPoll(store: Store, video: StoredObject, plan: PollPlan): StoredObject {
  const { question, options, correct, fields } = plan;
  const poll = store.insert('facebook/VideoPoll', { ...shown, question, ...fields });
  for (const [order, text] of options.entries()) {
    const isCorrect = correct === undefined || correct === order;
    const option = { text, order, is_correct: isCorrect, total_votes: 0 };
    store.link(poll, 'poll_options', store.insert('facebook/VideoPollOption', option), 'last');
  }
  store.link(video, 'polls', poll, 'last');
  return poll;
}

const shown = {
  status: 'closed',
  close_after_voting: false,
  default_open: false,
  show_gradient: true,
  show_results: true,
};
