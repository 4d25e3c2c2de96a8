import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A place in a file; both count from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

// Version 7 has no programming interface: this is version 6, as far as it is used here.
interface Part {
  readonly text: string;
}
interface Service {
  getQuickInfoAtPosition(file: string, position: number): { readonly documentation?: readonly Part[] } | undefined;
  getCompletionsAtPosition(
    file: string,
    position: number,
    options: undefined,
  ): { readonly entries: readonly { readonly name: string; readonly kind: string }[] } | undefined;
  getCompletionEntryDetails(
    file: string,
    position: number,
    name: string,
    ...rest: readonly undefined[]
  ): { readonly documentation?: readonly Part[] } | undefined;
}
interface TypeScript {
  readonly ScriptTarget: { readonly ES2022: unknown };
  readonly ModuleKind: { readonly NodeNext: unknown };
  readonly ScriptSnapshot: { fromString(text: string): unknown };
  readonly sys: { fileExists(file: string): boolean } & Readonly<Record<string, unknown>>;
  getDefaultLibFilePath(options: unknown): string;
  createLanguageService(host: unknown): Service;
}

const ts = createRequire(new URL('../../scripts/reference/package.json', import.meta.url))('typescript') as TypeScript;

/** A name in a line, and how the text begins that an editor shows for it. */
export interface MarkedName {
  readonly name: string;
  readonly shown: string;
  readonly line: number;
}

/** The names that a file marks: `/// name: text` below their line. */
export function marksIn(file: string): readonly MarkedName[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const codeAbove = (at: number) => lines.findLastIndex((text, line) => line < at && !text.startsWith('///'));
  return lines.flatMap((text, at) => {
    const [, name = '', shown = ''] = /^\/\/\/ (\w+): (.*)$/.exec(text) ?? [];
    return name === '' ? [] : [{ name, shown, line: codeAbove(at) }];
  });
}

/** Where a name stands last in a line. */
export const placeOf = (name: string, line: number, text: string): Place => ({
  line,
  column: text.search(new RegExp(`\\b${name}\\b(?!.*\\b${name}\\b)`)),
});

/**
 * What an editor says about a place in a file: the comment of what stands there, as users of the built packages see it.
 * `code` stands for the content of the file.
 */
export function hoversOf(file: string, code = readFileSync(file, 'utf8')): (place: Place) => string {
  const lines = code.split('\n');
  let service: Service | undefined;
  return ({ line, column }) => {
    const before = lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);
    const found = (service ??= serviceFor(file, code)).getQuickInfoAtPosition(file, before + column);
    return (found?.documentation ?? []).map(({ text }) => text).join('');
  };
}

/**
 * What an editor offers after the dot of an object of each type, with the comments it shows beside it. `file` says where the
 * packages are looked for; it need not exist.
 */
export function membersOf(file: string, imports: string, types: readonly string[]): ReadonlyMap<string, MemberTexts> {
  const declarations = types.map((type, at) => `declare const o${at}: ${type};\no${at}.;\n`);
  const code = imports + declarations.join('');
  const service = serviceFor(file, code);
  return new Map(
    types.map((type, at) => {
      const position = code.indexOf(`\no${at}.;`) + `\no${at}.`.length;
      const entries = service.getCompletionsAtPosition(file, position, undefined)?.entries ?? [];
      const textOf = (name: string) =>
        service.getCompletionEntryDetails(file, position, name, undefined, undefined, undefined, undefined)
          ?.documentation;
      return [type, new Map(entries.map(({ name }) => [name, (textOf(name) ?? []).map(({ text }) => text).join('')]))];
    }),
  );
}

/** Members and their comments. */
export type MemberTexts = ReadonlyMap<string, string>;

function serviceFor(file: string, code: string): Service {
  const options = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.NodeNext,
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
  };
  return ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => true,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name: string) => {
      if (name === file) return ts.ScriptSnapshot.fromString(code);
      return ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined;
    },
    getCompilationSettings: () => options,
    getDefaultLibFileName: (given: unknown) => ts.getDefaultLibFilePath(given),
    getCurrentDirectory: () => process.cwd(),
  });
}
