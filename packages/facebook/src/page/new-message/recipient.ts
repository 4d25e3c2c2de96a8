import { idText, optional, record, variants } from '@edgewalk/core';
import { byMember, CommentRecipient, PersonRecipient } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';

const PostAuthor = record('PostAuthor', { post_id: idText });
const Phone = record('Phone', {
  /** With the code of the country: `+1(212)555-2368`. */
  phone_number: t.string,
  /** Makes it likelier that Meta finds the right person. */
  name: optional(record('PersonName', { first_name: t.string, last_name: t.string })),
});
const CheckboxUser = record('CheckboxUser', { user_ref: t.string });
const Subscriber = record('Subscriber', { notification_messages_token: t.string });

/**
 * A person, by the id their messages come with; the author of a comment or of a post on the Page, once and within
 * 7 days; who has a phone number; who ticked a checkbox on a website; or who agreed to be notified.
 */
export const Recipient = variants(
  'Recipient',
  [PersonRecipient, CommentRecipient, PostAuthor, Phone, CheckboxUser, Subscriber],
  {
    pick: byMember({
      id: PersonRecipient,
      comment_id: CommentRecipient,
      post_id: PostAuthor,
      phone_number: Phone,
      user_ref: CheckboxUser,
      notification_messages_token: Subscriber,
    }),
  },
);
