// The words that Meta's object descriptions list for parameters, for those that a tree declares with closed words.
import { verbs } from '@edgewalk/core/declare';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objects } from '../spec-coverage/objects.mjs';

const methods = { get: 'GET', create: 'POST', update: 'POST', delete: 'DELETE' };
/** Its fields are compared with nothing. */
const others = [{ tree: 'facebook', spec: 'PageCallToAction', node: 'CallToAction' }];
/** Stands in Meta's list and for nothing. */
const placeholder = 'invalid_topic_placeholder';

/** Pairs of words and the names of the parameters that take them. */
export function wordsOf(folder, tree, nodes) {
  // Meta lists the words of each in order.
  const enums = new Map(read(folder, 'enum_types', []).map(({ name, values }) => [name, values]));
  const found = new Map();
  for (const [node, { declaration, edges }] of nodes) {
    const specs = [...objects, ...others].filter((object) => object.tree === tree && object.node === node);
    const apis = specs.flatMap(({ spec }) => read(folder, spec, {}).apis ?? []);
    const add = (name, declared, path) => {
      for (const { verb, parameter } of closedIn(declared)) {
        const types = typesOf(apis, { method: methods[verb], path, parameter });
        const words = types.flatMap((type) => enums.get(type) ?? []).filter((word) => word !== placeholder);
        const key = [...new Set(words)].join(' ');
        if (key !== '') found.set(key, [...(found.get(key) ?? []), `${name}.${verb}.${parameter}`]);
      }
    };
    add(node, declaration);
    for (const edge of edges) add(`${node}.${edge.property}`, edge.declaration, edge.declaration.path);
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function read(folder, name, otherwise) {
  const file = join(folder, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : otherwise;
}

/** What Meta calls a parameter; of a list, its items. */
const typesOf = (apis, { method, path, parameter }) =>
  apis
    .filter((api) => api.method === method && api.endpoint === path)
    .flatMap(({ params }) => params.filter(({ name }) => name === parameter))
    .map(({ type }) => type.replace(/^list<(.*)>$/, '$1'));

/** The parameters that take no other words. */
const closedIn = (declared) =>
  verbs.flatMap((verb) => {
    const { params } = declared[verb];
    const members = (params?.forms ?? [params]).flatMap((form) => Object.entries(form?.props ?? {}));
    const names = new Set(members.flatMap(([name, member]) => (isClosed(member) ? [name] : [])));
    return [...names].map((parameter) => ({ verb, parameter }));
  });

/** Checked codecs, optional ones and lists have the words of what they hold. */
const isClosed = (codec) =>
  codec !== undefined && (codec._tag === 'OneOfType' || isClosed(codec.codec) || isClosed(codec.type));

export const renderWords = (pairs) =>
  [
    "import type { ParameterWords } from '@edgewalk/testing/tree/parameter-words';",
    '',
    "/** The words of parameters as Meta's SDK spec lists them. Written by `npm run field-types`. */",
    'export const parameterWords: ParameterWords = [',
    ...pairs.map(([words, names]) => `  [${[words, names.join(' ')].map(quote).join(', ')}],`),
    '];',
    '',
  ].join('\n');

/** Long texts are broken into lines. */
const quote = (text) => (text.length > 100 ? `\`${text.replaceAll(/(.{80,100}?) /g, '$1\n    ')}\`` : `'${text}'`);
