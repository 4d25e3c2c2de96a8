import { Acknowledged, edge, pages, post, record, unsupported } from '@edgewalk/core/declare';
import { MessengerCallSettings, MessengerCallSettingsFields } from '../messenger-call-settings.js';
import { message } from '../permissions.js';

/** The settings to change; what is left out stays. */
export const CallSettingsChange = record('CallSettingsChange', MessengerCallSettingsFields.props);

/**
 * `/{page}/messenger_call_settings`: which calls people may make to the Page in Messenger.
 * Meta offers calls to some Pages only: see `is_calling_eligible` of the Page.
 *
 * @see https://developers.facebook.com/docs/messenger-platform/calling
 */
export class PageMessengerCallSettings extends edge({
  path: 'messenger_call_settings',
  node: () => MessengerCallSettings,
  get: pages({ paging: 'none', permissions: message }),
  /** Changes which calls people may make. */
  create: post(CallSettingsChange, Acknowledged, { repeatable: true, permissions: message }),
  update: unsupported('set them anew: fb.page(id).messengerCallSettings.create({ audio_enabled: false })'),
  delete: unsupported('switch calls off: fb.page(id).messengerCallSettings.create({ icon_enabled: false })'),
}) {}
