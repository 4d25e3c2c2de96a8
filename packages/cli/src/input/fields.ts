import { readSelection, type SelectedItem, type Selection, SelectionError } from '@edgewalk/console/code';
import { raw } from '@edgewalk/core';
import { UsageError } from '../arguments/usage-error.js';

type Item = string | ReturnType<typeof raw> | { readonly [edge: string]: Expansion };
type Expansion = { readonly [parameter: string]: unknown };

/** `raw:name` is a name that no declaration has. */
const names = /^(?:raw:[\w:-]+|\w+)/;

/** Reads Meta's expression of fields, such as `id,caption,comments.limit(5){text}`, as a selection of the library. */
export function parseFields(text: string): readonly Item[] {
  try {
    return readSelection(text, names).map(toItem);
  } catch (error) {
    if (error instanceof SelectionError)
      throw new UsageError(`--fields: write names, such as id,caption,comments{text}: ${error.message}`);
    throw error;
  }
}

function toItem({ name, modifiers, fields }: SelectedItem): Item {
  if (name.startsWith('raw:')) return raw(name.slice('raw:'.length));
  if (!modifiers) return fields ? { [name]: asList(fields) } : name;
  const parameters = Object.entries(modifiers).map(([key, value]) => [
    key,
    /^\d{1,9}$/.test(value) ? Number(value) : value,
  ]);
  return { [name]: { ...Object.fromEntries(parameters), ...(fields && { fields: fields.map(toItem) }) } };
}

/** An expansion with fields alone is a list in a selection. */
const asList = (fields: Selection): Expansion => fields.map(toItem) as unknown as Expansion;
