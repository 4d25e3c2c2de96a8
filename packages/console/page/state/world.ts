// The emulator's clock and faults, which every screen shows.
import { inBackground } from './background.js';
import { computed, signal } from '@preact/signals';
import type { ClockDocument, FaultsDocument } from '@edgewalk/emulator';
import { call } from './connection.js';
import { listen } from './stream.js';

const told = signal<{ readonly document: ClockDocument; readonly heardAt: number } | undefined>(undefined);
const ticks = signal(0);

/** True where the clock goes by itself. */
export const isRunning = computed(() => told.value?.document.running ?? true);

/** What comes next by the clock. */
export const comesNext = computed(() => told.value?.document.next ?? []);

/** The emulator's time in milliseconds; 0 until it is known. */
export const clock = computed(() => {
  // Read once a second.
  void ticks.value;
  if (told.value === undefined) return 0;
  const { document, heardAt } = told.value;
  return document.unix_ms + (document.running ? Date.now() - heardAt : 0);
});

export const faults = signal<FaultsDocument | undefined>(undefined);

/** The plans that are switched on. */
export const plansOn = computed(() => (faults.value?.plans ?? []).filter(({ on }) => on));

function hearClock(document: ClockDocument): void {
  told.value = { document, heardAt: Date.now() };
}

/** Moves the clock, stops it, or lets it go on. */
export async function changeClock(change: {
  readonly advance?: string;
  readonly set?: number;
  readonly running?: boolean;
}) {
  hearClock(await call<ClockDocument>('/_emulator/clock', { method: 'POST', body: change }));
}

export async function readFaults(): Promise<void> {
  faults.value = await call<FaultsDocument>('/_emulator/faults');
}

/** Reads both, and follows them. Nothing is done while nobody looks. */
export async function followWorld(): Promise<void> {
  listen(({ name, data }) => {
    if (name === 'clock') hearClock(data as ClockDocument);
    if (name === 'faults' || name === 'reset') inBackground(readFaults());
  });
  setInterval(() => document.visibilityState === 'visible' && (ticks.value += 1), 1000);
  hearClock(await call<ClockDocument>('/_emulator/clock'));
  await readFaults();
}
