import {
  Acknowledged,
  identifier,
  looseNumber,
  node,
  oneOf,
  openEnum,
  optional,
  post,
  read,
  record,
  timestamp,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { message } from './permissions.js';

/** The fields of a message template. */
export const MessageTemplateFields = record('MessageTemplate', {
  id: identifier,
  name: optional(t.string),
  category: optional(openEnum('UTILITY')),
  language: optional(t.string),
  language_count: optional(looseNumber),
  status: optional(
    openEnum(
      'APPROVED',
      'ARCHIVED',
      'DELETED',
      'DISABLED',
      'IN_APPEAL',
      'LIMIT_EXCEEDED',
      'PAUSED',
      'PENDING',
      'PENDING_DELETION',
      'REJECTED',
    ),
  ),
  components: optional(t.array(t.UnknownRecord)),
  parameter_format: optional(openEnum('NAMED', 'POSITIONAL')),
  library_template_name: optional(t.string),
  /** Unix seconds. */
  creation_time: optional(looseNumber),
  last_updated_time: optional(timestamp),
  rejected_reason: optional(t.string),
  rejection_reasons: optional(t.unknown),
  specific_rejection_reasons: optional(t.unknown),
});

/** Changes; members left out stay as they are. */
export const MessageTemplateUpdate = record('MessageTemplateUpdate', {
  components: optional(t.array(t.UnknownRecord)),
  parameter_format: optional(oneOf('NAMED', 'POSITIONAL')),
});

/**
 * A message that Meta approves once and that a Page may then send without a message from the person.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/message_templates
 */
export class MessageTemplate extends node({
  name: 'MessageTemplate',
  fields: MessageTemplateFields,
  defaults: ['id', 'name', 'category', 'language', 'status'],
  get: read({ permissions: message }),
  create: unsupported(
    "make it on the Page: fb.page(id).messageTemplates.create({ name, language, category: 'UTILITY' })",
  ),
  /** Changes it; Meta reviews it again. */
  update: post(MessageTemplateUpdate, Acknowledged, { repeatable: true, permissions: message }),
  delete: unsupported('delete it by its name: fb.page(id).messageTemplates.delete({ name })'),
}) {}
