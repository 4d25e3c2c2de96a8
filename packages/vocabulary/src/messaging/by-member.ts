import type { NoForm } from '@edgewalk/core/declare';

/** The members that a caller gave. */
export type Given = Readonly<Record<string, unknown>>;

/** Picks the form of a value by the member that only this form has; exactly one such member must be given. */
export function byMember<F>(forms: Readonly<Record<string, F>>): (given: Given) => F | NoForm {
  const names = Object.keys(forms);
  return (given) => {
    const found = Object.entries(forms).filter(([name]) => given[name] !== undefined);
    const form = found[0]?.[1];
    return form !== undefined && found.length === 1 ? form : { why: `give ${oneOfNames(names)}` };
  };
}

const oneOfNames = (names: readonly string[]): string => {
  const last = names.at(-1) ?? '';
  return names.length === 2 ? `either ${names[0]} or ${last}` : `one of ${names.slice(0, -1).join(', ')} and ${last}`;
};
