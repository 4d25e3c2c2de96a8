import { raw } from '@edgewalk/core';
import { UsageError } from '../arguments/usage-error.js';

type Item = string | ReturnType<typeof raw> | { readonly [edge: string]: Expansion };
type Expansion = { readonly [parameter: string]: unknown };

/** Reads Meta's expression of fields, such as `id,caption,comments.limit(5){text}`, as a selection. */
export function parseFields(text: string): readonly Item[] {
  const reader = new Reader(text.replaceAll(/\s+/g, ''));
  const items = reader.items();
  if (reader.rest !== '') throw reader.refuse();
  return items;
}

/** Reads from the front of a text. */
class Reader {
  rest: string;
  constructor(text: string) {
    this.rest = text;
  }

  items(): readonly Item[] {
    const items = [this.#item()];
    while (this.#take(/^,/) !== undefined) items.push(this.#item());
    return items;
  }

  refuse(): UsageError {
    const where = this.rest === '' ? 'at its end' : `at ${JSON.stringify(this.rest.slice(0, 20))}`;
    return new UsageError(`--fields: write names, such as id,caption,comments{text}: it is not understood ${where}`);
  }

  #item(): Item {
    const unknownName = this.#take(/^raw:([\w:-]+)/);
    if (unknownName !== undefined) return raw(unknownName);
    const name = this.#take(/^(\w+)/);
    if (name === undefined) throw this.refuse();
    const modifiers = this.#modifiers();
    const fields = this.#nested();
    const expansion = { ...modifiers, ...(fields && { fields }) };
    return Object.keys(expansion).length === 0 ? name : { [name]: fields && !modifiers ? asList(fields) : expansion };
  }

  /** `.limit(5).order(chronological)` */
  #modifiers(): Expansion | undefined {
    const found: [string, unknown][] = [];
    for (let name = this.#take(/^\.(\w+)\(/); name !== undefined; name = this.#take(/^\.(\w+)\(/)) {
      const value = this.#take(/^([^(){}]*)\)/);
      if (value === undefined) throw this.refuse();
      found.push([name, /^\d{1,9}$/.test(value) ? Number(value) : value]);
    }
    return found.length === 0 ? undefined : Object.fromEntries(found);
  }

  #nested(): readonly Item[] | undefined {
    if (this.#take(/^\{/) === undefined) return undefined;
    const items = this.items();
    if (this.#take(/^\}/) === undefined) throw this.refuse();
    return items;
  }

  #take(pattern: RegExp): string | undefined {
    const match = pattern.exec(this.rest);
    if (match === null) return undefined;
    this.rest = this.rest.slice(match[0].length);
    return match[1] ?? match[0];
  }
}

/** An expansion with fields alone is a list in a selection. */
const asList = (fields: readonly Item[]): Expansion => fields as unknown as Expansion;
