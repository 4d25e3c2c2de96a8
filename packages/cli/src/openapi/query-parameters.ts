import { OptionalType } from '@edgewalk/core/declare';
import { type JsonSchema, schemaOf } from '@edgewalk/vocabulary/json-schema';
import { type Codec, membersOf, parametersOf } from '@edgewalk/console/describe';
import type { Parameters } from '../input/parameters.js';
import type { Endpoint } from './endpoints.js';
import { anyOf } from './any-of.js';

/** The parameters in a query: those of the operations, and the selection of a read. */
export function queryParameters(endpoints: readonly Endpoint[]): readonly object[] {
  const names = [...new Set(endpoints.flatMap(({ operation }) => [...parametersOf(operation).keys()]))];
  const fixed = Object.assign({}, ...endpoints.map(({ operation }) => operation.facts.always)) as Parameters;
  const own = names.filter((name) => !(name in fixed)).map((name) => parameter(name, endpoints));
  const isSelected = endpoints.some(({ method, defaults }) => method === 'get' && defaults.length > 0);
  return [
    ...(isSelected ? [fieldsParameter(endpoints)] : []),
    ...own,
    ...(endpoints.some(({ operation }) => operation.kind === 'pages') ? [after] : []),
    ...Object.entries(fixed).map(([name, value]) => ({ name, in: 'query', required: true, schema: { enum: [value] } })),
  ];
}

const after = { name: 'after', in: 'query', description: 'The cursor of the next page.', schema: { type: 'string' } };

const fieldsParameter = (endpoints: readonly Endpoint[]) => ({
  name: 'fields',
  in: 'query',
  description:
    'What to read, such as id,caption,comments.limit(3){text}. Meta answers little more than ids without it.',
  schema: { type: 'string' },
  ...(endpoints.length === 1 && { example: endpoints[0]?.defaults.join(',') }),
});

function parameter(name: string, endpoints: readonly Endpoint[]): object {
  const found = endpoints.flatMap(({ operation, docs }) => {
    const codecs = parametersOf(operation).get(name);
    return codecs === undefined ? [] : [{ codecs, about: docs?.parameters?.[name] }];
  });
  const codecs = found.flatMap((each) => each.codecs);
  const isDeclared = endpoints.every(({ operation }) => membersOf(operation.params).has(name));
  const about = found.find((each) => each.about !== undefined)?.about;
  // The page size is of the list, not of its declaration.
  const required = isDeclared && found.length === endpoints.length && !codecs.some(isOptional);
  return {
    name,
    in: 'query',
    ...(about !== undefined && { description: about }),
    ...(required && { required }),
    ...writtenAs(anyOf(codecs.map((codec) => schemaOf(codec)))),
  };
}

const isOptional = (codec: Codec): boolean => codec instanceof OptionalType;

/** Lists are separated by commas, and objects are JSON. */
function writtenAs(schema: JsonSchema): object {
  const types: readonly unknown[] = [schema['type']].flat();
  // One word, or a list of them: a word may have commas.
  if (types.includes('array') && types.includes('string')) return { schema: { type: 'string' } };
  if (types.includes('array') && !JSON.stringify(schema['items']).includes('"object"'))
    return { schema, style: 'form', explode: false };
  return types.includes('array') || types.includes('object')
    ? { content: { 'application/json': { schema } } }
    : { schema };
}
