import { expect } from '@jest/globals';
import { EdgewalkError } from '@edgewalk/core';

/** What JavaScript may pass where something else belongs. */
export const untyped: readonly unknown[] = [undefined, null, 5, 'x', {}, []];

/** The values that an export accepts, by its name; all others are to be refused. */
export type Accepted = Readonly<Record<string, readonly unknown[]>>;

/** What the functions of core accept; the trees export them as well. */
export const acceptedByCore: Accepted = {
  ListPage: [[]],
  Raw: ['x'],
  fetchTransport: [undefined, {}],
  parseUsage: [{}],
  raw: ['x'],
  redact: ['x'],
  undiciTransport: [undefined, {}],
};

const isClass = (value: object): boolean => /^class\b/.test(Function.prototype.toString.call(value));

const isError = ({ prototype }: { readonly prototype?: unknown }): boolean => prototype instanceof Error;

/** The functions and classes of a module. Errors are left out: they are made from the data of an answer. */
export const callables = (module: object): [string, (...given: unknown[]) => unknown][] =>
  Object.entries(module)
    .filter(([, value]) => typeof value === 'function' && !isError(value))
    .map(([name, value]) => [
      name,
      (...given) => (isClass(value) ? new (value as new (...all: unknown[]) => unknown)(...given) : value(...given)),
    ]);

/** Whether a message says what to do instead. */
const advises = /\b(give|write|make|take|leave|point)\b|calls are made by|client makes/;

/** Passes each untyped value: it is accepted as listed, or refused by an error that says what to write. */
export async function expectRefusals(
  [name, call]: readonly [string, (...given: unknown[]) => unknown],
  accepted: Accepted = {},
): Promise<void> {
  for (const value of untyped) {
    const shown = `${name}(${JSON.stringify(value)})`;
    const outcome = await outcomeOf(() => call(value));
    const isAccepted = (accepted[name] ?? []).some((one) => JSON.stringify(one) === JSON.stringify(value));
    if (isAccepted)
      expect([shown, outcome instanceof Error ? outcome.message : 'accepted']).toEqual([shown, 'accepted']);
    else {
      expect([shown, outcome instanceof EdgewalkError ? 'refused' : outcome]).toEqual([shown, 'refused']);
      expect((outcome as Error).message).toMatch(advises);
    }
  }
}

async function outcomeOf(act: () => unknown): Promise<unknown> {
  try {
    const value = await act();
    if (typeof value === 'object' && value !== null && 'close' in value && typeof value.close === 'function')
      await value.close();
    return 'accepted';
  } catch (thrown) {
    return thrown;
  }
}
