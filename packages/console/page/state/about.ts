import { computed, signal } from '@preact/signals';
import type { About } from '@edgewalk/console';
import { call } from './connection.js';
import { type Area, areas } from './route.js';

/** What the page speaks to; undefined until it is known. */
export const about = signal<About | undefined>(undefined);

/** The name of the token that requests are sent with. */
const tokenName = signal(sessionStorage.getItem('edgewalk-token') ?? '');

/** The token that requests are sent with. */
export const token = computed(() => {
  const tokens = about.value?.tokens ?? [];
  return tokens.find(({ name }) => name === tokenName.value) ?? tokens.find(({ isUsable }) => isUsable) ?? tokens[0];
});

/** True where the world can be changed: its clock, its faults, its visitors. */
export const isEmulator = computed(() => about.value?.kind === 'emulator');

/** The areas that there are: the real API has no clock, faults and log. */
export const shownAreas = computed<readonly Area[]>(() =>
  (about.value?.kind ?? document.documentElement.dataset['kind']) === 'emulator'
    ? areas
    : areas.filter((area) => area !== 'publishing' && area !== 'activity'),
);

export function useToken(name: string): void {
  tokenName.value = name;
  sessionStorage.setItem('edgewalk-token', name);
}

export async function readAbout(): Promise<void> {
  about.value = await call<About>('/_console/about');
}
