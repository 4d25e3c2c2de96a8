import { atMost, oneOf, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

const button = {
  /** The text of the button; Meta cuts it after 20 characters. */
  title: optional(t.string),
  /** What the webhook gets when it is tapped. */
  payload: optional(t.string),
};

/** A button under a text to people on Facebook; tapping it sends the person's reply. */
export const QuickReply = record('QuickReply', {
  /** `text`, or what Messenger asks the person for: `user_phone_number`, `user_email`. */
  content_type: oneOf('text', 'user_phone_number', 'user_email'),
  ...button,
});

const words = oneOf('text');
const instead = 'Instagram disabled it on 2026-10-05: ask for it in the text, and read the reply';

/** Explains what Instagram took before; otherwise the codec of one word. */
const contentType = Object.assign(Object.create(words) as typeof words, {
  validate: (value: unknown, context: t.Context): t.Validation<'text'> =>
    value === 'user_phone_number' || value === 'user_email'
      ? t.failure(value, context, instead)
      : words.validate(value, context),
});

/** Buttons under a text to people on Instagram, 13 at most. */
export const InstagramQuickReplies = atMost(
  13,
  'quick replies',
  record('InstagramQuickReply', {
    /** `text`; Instagram disabled the others on 2026-10-05. */
    content_type: contentType,
    ...button,
  }),
);
