// TypeScript with a programming interface, which version 7 does not have: version 6, which scripts/reference brings.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './run.mjs';

export const ts = createRequire(join(root, 'scripts/reference/package.json'))('typescript');

/** Reads the sources of a package with their types. */
export function readProgram({ folder }) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const source = join(folder, 'src');
  const files = readdirSync(source, { recursive: true }).filter((name) => name.endsWith('.ts'));
  return ts.createProgram(
    files.map((name) => join(source, name)),
    { ...options, composite: false, noEmit: true },
  );
}

/** What is written above a member in its declaration, as one line. */
export const commentOf = (symbol, checker) =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ').trim();
