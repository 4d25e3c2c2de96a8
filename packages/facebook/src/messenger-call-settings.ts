import { looseBoolean, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of what a Page allows of calls. */
export const MessengerCallSettingsFields = record('MessengerCallSettings', {
  /** Whether the icon for calls is shown in conversations. */
  icon_enabled: optional(looseBoolean),
  /** Whether people may call by voice. */
  audio_enabled: optional(looseBoolean),
  /** Whether people may call by video. */
  video_enabled: optional(looseBoolean),
  /** When calls are taken. */
  call_hours: optional(t.UnknownRecord),
  /** Where they are passed on to. */
  call_routing: optional(t.UnknownRecord),
});

/** Which calls people may make to a Page in Messenger. */
export class MessengerCallSettings extends row({
  name: 'MessengerCallSettings',
  fields: MessengerCallSettingsFields,
  defaults: ['icon_enabled', 'audio_enabled', 'video_enabled', 'call_hours', 'call_routing'],
}) {}
