import { objects } from '@edgewalk/webhooks';
import { type JsonSchema, schemaOf } from '@edgewalk/vocabulary/json-schema';
import { latestVersion } from '@edgewalk/core';

type AnyField = { readonly carrier: 'change' | 'messaging'; readonly codec: Parameters<typeof schemaOf>[0] };

/** A field of webhooks, with its declaration. */
interface FieldOfObject {
  readonly object: string;
  readonly field: string;
  readonly declared: AnyField;
}

const fields: readonly FieldOfObject[] = Object.entries(objects).flatMap(([object, found]) =>
  Object.entries(found as Readonly<Record<string, AnyField>>).map(([field, declared]) => ({ object, field, declared })),
);

/** Writes the webhooks as AsyncAPI 3.0: a channel for each object, a message for each field. */
export function webhooksDocument(): Readonly<Record<string, unknown>> {
  const names = Object.keys(objects);
  return {
    asyncapi: '3.0.0',
    info,
    defaultContentType: 'application/json',
    channels: Object.fromEntries(names.map((object) => [object, channelOf(object)])),
    operations: Object.fromEntries(names.map((object) => [`receive_${object}`, operationOf(object)])),
    components: { messages: Object.fromEntries(fields.map((each) => [idOf(each), messageOf(each)])) },
  };
}

const info = {
  title: "Webhooks of Meta's Graph APIs",
  version: latestVersion,
  description:
    'Made by Edgewalk from its declarations. Each delivery is signed: X-Hub-Signature-256 is the HMAC-SHA256 of its bytes with the app secret.',
  license: { name: 'MIT' },
};

const idOf = ({ object, field }: FieldOfObject): string => `${object}_${field}`;

const channelOf = (name: string) => ({
  address: '/',
  description: `Events of the object ${name}.`,
  messages: Object.fromEntries(
    fields
      .filter(({ object }) => object === name)
      .map((each) => [each.field, { $ref: `#/components/messages/${idOf(each)}` }]),
  ),
});

const operationOf = (object: string) => ({
  action: 'receive',
  channel: { $ref: `#/channels/${object}` },
  summary: `Meta delivers events of ${object}.`,
});

const messageOf = ({ object, field, declared }: FieldOfObject) => ({
  name: field,
  title: `${object}/${field}`,
  payload: envelope(object, field, declared),
});

const envelope = (object: string, field: string, { carrier, codec }: AnyField): JsonSchema => {
  if (object === 'threads') return threadsEnvelope(field, codec);
  const item =
    carrier === 'messaging'
      ? schemaOf(codec)
      : { type: 'object', properties: { field: { type: 'string' }, value: schemaOf(codec) } };
  const member = carrier === 'messaging' ? 'messaging' : 'changes';
  return {
    type: 'object',
    required: ['object', 'entry'],
    properties: {
      object: { const: object },
      entry: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: { type: 'string' }, time: { type: 'integer' }, [member]: { type: 'array', items: item } },
        },
      },
    },
  };
};

/** Threads delivers in an envelope of its own. */
const threadsEnvelope = (field: string, codec: AnyField['codec']): JsonSchema => ({
  type: 'object',
  properties: {
    target_id: { type: 'string' },
    time: { type: 'integer' },
    values: { type: 'object', properties: { field: { const: field }, value: schemaOf(codec) } },
  },
});
