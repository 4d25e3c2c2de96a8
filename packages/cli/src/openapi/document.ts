import { latestVersion, type Login, threadsVersion } from '@edgewalk/core';
import { hostOf } from '@edgewalk/core/declare';
import type { JsonSchema } from '@edgewalk/vocabulary/json-schema';
import type { DescribedTree } from '@edgewalk/console/describe';
import { errorSchema, pagingSchema } from './answers.js';
import { type Endpoint, endpointsOf } from './endpoints.js';
import { nodeSchemas } from './node-schemas.js';
import { operationOf } from './operation.js';

/** A file of OpenAPI 3.1. */
export interface OpenapiDocument {
  readonly openapi: '3.1.0';
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> } & Readonly<Record<string, unknown>>;
  readonly [member: string]: unknown;
}

/** Writes a tree as OpenAPI. A server replaces Meta's hosts. */
export function documentOf(tree: DescribedTree, server?: string): OpenapiDocument {
  const { name, description } = tree;
  const endpoints = endpointsOf(tree);
  return {
    openapi: '3.1.0',
    info: {
      title: `Graph API: ${name}`,
      version: versionOf(name),
      description:
        'Made by Edgewalk from its declarations. A node is read and written by its id, whatever it is: a path with {id} lists what it may be.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: server === undefined ? serversOf(name) : [{ url: `${server.replace(/\/$/, '')}/${versionOf(name)}` }],
    security: [{ token: [] }],
    paths: Object.fromEntries([...groupByPath(endpoints)].map(([path, found]) => [path, pathItem(path, found)])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'An access token of Meta.' } },
      schemas: { ...nodeSchemas(description, tree.docs), Paging: pagingSchema, Error: errorSchema },
    },
  };
}

const versionOf = (tree: DescribedTree['name']) => (tree === 'threads' ? threadsVersion : latestVersion);

/** The hosts of the logins that a tree may be used with. */
function serversOf(tree: DescribedTree['name']): readonly object[] {
  const logins: readonly Login[] = tree === 'instagram' ? ['instagram', 'facebook'] : [tree];
  return logins.map((login) => ({
    url: `${hostOf({}, login)}/${versionOf(tree)}`,
    description: `The login of ${login}`,
  }));
}

function groupByPath(endpoints: readonly Endpoint[]): ReadonlyMap<string, readonly Endpoint[]> {
  const groups = new Map<string, readonly Endpoint[]>();
  for (const endpoint of endpoints) groups.set(endpoint.path, [...(groups.get(endpoint.path) ?? []), endpoint]);
  return groups;
}

/** The methods of a path, each with all that it may do there. */
function pathItem(path: string, endpoints: readonly Endpoint[]): Readonly<Record<string, unknown>> {
  const methods = [...new Set(endpoints.map(({ method }) => method))];
  const operations = methods.map((method) => [
    method,
    operationOf(
      path,
      endpoints.filter((each) => each.method === method),
    ),
  ]);
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: 'The id of the node.' };
  return { ...(path.startsWith('/{id}') && { parameters: [id] }), ...Object.fromEntries(operations) };
}
