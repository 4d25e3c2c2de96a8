import { gzipSync } from 'node:zlib';
import { describe as suite, expect, it, test } from '@jest/globals';
import { describe, verbs } from '@edgewalk/core/declare';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { Threads } from '@edgewalk/threads';
import { schemaOf } from '@edgewalk/vocabulary/json-schema';
import { reasonParts } from '../../src/code.js';
import { treeDocument } from '../../src/tree/tree-document.js';

const accessToken = 'no-token';
const trees = [
  { name: 'instagram', api: new Instagram({ accessToken }), most: 40_000 },
  { name: 'facebook', api: new Facebook({ accessToken }), most: 105_000 },
  { name: 'threads', api: new Threads({ accessToken }), most: 15_000 },
] as const;

suite.each(trees)('the document of $name', ({ name, api, most }) => {
  const { roots, nodes } = describe(api);

  it('has each root, node and edge of the tree', async () => {
    const document = await treeDocument(name);
    expect(document.roots.map(({ property }) => property)).toEqual(roots.map(({ property }) => property));
    expect(Object.keys(document.nodes)).toEqual([...nodes.keys()]);
    for (const [node, { edges }] of nodes)
      expect(document.nodes[node]?.edges.map(({ property }) => property)).toEqual(
        edges.map(({ property }) => property),
      );
  });

  it('has the four operations of each place as they are declared', async () => {
    const document = await treeDocument(name);
    const places = [...nodes].flatMap(([node, { declaration, edges }]) => [
      { declared: declaration, documented: document.nodes[node] },
      ...edges.map((edge) => ({ declared: edge.declaration, documented: document.edges[edge.edge.name] })),
    ]);
    expect(places.length).toBeGreaterThan(30);
    for (const { declared, documented } of places) {
      const kinds = verbs.map((verb) => declared[verb].kind);
      expect(documented?.operations.map((each) => (each.supported ? each.kind : 'unsupported'))).toEqual(kinds);
    }
  });

  it('says what each field is, with the schema of its values', async () => {
    const document = await treeDocument(name);
    for (const [node, { declaration }] of nodes) {
      const { properties } = schemaOf(declaration.fields) as { properties: object };
      expect(document.nodes[node]?.fields.map((field) => field.name)).toEqual(Object.keys(properties));
    }
    const fields = Object.values(document.nodes).flatMap((node) => node.fields);
    expect(fields.filter(({ about }) => about === undefined)).toEqual([]);
  });

  it('stays small enough to be read at once', async () => {
    expect(gzipSync(JSON.stringify(await treeDocument(name))).length).toBeLessThan(most);
  });
});

test('a parameter says that the account is filled in', async () => {
  const { edges } = await treeDocument('instagram');
  const [get] = edges['HashtagSearch']?.operations ?? [];
  const parameters = get?.supported ? get.parameters : [];
  expect(parameters.filter(({ account }) => account).map(({ name }) => name)).toEqual(['user_id']);
});

test('what a reason leads to exists', async () => {
  for (const name of ['instagram', 'facebook', 'threads'] as const) {
    const { roots, nodes, edges } = await treeDocument(name);
    const reasons = [...Object.values(nodes), ...Object.values(edges)].flatMap(({ operations }) =>
      operations.flatMap((each) =>
        each.supported ? [] : reasonParts(each.instead).flatMap(({ place = [] }) => place),
      ),
    );
    const places = new Set(
      roots.flatMap(({ property, node = '' }) => [
        property,
        ...(nodes[node]?.edges ?? []).map((edge) => `${property}.${edge.property}`),
      ]),
    );
    expect(reasons.length).toBeGreaterThan(10);
    const missing = reasons.filter((reason) => !places.has(reason.replace(/\.\w+$/, '')));
    expect([...new Set(missing)]).toEqual([]);
  }
});
