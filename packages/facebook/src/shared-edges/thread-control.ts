import { optional, record, unsupported } from '@edgewalk/core';
import { PersonRecipient } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';

/** Whose conversation it is about. */
export const ThreadChoice = record('ThreadChoice', { recipient: PersonRecipient });

/** Whose conversation it is about, with a word to the other app. */
export const ThreadHandover = record('ThreadHandover', {
  ...ThreadChoice.props,
  /** Comes to the other app's webhooks. */
  metadata: optional(t.string),
});

/** What is the same wherever a conversation goes from app to app. */
export const threadControl = {
  get: unsupported('see who has it: fb.page(id).threadOwner.get({ recipient })'),
  update: unsupported('pass it on: fb.page(id).passThreadControl.create({ recipient, target_app_id })'),
  delete: unsupported('take it back: fb.page(id).takeThreadControl.create({ recipient })'),
};
