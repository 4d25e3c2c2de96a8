import { inBackground } from './background.js';
import { signal } from '@preact/signals';
import type { ContainersDocument, ContainerState } from '@edgewalk/emulator';
import { call } from './connection.js';
import { listen } from './stream.js';

/** The containers, newest first. */
export const containers = signal<readonly ContainerState[]>([]);

let following: Promise<void> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Reads them once, and again when something happened that may have changed them, at most four times a second. */
export const followContainers = (): Promise<void> => (following ??= begin());

async function begin(): Promise<void> {
  listen(({ name }) => {
    if (name === 'request' || name === 'clock' || name === 'reset') timer ??= setTimeout(refresh, 250);
  });
  await readContainers();
}

function refresh(): void {
  timer = undefined;
  inBackground(readContainers());
}

async function readContainers(): Promise<void> {
  containers.value = (await call<ContainersDocument>('/_emulator/containers')).data;
}
