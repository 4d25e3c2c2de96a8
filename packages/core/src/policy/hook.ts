import { isObject } from '../codec/record-check.js';
import { redact } from '../errors/redact.js';
import { fromProcess } from '../transport/process.js';
import { messageOf } from '../transport/thrown.js';

/** Calls a hook of the caller's. What it throws is a warning: it must not change the outcome of a call. */
export function runHook<A>(name: string, run: () => A): A | undefined {
  try {
    const result = run();
    // An async hook rejects later; its promise may be of another realm.
    if (isObject(result) && 'then' in result) Promise.resolve(result).catch((thrown: unknown) => warn(name, thrown));
    return result;
  } catch (thrown) {
    warn(name, thrown);
    return undefined;
  }
}

/** The same for a hook that takes its time. */
export async function runSlowHook(name: string, run: () => Promise<void> | undefined): Promise<void> {
  try {
    await run();
  } catch (thrown) {
    warn(name, thrown);
  }
}

/** Tells of a hook that threw. */
export function warn(name: string, thrown: unknown): void {
  const text = redact(`${name} threw, which changes nothing: ${messageOf(thrown)}`);
  const emitWarning = fromProcess('emitWarning') as ((text: string, name: string) => void) | undefined;
  if (emitWarning) emitWarning(text, 'EdgewalkWarning');
  else console.warn(text);
}
