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
  category: optional(t.array(oneOf(...category.codec.words))),
  status: optional(t.array(oneOf(...status.codec.words))),
  language: optional(t.array(t.string)),
  name: optional(t.string),
  content: optional(t.string),
  name_or_content: optional(t.string),
});

/** A template to create: from components, or from Meta's library. */
export const NewMessageTemplate = record('NewMessageTemplate', {
  name: t.string,
  language: t.string,
  category: oneOf(...category.codec.words),
  ...MessageTemplateUpdate.props,
  library_template_name: optional(t.string),
  library_template_button_inputs: optional(t.array(t.UnknownRecord)),
});

/** The template to remove: in every language, or the one with this id. */
export const MessageTemplateRemoval = record('MessageTemplateRemoval', {
  name: t.string,
  template_id: optional(idText),
});

/** The new template, and whether Meta has approved it. */
export const CreatedMessageTemplate = record('CreatedMessageTemplate', {
  id: optional(identifier),
  status,
  category,
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
