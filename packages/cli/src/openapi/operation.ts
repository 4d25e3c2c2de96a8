import { type JsonSchema, schemaOf } from '@edgewalk/vocabulary/json-schema';
import { answerSchema } from './answers.js';
import type { Endpoint } from './endpoints.js';
import { anyOf } from './any-of.js';
import { queryParameters } from './query-parameters.js';

/** An operation of OpenAPI: all that one method does at one path. */
export function operationOf(path: string, endpoints: readonly Endpoint[]): Readonly<Record<string, unknown>> {
  const [first] = endpoints;
  const isWrite = first?.method === 'post';
  const retired = endpoints.every(({ operation }) => operation.facts.retired !== undefined);
  return {
    operationId: operationId(path, first?.method ?? 'get'),
    tags: [endpoints.length === 1 ? (first?.node ?? '') : 'several nodes'],
    summary: endpoints
      .map(({ name, verb }) => `${name}.${verb}`)
      .join(', ')
      .slice(0, 120),
    description: endpoints.map(describe).join('\n\n'),
    ...(retired && { deprecated: true }),
    ...(isWrite ? bodyOf(endpoints) : { parameters: queryParameters(endpoints) }),
    responses: {
      200: { description: 'The answer.', content: json(anyOf(endpoints.map(answerSchema))) },
      default: { description: 'A refusal.', content: json({ $ref: '#/components/schemas/Error' }) },
    },
  };
}

/** Such as `get_me_media` and `get_id_comments`. */
const operationId = (path: string, method: string): string =>
  `${method}${path.replaceAll(/[{}]/g, '').replaceAll(/\W+/g, '_')}`;

/** What an endpoint does, and what it needs. */
function describe({ name, verb, about, operation: { facts } }: Endpoint): string {
  const permissions = Object.entries(facts.permissions ?? {}).map(
    ([login, names]) => `Permissions with the login of ${login}: ${(names as readonly string[]).join(', ')}.`,
  );
  return [
    `**${name}.${verb}**: ${about ?? ''}`.trim(),
    facts.login && `Only with the login of ${facts.login}.`,
    ...permissions,
    facts.since && `Since ${facts.since}.`,
    facts.retired && `Retired on ${facts.retired.on}: ${facts.retired.instead}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The body of a write, as a form with files or as JSON. */
function bodyOf(endpoints: readonly Endpoint[]): Readonly<Record<string, unknown>> {
  const schemas = endpoints.map(({ operation, docs }) => schemaOf(operation.params, { docs: docs?.parameters ?? {} }));
  if (schemas.every(isEmpty)) return {};
  const schema = anyOf(schemas);
  // A file cannot stand in JSON.
  const hasFile = JSON.stringify(schema).includes('"format":"binary"');
  return {
    requestBody: {
      required: schemas.every(({ required }) => required !== undefined),
      content: { ...json(schema), ...(hasFile && { 'multipart/form-data': { schema } }) },
    },
  };
}

const isEmpty = ({ anyOf: forms, properties }: JsonSchema): boolean =>
  forms === undefined && Object.keys(properties ?? {}).length === 0;

const json = (schema: JsonSchema) => ({ 'application/json': { schema } });
