import * as fb from '@edgewalk/facebook';
import { effect } from '../../../graph/effect.js';
import { onlyOne } from '../../messaging/profile.js';

/** A Page has one set of call settings: a write changes it. */
export const callSettings = effect(fb.PageMessengerCallSettings, {
  create: (context) => {
    const settings = onlyOne(context, 'messenger_call_settings', 'MessengerCallSettings');
    Object.assign(settings.fields, context.params);
  },
});
