import { optional, record, unsupported } from '@edgewalk/core/declare';
import { PersonRecipient } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';

/** The person in the conversation. */
export const ThreadChoice = record('ThreadChoice', {
  /** The person, as `{ id }` with the id that their messages come with. */
  recipient: PersonRecipient,
});

/** The person in the conversation, with data for the other app. */
export const ThreadHandover = record('ThreadHandover', {
  ...ThreadChoice.props,
  /** Delivered to the other app's webhooks. */
  metadata: optional(t.string),
});

/** The operations that all edges of thread control share. */
export const threadControl = {
  get: unsupported('see who has it: fb.page(id).threadOwner.get({ recipient })'),
  update: unsupported('pass it on: fb.page(id).passThreadControl.create({ recipient, target_app_id })'),
  delete: unsupported('take it back: fb.page(id).takeThreadControl.create({ recipient })'),
};
