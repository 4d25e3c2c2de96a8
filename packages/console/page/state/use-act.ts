import { useSignal } from '@preact/signals';

/** Does something that may be refused, and says why it was. What follows is done after it. */
export function useAct(follow: () => unknown = () => undefined) {
  const problem = useSignal<string | undefined>(undefined);
  const act = (done: Promise<unknown>): void => {
    problem.value = undefined;
    void done.then(follow).catch((error: unknown) => (problem.value = (error as Error).message));
  };
  return { problem: problem.value, act };
}
