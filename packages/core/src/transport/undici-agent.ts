import type { Agent } from 'undici';
import { messageOf } from './thrown.js';

/** Undici is not here: a bundle left it out, or holds it in a form that does not load. */
export class NoUndici extends Error {
  constructor(reason: string) {
    super(
      `undici cannot be loaded here (${reason}): use fetchTransport(), or undiciTransport({ dispatcher: new Agent() }) with an Agent that you import from undici`,
    );
  }
}

/**
 * Undici's `Agent`, loaded at the first request, so that importing Edgewalk stays cheap. Not all of undici, which takes
 * three times as long. The `imports` of package.json keep it out of bundles that are not for Node.
 */
export async function importAgent(): Promise<typeof Agent> {
  const found = await load();
  // A bundle that failed to load it once has an empty module the next time.
  if (typeof found === 'function') return found;
  throw new NoUndici('it is not part of this bundle');
}

async function load(): Promise<typeof Agent | undefined> {
  try {
    // webpack would make a file of its own for it, which needs a browser.
    // @ts-expect-error A part of undici has no types of its own.
    const module = (await import(/* webpackMode: "eager" */ '#undici/dispatcher/agent.js')) as {
      readonly default?: typeof Agent;
    };
    return module.default;
  } catch (thrown) {
    throw new NoUndici(messageOf(thrown));
  }
}
