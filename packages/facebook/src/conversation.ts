import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a Conversation. */
export const ConversationFields = record('Conversation', { id: identifier, name: optional(t.string) });

/** The messages between a Page and one person. */
export class Conversation extends node({
  name: 'Conversation',
  fields: ConversationFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
