import { inBackground } from './background.js';
import { signal } from '@preact/signals';
import type { LimitsDocument } from '@edgewalk/emulator';
import { call } from './connection.js';
import { listen } from './stream.js';

/** The allowances, and how much of each is used; undefined until they are known. */
export const limits = signal<LimitsDocument | undefined>(undefined);

let following: Promise<void> | undefined;

/** Reads them once, and follows them from then on. */
export const followLimits = (): Promise<void> => (following ??= begin());

async function begin(): Promise<void> {
  listen(({ name, data }) => {
    if (name === 'limits') limits.value = data as LimitsDocument;
    if (name === 'reset') inBackground(readLimits());
  });
  await readLimits();
}

async function readLimits(): Promise<void> {
  limits.value = await call<LimitsDocument>('/_emulator/limits');
}
