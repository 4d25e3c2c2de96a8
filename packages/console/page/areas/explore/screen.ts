import { signal } from '@preact/signals';

/** What small screens show: one of three, or the tree. */
export type Pane = 'request' | 'answer' | 'code';

export const pane = signal<Pane>('request');

/** True where a small screen shows the tree. */
export const showsTree = signal(false);

export function show(next: Pane): void {
  pane.value = next;
  showsTree.value = false;
}
