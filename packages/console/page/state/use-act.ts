import { useSignal } from '@preact/signals';
import { about } from './about.js';

/** Does something that may be refused, and says why it was. What follows is done after it. */
export function useAct(follow: () => unknown = () => undefined) {
  const problem = useSignal<string | undefined>(undefined);
  const act = (done: Promise<unknown>): void => {
    problem.value = undefined;
    void done.then(follow).catch((error: unknown) => (problem.value = (error as Error).message));
  };
  return { problem: problem.value, act };
}

/** The same for writes: a write to Meta's API is confirmed first, one to the emulator is sent at once. */
export function useWrite(follow?: () => unknown) {
  const { problem, act } = useAct(follow);
  const asked = useSignal<(() => Promise<unknown>) | undefined>(undefined);
  const write = (run: () => Promise<unknown>): void => {
    if (about.value?.kind === 'real') asked.value = run;
    else act(run());
  };
  const answer = (isAgreed: boolean) => {
    const { value: run } = asked;
    asked.value = undefined;
    if (isAgreed && run) act(run());
  };
  const question = asked.value && { send: () => answer(true), cancel: () => answer(false) };
  return { problem, write, question };
}
