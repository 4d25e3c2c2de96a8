import { expect, test } from '@jest/globals';
import { type Closing, closings } from '@edgewalk/core';
import { type Emulator, manualClock, startEmulator } from '../../src/index.js';
import { today } from '../support.js';

// What is closed, and since when: Meta's notice of 2026-11-04. How it refuses is not known.
const uses = [
  ['an alias', '/me?fields=accounts.limit(1).as(pages){id}', 'GET'],
  ['an alias inside an expansion', '/me?fields=accounts{id,picture.as(image)}', 'GET'],
  ['the method override', '/me?method=get', 'POST'],
  ['JSONP', '/me?callback=run', 'GET'],
] as const;

async function statusOf(emulator: Emulator, path: string, method: string): Promise<number> {
  const headers = { authorization: `Bearer ${emulator.tokens.facebook}` };
  const response = await fetch(`${emulator.url}${path}`, { method, headers });
  await response.text();
  return response.status;
}

test.each(uses)('%s is served to an app that has it, and refused to a new one', async (_, path, method) => {
  const clock = manualClock(today);
  const [older, newer] = await Promise.all([
    startEmulator({ clock }),
    startEmulator({ clock, closedFeatures: 'refused' }),
  ]);
  expect(await statusOf(older, path, method)).toBe(200);
  expect(await statusOf(newer, path, method)).toBe(400);
  clock.set(Date.UTC(2026, 10, 3));
  expect(await statusOf(newer, path, method)).toBe(200);
  await Promise.all([older.close(), newer.close()]);
});

// What v28.0 is announced to do: the table of closings gets a day from which nobody has them.
test('what is removed for all is refused to every app, from that day', async () => {
  const alias: { removedOn?: string } & Closing = closings.alias;
  const clock = manualClock(today);
  const emulator = await startEmulator({ clock });
  const [, path, method] = uses[0];
  try {
    alias.removedOn = '2027-02-17';
    expect(await statusOf(emulator, path, method)).toBe(200);
    clock.set(Date.UTC(2027, 1, 17));
    expect(await statusOf(emulator, path, method)).toBe(400);
  } finally {
    delete alias.removedOn;
    await emulator.close();
  }
});

test('an operation that ends on a day is served before, and refused from then on where that is chosen', async () => {
  const clock = manualClock(today);
  const [older, newer] = await Promise.all([
    startEmulator({ clock }),
    startEmulator({ clock, closedFeatures: 'refused' }),
  ]);
  const me = await fetch(`${older.url}/me?fields=user_id&access_token=${older.tokens.instagram}`);
  const { user_id: id } = (await me.json()) as { user_id: string };
  const path = `/${id}/branded_content_advertisable_medias`;
  expect(await statusOf(newer, path, 'GET')).toBe(200);
  clock.set(Date.UTC(2026, 11, 1));
  expect(await statusOf(older, path, 'GET')).toBe(200);
  expect(await statusOf(newer, path, 'GET')).toBe(400);
  await Promise.all([older.close(), newer.close()]);
});
