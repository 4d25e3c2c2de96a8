// Writes test/spec/field-types.ts and parameter-words.ts of both trees from a folder of Meta's own object descriptions:
// `npm run field-types -- DIR`. The tests hold the codecs of fields and parameters against them.
import { Facebook } from '@edgewalk/facebook';
import { describe, OptionalType, RecordType } from '@edgewalk/core/declare';
import { Instagram } from '@edgewalk/instagram';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { objects } from '../spec-coverage/objects.mjs';
import { kindOf, objectIn } from './kinds.mjs';
import { renderWords, wordsOf } from './words.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error('usage: npm run field-types -- DIR, a folder with IGUser.json and the like');
  process.exit(2);
}

const trees = {
  facebook: describe(new Facebook({ accessToken: 'EAA' })).nodes,
  instagram: describe(new Instagram({ accessToken: 'EAA', userId: '0' })).nodes,
};

/** The types of an object's fields by name, as Meta describes them; empty where it does not. */
function typesOf(spec) {
  const file = join(folder, `${spec}.json`);
  const { fields = [] } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return Object.fromEntries(fields.map(({ name, type }) => [name, type]));
}

for (const [tree, nodes] of Object.entries(trees)) {
  const found = new Map();
  for (const { node, spec } of objects.filter((object) => object.tree === tree))
    add(found, node, { props: nodes.get(node).declaration.fields.props, types: typesOf(spec) });
  const words = wordsOf(folder, tree, nodes);
  write(`packages/${tree}/test/spec/field-types.ts`, render(found));
  write(`packages/${tree}/test/spec/parameter-words.ts`, renderWords(words));
  const fields = [...found.values()].reduce((sum, kinds) => sum + kinds.size, 0);
  console.log(`${tree}: ${fields} fields, ${words.length} lists of words`);
}

function write(file, text) {
  writeFileSync(file, text);
  execFileSync('npx', ['oxfmt', file]);
}

/** The kinds of the declared fields of a record, and of the records in them. The first description of a field counts. */
function add(found, name, { props, types }) {
  const kinds = found.get(name) ?? new Map();
  for (const [field, codec] of Object.entries(props)) {
    const type = types[field];
    if (type === undefined || kinds.has(field)) continue;
    kinds.set(field, kindOf(type, field));
    for (const inner of nestedIn(codec)) nest(found, inner, objectIn(type));
  }
  if (kinds.size > 0) found.set(name, kinds);
}

function nest(found, { name, props }, spec) {
  const isNode = Object.values(trees).some((nodes) => nodes.has(name));
  if (spec !== undefined && !isNode && !found.has(name)) add(found, name, { props, types: typesOf(spec) });
}

function nestedIn(codec, seen = []) {
  if (codec instanceof RecordType) return [codec];
  if (seen.includes(codec)) return [];
  const own = codec instanceof OptionalType ? codec.codec : undefined;
  const inside = [own, codec.type, codec.codomain, ...(codec.types ?? [])].filter((inner) => inner !== undefined);
  return inside.flatMap((inner) => nestedIn(inner, [...seen, codec]));
}

function render(found) {
  const lines = [...found]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, kinds]) => {
      const byKind = groupByKind(kinds);
      const members = [...byKind].map(([kind, fields]) => `'${kind}': '${fields.map(([field]) => field).join(' ')}'`);
      return `  '${name}': { ${members.join(', ')} },`;
    });
  return [
    "import type { FieldTypes } from '@edgewalk/testing/tree/field-types';",
    '',
    "/** The fields of each record by what Meta's SDK spec calls them. Written by `npm run field-types`. */",
    'export const fieldTypes: FieldTypes = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

function groupByKind(kinds) {
  const groups = new Map();
  for (const [field, kind] of kinds) groups.set(kind, [...(groups.get(kind) ?? []), [field, kind]]);
  return groups;
}
