import { textParam } from '../http/params.js';
import type { Incoming } from '../http/request.js';
import { withheldBy } from './consent.js';
import { deviceShowing } from './devices.js';
import { buttonsWith, DialogFailure, escaped, htmlPage, type Page } from './page.js';
import type { World } from './world.js';

/** `/device`: where a person types what the device shows. */
export function showDevice({ apps }: World, { params }: Incoming): Page {
  const typed = escaped(textParam(params, 'user_code') ?? '');
  const attributes = `id="user_code" name="user_code" value="${typed}" autocomplete="off" spellcheck="false" required`;
  const field = `<label class="code">Code <input ${attributes}></label>`;
  const intro = `<p>Type the code that your device shows, to let <b>${escaped(apps.facebook.name)}</b> in.</p>`;
  const buttons = buttonsWith('This is an emulator: nothing leaves this machine.');
  return htmlPage('Connect a device', `<form method="post" action="/device">${field}${buttons}</form>`, { intro });
}

/** What the person decided; the device hears of it when it asks again. */
export function takeDevice(world: World, { form }: Incoming): Page {
  const { apps, clock, logins } = world;
  const now = clock.now();
  const device = deviceShowing(logins, textParam(form, 'user_code') ?? '', now);
  if (device === undefined) throw new DialogFailure('That code is not right, or it has expired.');
  if (form['decision'] !== 'continue') {
    device.decision = 'declined';
    return htmlPage('Cancelled', '', { intro: '<p>Nothing was connected.</p>' });
  }
  const granted = new Set(device.scopes);
  const declined = logins.decide('facebook', [], granted);
  const withheld = withheldBy(world, form);
  device.decision = { app: apps.facebook, granted, declined, withheld, consentedAt: now };
  return htmlPage('Success!', '', { intro: '<p>Your device is connected. You may close this page.</p>' });
}
