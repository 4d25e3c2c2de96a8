import { GraphClient, type HttpRequest, type Login } from '@edgewalk/core';
import {
  type Description,
  type EdgeDescription,
  memberFacts,
  type NodeDescription,
  type Operation,
  OptionalType,
  right,
} from '@edgewalk/core/declare';
import { expect, test } from '@jest/globals';
import type * as t from 'io-ts';

/** An edge whose items have no fields to choose from, and the node that it is expanded on. */
interface Bare {
  readonly node: NodeDescription;
  readonly edge: EdgeDescription;
  readonly get: Exclude<Operation, { readonly kind: 'unsupported' }>;
}

/** Every edge that can be expanded without naming fields or parameters, and has no default fields. */
const bareOf = ({ nodes }: Description): readonly Bare[] =>
  [...nodes.values()].flatMap((node) =>
    node.declaration.get.kind === 'unsupported'
      ? []
      : node.edges.flatMap((edge) => {
          const { get, defaults } = edge.declaration;
          const fields = defaults ?? nodes.get(edge.node)?.declaration.defaults ?? [];
          if (get.kind === 'unsupported' || fields.length > 0 || !needsNothing(get.params)) return [];
          return [{ node, edge, get }];
        }),
  );

const needsNothing = (params: t.Mixed): boolean => {
  const { props = {} } = params as { readonly props?: t.Props };
  return Object.values(props).every((member) => member instanceof OptionalType);
};

/** Expands each of them beside a field, and sees what is sent and what is given back. */
export function tryBareExpansions(description: Description, least: number): void {
  const all = bareOf(description);

  test('there are edges without default fields', () => {
    expect(all.length).toBeGreaterThanOrEqual(least);
  });

  test.each(all.map((bare) => [`${bare.node.declaration.name}.${bare.edge.property}`, bare] as const))(
    '%s is expanded without naming fields',
    async (_, { node, edge, get }) => {
      const { path } = edge.declaration;
      const login: Login = get.facts.login ?? 'facebook';
      const name = fieldOf(node, login, path);
      const isWrapped = get.kind === 'read' && get.facts.wrapped === true;
      const empty = get.kind === 'pages' ? { data: [] } : isWrapped ? { data: {} } : {};
      const answer = { [name]: undefined, [path]: empty };
      const requests: HttpRequest[] = [];
      const transport = (request: HttpRequest) => {
        requests.push(request);
        return () => Promise.resolve(right({ status: 200, headers: {}, body: JSON.stringify({ id: '1', ...answer }) }));
      };
      const client = new GraphClient({ login, accessToken: 'EAAx', transport });
      const read = new node.node(client, '1') as unknown as { get(query: object): Promise<Record<string, unknown>> };
      const found = await read.get({ fields: [name, { [path]: {} }] });
      expect(new URL(requests[0]?.url ?? '').searchParams.get('fields')).toBe(`${name},${path}`);
      expect(found).toHaveProperty(path);
    },
  );
}

/** An optional field of the node that is not the edge itself. */
function fieldOf({ declaration }: NodeDescription, login: Login, path: string): string {
  const fields = Object.entries(declaration.fields.props as t.Props);
  const found = fields.find(
    ([name, codec]) => name !== path && codec instanceof OptionalType && (memberFacts(codec).login ?? login) === login,
  );
  return found?.[0] ?? 'id';
}
