import { check, file, identifier, idText, oneOf, optional, record, variants } from '@edgewalk/core/declare';
import {
  byMember,
  byMessageMember,
  CommentRecipient,
  MessageOptions,
  MessageReaction,
  PersonRecipient,
  SenderAction,
  SentMessage,
} from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { MessageContent, OwnFileContent } from './new-message/content.js';
import { MessageTag } from './new-message/tag.js';

const PostAuthor = record('PostAuthor', {
  /** The post on the Page whose author to write to: once, and within 7 days. */
  post_id: idText,
});
const Phone = record('Phone', {
  /** The number with the country code: `+1(212)555-2368`. */
  phone_number: t.string,
  /** The name, which helps Meta find the right person. */
  name: optional(
    record('PersonName', {
      /** The first name. */
      first_name: t.string,
      /** The last name. */
      last_name: t.string,
    }),
  ),
});
const CheckboxUser = record('CheckboxUser', {
  /** The reference of a checkbox on a website that the person ticked. */
  user_ref: t.string,
});
const Subscriber = record('Subscriber', {
  /** The token of a person who agreed to be notified. */
  notification_messages_token: t.string,
});

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

const options = {
  ...MessageOptions.props,
  /** Why it is sent after the 24 hours for a reply: `HUMAN_AGENT` extends them to 7 days. */
  tag: optional(MessageTag),
  /** How the person is told: `REGULAR`, the default, `SILENT_PUSH` or `NO_PUSH`. */
  notification_type: optional(oneOf('REGULAR', 'SILENT_PUSH', 'NO_PUSH')),
  /** The persona to send as, instead of the Page. */
  persona_id: optional(idText),
};

const needsTag = ({ messaging_type: type, tag }: { messaging_type?: string; tag?: string }) =>
  type === 'MESSAGE_TAG' && tag === undefined
    ? "messaging_type MESSAGE_TAG goes with a tag: add tag: 'HUMAN_AGENT', or write messaging_type: 'RESPONSE'"
    : undefined;

const MessageToSend = check(
  record('MessageToSend', {
    /** Who gets it. */
    recipient: Recipient,
    /** What to send: a text, an attachment, a template, several images or a sticker. */
    message: MessageContent,
    ...options,
  }),
  needsTag,
);
const FileToSend = check(
  record('FileToSend', {
    /** Who gets it. */
    recipient: Recipient,
    /** What the file is. */
    message: OwnFileContent,
    /** The file. */
    filedata: file,
    ...options,
  }),
  needsTag,
);
const PageSenderAction = record('SenderAction', {
  ...SenderAction.props,
  /** The persona to act as, instead of the Page. */
  persona_id: options.persona_id,
});
/** Reports to Meta how a suggested reply was used. */
const SuggestionAction = record('SuggestionAction', {
  /** The person in the conversation. */
  recipient: PersonRecipient,
  /** What became of the suggested reply: `ACCEPT`, `DISMISS` or `IMPRESSION`. */
  suggestion_action: oneOf('ACCEPT', 'DISMISS', 'IMPRESSION'),
  /** The payload of the suggestion. */
  payload: optional(t.string),
});

const pick = byMessageMember(
  { message: MessageToSend, sender_action: PageSenderAction, suggestion_action: SuggestionAction },
  MessageReaction,
);

/** A message to send, a file of yours, a sign that somebody is typing or has read, or a reaction. */
export const NewMessage = variants(
  'NewMessage',
  [MessageToSend, FileToSend, PageSenderAction, MessageReaction, SuggestionAction],
  {
    pick: (given) => {
      const form = pick(given);
      return form === MessageToSend && given['filedata'] !== undefined ? FileToSend : form;
    },
  },
);

export type NewMessage = t.TypeOf<typeof NewMessage>;

/** The response to a sent message: for a sender action the recipient only, for a reusable file also `attachment_id`. */
export const SentPageMessage = record('SentPageMessage', {
  ...SentMessage.props,
  /** The id of the file that Meta stored; only for a reusable one. */
  attachment_id: optional(identifier),
});
