// Keeps the doc comments of members in the declarations. `tsc` writes out the types of constants, and drops the comment of
// a member whose declaration is in another file or that went through a mapped type; editors would then show none.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rewrite } from './rewrite.mjs';
import { commentOf, readProgram, ts } from '../workspace/typescript.mjs';

/** Adds to each declaration of a package the comments that the source has. */
export function keepComments(target) {
  const program = readProgram(target);
  const source = join(target.folder, 'src');
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.startsWith(`${source}/`)) continue;
    const declarations = join(target.folder, 'dist/types', relative(source, file.fileName).replace(/\.ts$/, '.d.ts'));
    if (existsSync(declarations)) keepIn(declarations, file, program.getTypeChecker());
  }
}

/** A comment that was put here: `tsc` gives each a line of its own. */
const added = /^( *)\/\*\* .*? \*\/ (?=\S)/gm;

function keepIn(path, source, checker) {
  const before = readFileSync(path, 'utf8');
  const text = before.replaceAll(added, '$1');
  const found = new Map();
  for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true).statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, type } of statement.declarationList.declarations)
      walk(type, typeOf(name.text, source, checker), { checker, found });
  }
  const after = [...found]
    .toSorted(([a], [b]) => b - a)
    .reduce((all, [at, comment]) => `${all.slice(0, at)}/** ${comment} */ ${all.slice(at)}`, text);
  if (after === before) return;
  rewrite(path, after);
}

/** The type of a constant; `tsc` calls the parent of the class `X` `X_base`. */
function typeOf(name, source, checker) {
  const heirs = source.statements.filter((node) => ts.isClassDeclaration(node) && `${node.name?.text}_base` === name);
  if (heirs.length > 0) return checker.getTypeAtLocation(heirs[0].heritageClauses[0].types[0].expression);
  const constants = source.statements
    .filter(ts.isVariableStatement)
    .flatMap((node) => node.declarationList.declarations);
  const constant = constants.find((node) => node.name.getText() === name);
  return constant && checker.getTypeAtLocation(constant);
}

/** Follows a type as it is written out, and as the checker has it. */
function walk(node, type, context) {
  if (node === undefined || type === undefined) return;
  if (ts.isTypeLiteralNode(node)) node.members.forEach((member) => visitMember(member, type, context));
  else for (const [inner, its] of pairsOf(node, type, context.checker)) walk(inner, its, context);
}

function visitMember(member, type, context) {
  const { checker, found } = context;
  const symbol = member.name && checker.getPropertyOfType(type, member.name.text ?? '');
  if (symbol === undefined) return;
  const comment = commentOf(symbol, checker) || usualOf(member);
  if (comment !== '' && ts.getJSDocCommentsAndTags(member).length === 0) found.set(member.getStart(), comment);
  walk(member.type, checker.getNonNullableType(checker.getTypeOfSymbol(symbol)), context);
}

/** What is said of reading, where the declaration says nothing of its own. */
const usual = {
  Pages: 'Reads the list: `await` gives the first page, `for await` every item of every page.',
  PagesWithSummary: 'Reads the list: `await` gives the first page, `for await` every item of every page.',
  Read: 'Reads it: the `fields`, or without them the usual ones.',
  Expansion: 'Reads it, as a field of its parent: it has no URL of its own.',
};

const usualOf = (member) =>
  member.name.text === 'get' && member.type !== undefined ? (usual[member.type.qualifier?.getText()] ?? '') : '';

/** The parts of a type, each with what the checker has for it. */
function pairsOf(node, type, checker) {
  if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) return [[node.type, type]];
  if (ts.isArrayTypeNode(node)) return [[node.elementType, checker.getTypeArguments(type)[0]]];
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return pairsByShape(node.types, type, checker);
  if (ts.isFunctionTypeNode(node)) return [[node.type, type.getCallSignatures()[0]?.getReturnType()]];
  const given = node.typeArguments ?? [];
  const own = type.aliasTypeArguments ?? (isReference(type) ? checker.getTypeArguments(type) : []);
  return given.length <= own.length ? given.map((each, at) => [each, own[at]]) : [];
}

const isReference = (type) => (type.objectFlags & ts.ObjectFlags.Reference) !== 0;

/** The order of a union differs by compiler: its members are recognised by the names they have. */
function pairsByShape(nodes, type, checker) {
  const types = type.isUnionOrIntersection() ? type.types : [type];
  return nodes.map((node) => [node, types.find((each) => shapeOfType(each, checker) === shapeOf(node))]);
}

function shapeOf(node) {
  const literal = ts.isTypeLiteralNode(node) ? node : (node.typeArguments ?? []).find(ts.isTypeLiteralNode);
  return literal?.members
    .map((member) => member.name?.text)
    .toSorted()
    .join();
}

function shapeOfType(type, checker) {
  const [inner = type] = isReference(type) ? checker.getTypeArguments(type) : [];
  return checker
    .getPropertiesOfType(inner)
    .map(({ name }) => name)
    .toSorted()
    .join();
}
