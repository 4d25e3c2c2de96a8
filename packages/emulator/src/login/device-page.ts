import { textParam } from '../http/params.js';
import type { Incoming } from '../http/request.js';
import { withheldBy } from './consent.js';
import { deviceShowing } from './devices.js';
import { buttons, DialogFailure, escaped, htmlPage, type Page } from './page.js';
import type { World } from './world.js';

/** `/device`: where a person types what the device shows. */
export function showDevice({ apps }: World, { params }: Incoming): Page {
  const typed = escaped(textParam(params, 'user_code') ?? '');
  const field = `<p><label>Code <input id="user_code" name="user_code" value="${typed}" required></label></p>`;
  const intro = `<p>Type the code that your device shows, to let ${escaped(apps.facebook.name)} in.</p>`;
  return htmlPage('Connect a device', `${intro}<form method="post" action="/device">${field}${buttons}</form>`);
}

/** What the person decided; the device hears of it when it asks again. */
export function takeDevice(world: World, { form }: Incoming): Page {
  const { apps, clock, logins } = world;
  const now = clock.now();
  const device = deviceShowing(logins, textParam(form, 'user_code') ?? '', now);
  if (device === undefined) throw new DialogFailure('That code is not right, or it has expired.');
  if (form['decision'] !== 'continue') {
    device.decision = 'declined';
    return htmlPage('Cancelled', '<p>Nothing was connected.</p>');
  }
  const granted = new Set(device.scopes);
  const declined = logins.decide('facebook', [], granted);
  const withheld = withheldBy(world, form);
  device.decision = { app: apps.facebook, granted, declined, withheld, consentedAt: now };
  return htmlPage('Success!', '<p>Your device is connected. You may close this page.</p>');
}
