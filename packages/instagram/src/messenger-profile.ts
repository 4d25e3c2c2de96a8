import { record, row } from '@edgewalk/core';
import { ConversationStart } from '@edgewalk/vocabulary/messaging';

/** The fields of a messaging profile. */
export const MessengerProfileFields = record('MessengerProfile', ConversationStart.props);

/** What people see in the account's conversations before anything is written. */
export class MessengerProfile extends row({
  name: 'MessengerProfile',
  fields: MessengerProfileFields,
  defaults: ['ice_breakers', 'persistent_menu'],
}) {}
