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
  /** The id of the template in one language. */
  id: identifier,
  /** The name of the template, the same in every language. */
  name: optional(t.string),
  /** `UTILITY`, the only kind that Messenger has. */
  category: optional(openEnum('UTILITY')),
  /** The language of the template, such as `en_US`. */
  language: optional(t.string),
  /** How many languages it exists in. */
  language_count: optional(looseNumber),
  /** The state of Meta's review, such as `APPROVED`, `PENDING` or `REJECTED`; only an approved one can be sent. */
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
  /** The parts of the template, such as header, body and buttons. */
  components: optional(t.array(t.UnknownRecord)),
  /** Whether its placeholders have names or numbers: `NAMED` or `POSITIONAL`. */
  parameter_format: optional(openEnum('NAMED', 'POSITIONAL')),
  /** The template of Meta's library that it copies. */
  library_template_name: optional(t.string),
  /** Unix seconds. */
  creation_time: optional(looseNumber),
  /** When it was last changed. */
  last_updated_time: optional(timestamp),
  /** Why Meta rejected it; absent if it did not. */
  rejected_reason: optional(t.string),
  /** All reasons why Meta rejected it; absent if it did not. */
  rejection_reasons: optional(t.unknown),
  /** Those reasons in more detail; absent if Meta did not reject it. */
  specific_rejection_reasons: optional(t.unknown),
});

/** Changes; members left out stay as they are. */
export const MessageTemplateUpdate = record('MessageTemplateUpdate', {
  /** The parts of the template, such as header, body and buttons. */
  components: optional(t.array(t.UnknownRecord)),
  /** Whether its placeholders have names or numbers: `NAMED` or `POSITIONAL`. */
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
