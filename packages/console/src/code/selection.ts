/** A field, or an edge with the fields of its items: `comments.limit(5){id,text}`. */
export interface SelectedItem {
  readonly name: string;
  /** The parameters of an edge. */
  readonly modifiers?: Readonly<Record<string, string>>;
  readonly fields?: Selection;
}

/** What a read asks for, as data. */
export type Selection = readonly SelectedItem[];

/** A selection as Meta's expression. */
export const selectionText = (selection: Selection): string =>
  selection
    .map(({ name, modifiers = {}, fields }) => {
      const parameters = Object.entries(modifiers).map(([key, value]) => `.${key}(${value})`);
      return `${name}${parameters.join('')}${fields ? `{${selectionText(fields)}}` : ''}`;
    })
    .join(',');

/** An expression is not understood. */
export class SelectionError extends Error {
  override readonly name = 'SelectionError';
  /** What is left of the expression there; empty at its end. */
  readonly rest: string;
  constructor(rest: string) {
    super(`it is not understood ${rest === '' ? 'at its end' : `at ${JSON.stringify(rest.slice(0, 20))}`}`);
    this.rest = rest;
  }
}

/** Reads Meta's expression. Throws a `SelectionError`. `names` is what a name may be, from its beginning. */
export function readSelection(text: string, names: RegExp = /^\w+/): Selection {
  const reader = new Reader(text.replaceAll(/\s+/g, ''), names);
  const items = reader.items();
  if (reader.rest !== '') throw new SelectionError(reader.rest);
  return items;
}

/** Reads from the front of a text. */
class Reader {
  rest: string;
  readonly #names: RegExp;
  constructor(text: string, names: RegExp) {
    this.rest = text;
    this.#names = names;
  }

  items(): Selection {
    const items = [this.#item()];
    while (this.#take(/^,/) !== undefined) items.push(this.#item());
    return items;
  }

  #item(): SelectedItem {
    const name = this.#take(this.#names) ?? this.#refuse();
    const modifiers = this.#modifiers();
    const fields = this.#nested();
    return { name, ...(modifiers && { modifiers }), ...(fields && { fields }) };
  }

  /** `.limit(5).order(chronological)` */
  #modifiers(): SelectedItem['modifiers'] {
    const found: [string, string][] = [];
    for (let key = this.#take(/^\.(\w+)\(/); key !== undefined; key = this.#take(/^\.(\w+)\(/))
      found.push([key, this.#take(/^([^(){}]*)\)/) ?? this.#refuse()]);
    return found.length === 0 ? undefined : Object.fromEntries(found);
  }

  #nested(): Selection | undefined {
    if (this.#take(/^\{/) === undefined) return undefined;
    const items = this.items();
    if (this.#take(/^\}/) === undefined) this.#refuse();
    return items;
  }

  #refuse(): never {
    throw new SelectionError(this.rest);
  }

  #take(pattern: RegExp): string | undefined {
    const match = pattern.exec(this.rest);
    if (match === null) return undefined;
    this.rest = this.rest.slice(match[0].length);
    return match[1] ?? match[0];
  }
}
