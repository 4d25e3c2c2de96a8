import type { MemberDocs } from '@edgewalk/core/declare';
import { type JsonSchema, schemaOf } from '@edgewalk/vocabulary/json-schema';
import type { Codec } from './codecs.js';
import { describeMembers, type MemberText } from './members.js';

/** A field or a parameter, with the schema of its values. */
export interface MemberDocument extends Omit<MemberText, 'type'> {
  /** The name of a plain codec, such as `id` or `time`. */
  readonly type?: string;
  /** What is said of the member itself is in `about` and `retired`. */
  readonly schema: JsonSchema;
}

/** Describes the members of a record with their schemas. */
export function documentMembers(record: Codec, docs: MemberDocs = {}): readonly MemberDocument[] {
  const whole = schemaOf(record, { docs });
  const forms = Array.isArray(whole['anyOf']) ? (whole['anyOf'] as readonly JsonSchema[]) : [whole];
  return describeMembers(record, docs).map(({ type, ...member }) => ({
    ...member,
    ...(/^[\w ]{1,16}$/.test(type) && { type }),
    schema: schemaIn(forms, member.name),
  }));
}

/** The schema of a member; of several forms each may have its own. */
function schemaIn(forms: readonly JsonSchema[], name: string): JsonSchema {
  const found = forms.flatMap(({ properties }) => {
    const schema = (properties as Readonly<Record<string, JsonSchema>> | undefined)?.[name];
    return schema === undefined ? [] : [JSON.stringify(bare(schema))];
  });
  const schemas = [...new Set(found)].map((text) => JSON.parse(text) as JsonSchema);
  return schemas.length > 1 ? { anyOf: schemas } : (schemas[0] ?? {});
}

const bare = ({ description: _, deprecated: __, ...schema }: JsonSchema): JsonSchema => schema;
