import { type JsonSchema, schemaOf } from '@edgewalk/vocabulary/json-schema';
import type { Endpoint } from './endpoints.js';
import { listOf, reference } from './node-schemas.js';

/** How a list goes on. */
export const pagingSchema: JsonSchema = {
  type: 'object',
  description: 'How a list goes on. Without `next` it is at its end.',
  properties: {
    cursors: { type: 'object', properties: { before: { type: 'string' }, after: { type: 'string' } } },
    next: { type: 'string', description: 'The address of the next page. It contains the token.' },
    previous: { type: 'string' },
  },
};

/** Meta's envelope of an error. */
export const errorSchema: JsonSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['message'],
      properties: {
        message: { type: 'string' },
        type: { type: 'string' },
        code: { type: 'integer' },
        error_subcode: { type: 'integer' },
        is_transient: { type: 'boolean' },
        error_user_title: { type: 'string' },
        error_user_msg: { type: 'string' },
        fbtrace_id: { type: 'string', description: 'What Meta finds the request by.' },
      },
    },
  },
};

/** The schema of an answer. */
export function answerSchema({ operation, node, docs }: Endpoint): JsonSchema {
  if (operation.kind === 'pages') {
    const { list } = operation.facts;
    return listOf(node, list, operation.summary && schemaOf(operation.summary));
  }
  if (operation.kind === 'post' || operation.kind === 'remove') {
    const result = schemaOf(operation.result, { docs: docs?.result ?? {} });
    const isRead = operation.kind === 'post' && operation.facts.readAfterWrite === true;
    return isRead ? { anyOf: [result, reference(node)] } : result;
  }
  if (operation.kind === 'expansion') return reference(node);
  const { wrapped, nullable } = operation.facts;
  if (wrapped === true)
    return {
      type: 'object',
      properties: { data: { anyOf: [reference(node), { type: 'array', items: reference(node) }] } },
    };
  return nullable === true ? { anyOf: [reference(node), { type: 'null' }] } : reference(node);
}
