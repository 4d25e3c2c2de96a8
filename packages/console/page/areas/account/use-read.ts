import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** What an answer brought, or why there is none; neither while it is on its way. */
export interface Reading<T> {
  readonly value: T | undefined;
  readonly problem: string | undefined;
  /** Reads it again; what there is stays until then. */
  readonly again: () => Promise<void>;
}

/** Reads when it is first shown, and when the key changes. */
export function useRead<T>(key: string, load: () => Promise<T>): Reading<T> {
  const value = useSignal<T | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const again = async (): Promise<void> => {
    try {
      value.value = await load();
      problem.value = undefined;
    } catch (error) {
      problem.value = (error as Error).message;
    }
  };
  // The function is another at every rendering, and reads the same.
  useEffect(() => void again(), [key]);
  return { value: value.value, problem: problem.value, again };
}
