import { signal } from '@preact/signals';

/** What a key does. The area that is shown adds its own. */
export interface Shortcut {
  /** As the table of keys shows it: `/`, `⌘↵`, `g e`. */
  readonly keys: string;
  readonly does: string;
  readonly run: () => void;
}

const shortcuts = signal<readonly Shortcut[]>([]);

/** Single letters can be switched off, as WCAG 2.1.4 asks. */
export const lettersWork = signal(localStorage.getItem('edgewalk-letters') !== 'off');

export function switchLetters(): void {
  lettersWork.value = !lettersWork.value;
  localStorage.setItem('edgewalk-letters', lettersWork.value ? 'on' : 'off');
}

/** Adds shortcuts; returns a function that removes them. */
export function addShortcuts(added: readonly Shortcut[]): () => void {
  shortcuts.value = [...shortcuts.value, ...added];
  return () => void (shortcuts.value = shortcuts.value.filter((each) => !added.includes(each)));
}

/** Those of the present area and of the whole page. */
export const activeShortcuts = shortcuts;

/** A `g` that was pressed just before: `g e` leads to Explore. */
let begun = '';

addEventListener('keydown', (event) => {
  const pressed = nameOf(event);
  if (pressed === undefined) return;
  const found = shortcuts.value.findLast(({ keys }) => keys === begun + pressed);
  begun = pressed === 'g' && begun === '' ? 'g ' : '';
  if (found === undefined) return;
  event.preventDefault();
  found.run();
});

/** How the table of keys writes a key; undefined for one that rests in a text field. */
function nameOf({ key, metaKey, ctrlKey, altKey, target }: KeyboardEvent): string | undefined {
  if (key === 'Enter' && (metaKey || ctrlKey)) return '⌘↵';
  if (metaKey || ctrlKey || altKey) return undefined;
  if (key === 'Escape') return 'Esc';
  const isTyped = target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');
  return isTyped || !lettersWork.value ? undefined : key;
}
