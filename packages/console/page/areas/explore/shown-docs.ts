import { signal } from '@preact/signals';

/** The id of what is explained now: what has the focus, or is under the pointer. */
export const shownDocs = signal('');

export const showDocs = (id: string): void => void (shownDocs.value = id);
