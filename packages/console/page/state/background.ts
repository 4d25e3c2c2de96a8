import { signal } from '@preact/signals';

/** Why the server of the page cannot be read; undefined while it answers. The top bar shows it. */
export const serverProblem = signal<string | undefined>(undefined);

/** What is read though nobody asked: where that fails, the next change reads it again. */
export function inBackground(work: Promise<unknown>): void {
  work.then(
    () => (serverProblem.value = undefined),
    (error: unknown) => (serverProblem.value = error instanceof Error ? error.message : String(error)),
  );
}
