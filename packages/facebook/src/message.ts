import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a Message. */
export const MessageFields = record('Message', { id: identifier, name: optional(t.string) });

/** One message of a conversation. */
export class Message extends node({
  name: 'Message',
  fields: MessageFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
