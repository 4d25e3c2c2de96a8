import {
  Acknowledged,
  edge,
  identifier,
  idText,
  oneOf,
  optional,
  pages,
  post,
  record,
  remove,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MessageTemplate, MessageTemplateFields, MessageTemplateUpdate } from '../message-template.js';
import { message } from '../permissions.js';

const { category, status } = MessageTemplateFields.props;

/** Which templates to list. */
export const MessageTemplatesQuery = record('MessageTemplatesQuery', {
  /** Only templates of these kinds; there is only `UTILITY`. */
  category: optional(t.array(oneOf(...category.codec.words))),
  /** Only templates in these states of review. */
  status: optional(t.array(oneOf(...status.codec.words))),
  /** Only templates in these languages, such as `en_US`. */
  language: optional(t.array(t.string)),
  /** Only templates with these words in their name. */
  name: optional(t.string),
  /** Only templates with these words in their text. */
  content: optional(t.string),
  /** Only templates with these words in their name or their text. */
  name_or_content: optional(t.string),
});

/** A template to create: from components, or from Meta's library. */
export const NewMessageTemplate = record('NewMessageTemplate', {
  /** The name of the template, the same in every language. */
  name: t.string,
  /** The language of the template, such as `en_US`. */
  language: t.string,
  /** `UTILITY`, the only kind that Messenger has. */
  category: oneOf(...category.codec.words),
  ...MessageTemplateUpdate.props,
  /** The template of Meta's library to copy. */
  library_template_name: optional(t.string),
  /** The values for the buttons of the library's template. */
  library_template_button_inputs: optional(t.array(t.UnknownRecord)),
});

/** The template to remove: in every language, or the one with this id. */
export const MessageTemplateRemoval = record('MessageTemplateRemoval', {
  /** The name of the template. */
  name: t.string,
  /** One language's id; without it the template goes in every language. */
  template_id: optional(idText),
});

/** The new template, and whether Meta has approved it. */
export const CreatedMessageTemplate = record('CreatedMessageTemplate', {
  /** The id of the new template. */
  id: optional(identifier),
  /** The state of Meta's review, such as `APPROVED` or `PENDING`. */
  status,
  /** `UTILITY`, the only kind that Messenger has. */
  category,
  /** Whether Meta has done it. */
  success: optional(t.boolean),
});

/**
 * `/{page}/message_templates`: messages that Meta approves once, for sending with `messaging_type: 'UTILITY'`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/message_templates
 */
export class PageMessageTemplates extends edge({
  path: 'message_templates',
  node: () => MessageTemplate,
  get: pages({ params: MessageTemplatesQuery, permissions: message }),
  /** Creates a template, which Meta reviews. */
  create: post(NewMessageTemplate, CreatedMessageTemplate, { permissions: message }),
  update: unsupported('change one of them: fb.messageTemplate(id).update({ components })'),
  /** Removes a template. */
  delete: remove(Acknowledged, { params: MessageTemplateRemoval, permissions: message }),
}) {}
