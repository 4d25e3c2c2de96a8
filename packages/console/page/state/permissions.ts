import { computed, signal } from '@preact/signals';
import type { TokenDetailsDocument } from '@edgewalk/emulator';
import { isEmulator } from './about.js';
import { call } from './connection.js';

const details = signal<TokenDetailsDocument['details'] | undefined>(undefined);
let isAsked = false;

const byName = computed(() => new Map((details.value ?? []).map(({ name, permissions }) => [name, permissions])));

/** What a token may do; undefined where it is not known. */
export function permissionsOf(name: string): readonly string[] | undefined {
  if (isEmulator.value && !isAsked) {
    isAsked = true;
    void call<TokenDetailsDocument>('/_emulator/tokens/details').then(
      (document) => (details.value = document.details),
      () => (isAsked = false),
    );
  }
  return byName.value.get(name);
}
