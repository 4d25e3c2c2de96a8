/** A schema of JSON, as far as the form looks into it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | boolean)[];
  readonly examples?: readonly string[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** How a parameter is written in the form. */
export type InputKind = 'switch' | 'number' | 'word' | 'words' | 'text' | 'json' | 'file';

/** The kind of input by the schema; of several forms the plainest that takes all. */
export function inputKind(schema: Schema): InputKind {
  const { type, format, items, anyOf } = schema;
  if (wordsOf(schema).length > 0) return 'word';
  if (anyOf) return kindOfForms(anyOf.map(inputKind));
  if (format === 'binary') return 'file';
  if (type === 'boolean') return 'switch';
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'array') return items !== undefined && inputKind(items) !== 'json' ? 'words' : 'json';
  if (type === 'object' || schema.allOf) return 'json';
  return 'text';
}

function kindOfForms(kinds: readonly InputKind[]): InputKind {
  const [first = 'text'] = kinds;
  if (kinds.every((kind) => kind === first)) return first;
  if (kinds.includes('words')) return 'words';
  return kinds.includes('text') ? 'text' : 'json';
}

/** The words that a schema allows or names. */
export function wordsOf({ enum: words, const: only, examples, anyOf }: Schema): readonly string[] {
  if (words) return words.map(String);
  if (typeof only === 'string' || typeof only === 'boolean') return [String(only)];
  if (examples) return examples;
  const forms = (anyOf ?? []).map(wordsOf);
  return forms.length > 0 && forms.every((form) => form.length > 0) ? [...new Set(forms.flat())] : [];
}

interface Reading {
  readonly value?: unknown;
  readonly problem?: string;
}

/** The value that a text stands for. */
export function readValue(text: string, schema: Schema): Reading {
  const kind = inputKind(schema);
  if (kind === 'number') return readNumber(text, schema);
  if (kind === 'switch' || isSwitchWord(text, schema)) return { value: text === 'true' };
  if (kind === 'json' || /^\s*[[{]/.test(text)) return readJson(text, kind);
  if (kind === 'words')
    return {
      value: text
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    };
  return { value: text };
}

const isSwitchWord = (text: string, { enum: words }: Schema): boolean =>
  words !== undefined && words.some((word) => typeof word === 'boolean' && String(word) === text);

function readNumber(text: string, { minimum, maximum }: Schema): Reading {
  const value = Number(text);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return { problem: 'Write a number' };
  if (value < (minimum ?? value) || value > (maximum ?? value)) return { problem: `Write ${minimum} to ${maximum}` };
  return { value };
}

function readJson(text: string, kind: InputKind): Reading {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return kind === 'json' ? { problem: 'This is not JSON yet' } : { value: text };
  }
}

/** What a field is, in a word: `text`, `number`, `{ 3 }`. */
export function typeWord(schema: Schema, type = ''): string {
  if (type === 'id' || type === 'timestamp') return type === 'id' ? 'id' : 'time';
  if (type === 'Reference') return 'ref';
  if (schema.properties) return `{ ${Object.keys(schema.properties).length} }`;
  if (schema.type === 'array') return 'list';
  const kind = inputKind(schema);
  return { switch: 'yes/no', number: 'number', word: 'word', words: 'list', text: 'text', json: '{ }', file: 'file' }[
    kind
  ];
}
