import { optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a messaging profile. */
export const MessengerProfileFields = record('MessengerProfile', {
  /** Questions that a person may begin with. */
  ice_breakers: optional(t.array(t.UnknownRecord)),
  /** The menu in a conversation. */
  persistent_menu: optional(t.array(t.UnknownRecord)),
});

/** What people see in the account's conversations before anything is written. */
export class MessengerProfile extends row({
  name: 'MessengerProfile',
  fields: MessengerProfileFields,
  defaults: ['ice_breakers', 'persistent_menu'],
}) {}
