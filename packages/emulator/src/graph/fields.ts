import { syntaxError, tooMuchData } from '../errors/failure.js';
import type { RawParams } from '../http/form.js';
import { textParam } from '../http/params.js';

/** One item of a `fields` parameter: a name, its modifiers, and the selection within it. */
export interface FieldItem {
  readonly name: string;
  /** The key in the response, from `.as(…)`; otherwise the name. */
  readonly key: string;
  /** `limit(5)` and the like, by name. */
  readonly modifiers: Readonly<Record<string, string>>;
  /** What stands in braces; undefined where there are none. */
  readonly fields: readonly FieldItem[] | undefined;
}

/** The `fields` of a request; undefined where it names none. */
export function fieldsOf(params: RawParams): readonly FieldItem[] | undefined {
  const items = parseFields(plainList(textParam(params, 'fields') ?? ''));
  return items.length > 0 ? items : undefined;
}

/** The names may come as a list in JSON: `["id","caption"]`. */
function plainList(text: string): string {
  return /^\s*\["[^[\]]*"\]\s*$/.test(text) ? text.replaceAll(/["[\]]/g, '') : text;
}

/** Reads `id,comments.limit(5){id,text}`. */
export function parseFields(text: string): readonly FieldItem[] {
  return readItems(new Reader(text), undefined);
}

/** Deeper and more than anyone asks; keeps a hostile text from exhausting the stack, or the time of all others. */
const deepest = 20;
const mostItems = 5000;

class Reader {
  #at = 0;
  depth = 0;
  items = 0;
  constructor(readonly text: string) {}

  get peek(): string | undefined {
    return this.text[this.#at];
  }

  /** Takes one character if it is the one expected. Blanks around items carry no meaning. */
  take(character: string): boolean {
    this.skipBlanks();
    if (this.peek !== character) return false;
    this.#at += 1;
    return true;
  }

  expect(character: string): void {
    if (!this.take(character)) throw this.unexpected();
  }

  name(): string {
    this.skipBlanks();
    const word = /[\w-]+/y;
    word.lastIndex = this.#at;
    const name = word.exec(this.text)?.[0];
    if (name === undefined) throw this.unexpected();
    this.#at += name.length;
    return name;
  }

  /** What stands between parentheses. Parentheses inside must pair up; the grammar has no escape. */
  argument(): string {
    this.expect('(');
    const start = this.#at;
    let open = 1;
    for (; this.#at < this.text.length; this.#at += 1) {
      if (this.peek === '(') open += 1;
      if (this.peek === ')') open -= 1;
      if (open === 0) break;
    }
    const argument = this.text.slice(start, this.#at);
    this.expect(')');
    return argument.trim();
  }

  skipBlanks(): void {
    while (this.peek !== undefined && /\s/.test(this.peek)) this.#at += 1;
  }

  unexpected(): Error {
    const found = this.peek;
    if (found === undefined) {
      return syntaxError(`Syntax error "Unexpected end of string" at character ${this.#at}: ${this.text}`);
    }
    const problem = `Expected name instead of "${found}".`;
    return syntaxError(`Syntax error "${problem}" at character ${this.#at}: ${this.text}`);
  }
}

function readItems(reader: Reader, end: '}' | undefined): FieldItem[] {
  const items: FieldItem[] = [];
  for (;;) {
    reader.skipBlanks();
    // Meta forgives a comma too many at the end.
    if (reader.peek === end) break;
    reader.items += 1;
    if (reader.items > mostItems) throw tooMuchData();
    items.push(readItem(reader));
    reader.skipBlanks();
    if (reader.peek === end) break;
    reader.expect(',');
  }
  return items;
}

function readItem(reader: Reader): FieldItem {
  const name = reader.name();
  const modifiers: Record<string, string> = {};
  while (reader.take('.')) modifiers[reader.name()] = reader.argument();
  const { as: alias, ...others } = modifiers;
  return { name, key: alias ?? name, modifiers: others, fields: readBraces(reader) };
}

function readBraces(reader: Reader): FieldItem[] | undefined {
  if (!reader.take('{')) return undefined;
  reader.depth += 1;
  if (reader.depth > deepest) throw syntaxError('Syntax error "Field expansion is nested too deeply"');
  const fields = readItems(reader, '}');
  reader.expect('}');
  reader.depth -= 1;
  return fields;
}

/** Writes items out again, as Meta does in the links of an expanded edge. */
export function writeFields(items: readonly FieldItem[]): string {
  return items.map(writeItem).join(',');
}

function writeItem({ name, key, modifiers, fields }: FieldItem): string {
  const all = key === name ? modifiers : { ...modifiers, as: key };
  const chain = Object.entries(all).map(([modifier, argument]) => `.${modifier}(${argument})`);
  return `${name}${chain.join('')}${fields === undefined ? '' : `{${writeFields(fields)}}`}`;
}
