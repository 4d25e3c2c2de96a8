import { hoversOf, marksIn, placeOf } from '@edgewalk/testing/hovers';
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { docs } from '../../src/docs.js';

const file = fileURLToPath(new URL('./editor/documented.ts', import.meta.url));
const lines = readFileSync(file, 'utf8').split('\n');

// What TypeScript 6 says of the published declarations. Version 7.0 shows no comment of a mapped type's members, not even
// of `Pick`; its successors do.
describe('an editor shows what a name means', () => {
  const hover = hoversOf(file);

  test.each(marksIn(file))('$name, in line $line: $shown', ({ name, shown, line }) => {
    expect(hover(placeOf(name, line, lines[line] ?? ''))).toMatch(new RegExp(`^${shown}`));
  });
});

const nodes = [
  ['Media', "media('1')"],
  ['Comment', "comment('1')"],
  ['User', 'user'],
  ['Container', "container('1')"],
  ['Conversation', "conversation('1')"],
  ['Message', "message('1')"],
] as const;

/** The fields of a node that are not members of another. */
const fieldsOf = (node: string) =>
  Object.entries(docs.nodes[node]?.fields ?? {}).filter(([name]) => !name.includes('.'));

test('an editor shows for each field what the data says', () => {
  const code = [
    `import { Instagram } from '@edgewalk/instagram';`,
    `const api = new Instagram({ accessToken: 'EAA' });`,
  ];
  for (const [node, root] of nodes) {
    const names = fieldsOf(node).map(([name]) => name);
    code.push(`const of${node} = await api.${root}.get({ fields: ${JSON.stringify(names)} });`);
    code.push(...names.map((name) => `void of${node}.${name};`));
  }
  const hover = hoversOf(file, code.join('\n'));
  const shown = (node: string, name: string) => {
    const text = `void of${node}.${name};`;
    return hover(placeOf(name, code.indexOf(text), text)).replaceAll(/\s+/g, ' ');
  };
  const all = nodes.flatMap(([node]) => fieldsOf(node).map(([name, sentence]) => [node, name, sentence] as const));
  expect(all.length).toBeGreaterThan(90);
  expect(all.map(([node, name]) => [node, name, shown(node, name)])).toEqual(all);
}, 120_000);
