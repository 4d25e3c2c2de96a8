import { parameterNames } from '@edgewalk/core/declare';
import { misfitsOf } from './kinds.mjs';

/** Lists that every edge with pages takes beside its own parameters. */
const paging = ['limit', 'after', 'before'];
const verbsOf = { GET: ['get'], POST: ['create', 'update'], DELETE: ['delete'] };

/** What of one object is covered, missing and beyond. Keys read `IGUser GET media ?since` or `IGUser .name`. */
export function compare(object, { apis, fields }, node) {
  const declared = operationsOf(node, object.login);
  const spec = apis.map((api) => ({ ...api, key: keyOf(api, declared) }));
  const [operations, parameters, names] = [
    tally(spec, ({ key }) => declared.has(key)),
    tally(spec.filter(({ key }) => declared.has(key)).flatMap(parametersOf), ({ key, name }) =>
      declared.get(key).has(name),
    ),
    tally(fields, ({ name }) => fieldsOf(node, object.login).has(name)),
  ];
  const missing = [
    ...operations.missing.map(({ method, endpoint, name }) => `${method} ${endpoint ?? name}`),
    ...parameters.missing.map(({ key, name }) => `${key} ?${name}`),
    ...names.missing.map(({ name }) => `.${name}`),
  ];
  return {
    counts: { operations: operations.count, parameters: parameters.count, fields: names.count },
    missing: missing.map((what) => `${object.spec} ${what}`),
    misfits: misfitsOf(fields, node).map((what) => `${object.spec} ${what}`),
    beyond: beyond(spec, fields, declared, fieldsOf(node, object.login)),
  };
}

function tally(items, isCovered) {
  const missing = items.filter((item) => !isCovered(item));
  return { missing, count: { covered: items.length - missing.length, all: items.length } };
}

/** Every list takes the parameters of paging. */
const parametersOf = ({ key, params }) =>
  params.map(({ name }) => ({ key, name })).filter(({ name }) => !key.startsWith('GET') || !paging.includes(name));

const glued = (key) => key.replaceAll('_', '');

/** Meta glues the words of some names together (`mediapublish`); the URL has them apart. */
function keyOf({ method, endpoint, name }, declared) {
  const wanted = `${method} ${endpoint ?? name}`;
  return [...declared.keys()].find((key) => glued(key) === glued(wanted)) ?? wanted;
}

/** `GET media` or `GET #get`, with the parameters each takes. */
function operationsOf({ declaration, edges }, login) {
  const found = new Map();
  const add = (place, { get, create, update, delete: remove }) => {
    for (const [verb, operation] of Object.entries({ get, create, update, delete: remove })) {
      if (['unsupported', 'expansion'].includes(operation.kind) || !isOn(operation, login)) continue;
      const method = Object.keys(verbsOf).find((key) => verbsOf[key].includes(verb));
      const key = `${method} ${place ?? `#${verb}`}`;
      const own = parameterNames(operation.params).filter((name) => isOn(operation.params.props?.[name], login));
      found.set(key, new Set([...(found.get(key) ?? []), ...own]));
    }
  };
  add(undefined, declaration);
  for (const edge of edges) add(edge.declaration.path, edge.declaration);
  return found;
}

/** Whether an operation, a field or a parameter exists with a login. */
const isOn = (fact, login) => (fact?.facts?.login ?? login) === login;

/** The fields, and the edges that Meta serves as fields. */
function fieldsOf({ declaration, edges }, login) {
  const own = Object.entries(declaration.fields.props);
  const names = own.filter(([, codec]) => isOn(codec, login)).map(([name]) => name);
  const readable = edges.map((edge) => edge.declaration).filter(({ get }) => get.kind === 'expansion');
  const expansions = readable.filter(({ get }) => isOn(get, login));
  return new Set([...names, ...expansions.map(({ path }) => path)]);
}

function beyond(spec, fields, declared, ownFields) {
  const known = new Map(spec.map(({ key, params }) => [key, new Set(params.map(({ name }) => name))]));
  const operations = [...declared].flatMap(([key, own]) => {
    const theirs = known.get(key);
    if (!theirs) return [key];
    return [...own].filter((name) => !theirs.has(name) && !paging.includes(name)).map((name) => `${key} ?${name}`);
  });
  const names = new Set(fields.map(({ name }) => name));
  return [...operations, ...[...ownFields].filter((name) => !names.has(name)).map((name) => `.${name}`)];
}
