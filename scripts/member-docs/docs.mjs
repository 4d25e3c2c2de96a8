import { commentOf, readProgram, ts } from '../workspace/typescript.mjs';

const verbs = ['get', 'create', 'update', 'delete'];

/** The comments of a tree: of its nodes, edges, operations, fields, parameters and metrics. */
export function docsOf(target) {
  const program = readProgram(target);
  const checker = program.getTypeChecker();
  const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${target.folder}/src/`));
  const docs = { nodes: {}, edges: {}, metrics: {} };
  for (const statement of own.flatMap(({ statements }) => [...statements])) {
    if (ts.isClassDeclaration(statement)) addClass(statement, docs, checker);
    if (ts.isVariableStatement(statement)) addMetrics(statement, docs, checker);
  }
  return sorted(docs);
}

/** A class that extends the result of `node()`, `row()`, `edge()` or `rootEdge()`. */
function addClass(node, docs, checker) {
  const parent = node.heritageClauses?.[0]?.types[0]?.expression;
  if (parent === undefined || !ts.isCallExpression(parent)) return;
  const declared = typeOf(checker.getTypeAtLocation(parent), 'declaration', checker);
  if (declared === undefined) return;
  const symbol = checker.getSymbolAtLocation(node.name);
  const entry = { about: commentOf(symbol, checker) };
  for (const verb of verbs) Object.assign(entry, operationOf(declared, verb, checker));
  const fields = typeOf(declared, 'fields', checker);
  if (fields === undefined) docs.edges[symbol.name] = entry;
  else docs.nodes[typeOf(declared, 'name', checker).value] = { ...entry, fields: membersOf(fields, checker) };
}

function operationOf(declared, verb, checker) {
  const symbol = checker.getPropertyOfType(declared, verb);
  const operation = checker.getTypeOfSymbol(symbol);
  if (checker.getPropertyOfType(operation, 'why')) return {};
  const about = commentOf(symbol, checker);
  const found = {
    about: about === '' ? undefined : about,
    parameters: membersOf(typeOf(operation, 'params', checker), checker),
    result: membersOf(typeOf(operation, 'result', checker), checker),
  };
  for (const key of ['parameters', 'result']) if (Object.keys(found[key]).length === 0) found[key] = undefined;
  return Object.values(found).some((each) => each !== undefined) ? { [verb]: found } : {};
}

/** The comments of the members of a codec's values, also of members within them. */
function membersOf(codec, checker) {
  const values = codec && typeOf(codec, '_A', checker);
  const found = {};
  if (values !== undefined) addMembers(values, '', { found, checker, path: [] });
  return Object.fromEntries(Object.entries(found).map(([name, comments]) => [name, [...comments].join(' · ')]));
}

function addMembers(type, prefix, { found, checker, path }) {
  for (const object of objectsIn(type, checker)) {
    if (path.includes(object)) continue;
    for (const symbol of checker.getPropertiesOfType(object)) {
      const name = `${prefix}${symbol.name}`;
      const comment = commentOf(symbol, checker);
      // Forms may describe a member differently.
      if (comment !== '') (found[name] ??= new Set()).add(comment);
      addMembers(checker.getTypeOfSymbol(symbol), `${name}.`, { found, checker, path: [...path, object] });
    }
  }
}

/** The objects with declared members that a value is, or holds as a list. */
function objectsIn(type, checker, within = []) {
  // Any value of JSON is a list of such values.
  if (within.includes(type)) return [];
  const parts = type.isUnion() ? type.types : checker.isArrayType(type) ? checker.getTypeArguments(type) : undefined;
  if (parts !== undefined) return parts.flatMap((each) => objectsIn(each, checker, [...within, type]));
  const isObject = type.isIntersection() || (type.flags & ts.TypeFlags.Object) !== 0;
  const isOurs = checker.getPropertiesOfType(type).every(({ declarations = [] }) => declarations.every(isOwn));
  return isObject && isOurs && type.getCallSignatures().length === 0 ? [type] : [];
}

const isOwn = (declaration) => !declaration.getSourceFile().fileName.includes('/node_modules/');

/** A catalogue of metrics. */
function addMetrics(statement, docs, checker) {
  for (const { name } of statement.declarationList.declarations) {
    const symbol = checker.getSymbolAtLocation(name);
    if (symbol === undefined || !symbol.name.endsWith('Metrics')) continue;
    const members = checker.getPropertiesOfType(checker.getTypeOfSymbol(symbol));
    const comments = members.map((member) => [member.name, commentOf(member, checker)]);
    const found = comments.filter(([, comment]) => comment !== '');
    if (found.length > 0) docs.metrics[symbol.name] = Object.fromEntries(found);
  }
}

function typeOf(type, name, checker) {
  const symbol = checker.getPropertyOfType(type, name);
  return symbol && checker.getTypeOfSymbol(symbol);
}

const sorted = (docs) =>
  Object.fromEntries(
    Object.entries(docs).map(([kind, entries]) => [
      kind,
      Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  );
