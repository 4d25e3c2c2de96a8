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

/** Reads Meta's expression; undefined for one that is not understood. */
export function parseSelection(text: string): Selection | undefined {
  const reader = new Reader(text.replaceAll(/\s+/g, ''));
  const items = reader.items();
  return reader.rest === '' ? items : undefined;
}

/** Reads from the front of a text; what it does not understand is left over. */
class Reader {
  rest: string;
  constructor(text: string) {
    this.rest = text;
  }

  items(): Selection {
    const items: SelectedItem[] = [];
    for (let name = this.#take(/^\w+/); name !== undefined; name = this.#take(/^,(\w+)/)) items.push(this.#item(name));
    return items;
  }

  #item(name: string): SelectedItem {
    const modifiers: Record<string, string> = {};
    for (let key = this.#take(/^\.(\w+)\(/); key !== undefined; key = this.#take(/^\.(\w+)\(/))
      modifiers[key] = this.#take(/^([^(){}]*)\)/) ?? '';
    const fields = this.#take(/^\{/) === undefined ? undefined : this.items();
    if (fields) this.#take(/^\}/);
    return { name, ...(Object.keys(modifiers).length > 0 && { modifiers }), ...(fields && { fields }) };
  }

  #take(pattern: RegExp): string | undefined {
    const match = pattern.exec(this.rest);
    if (match === null) return undefined;
    this.rest = this.rest.slice(match[0].length);
    return match[1] ?? match[0];
  }
}
