import { looseNumber, type Operation, type Post, RecordType, VariantsType } from '@edgewalk/core/declare';

/** The codec of a parameter or a field. */
export type Codec = Post['params'];

/** The codecs of the members of a record, by name; several where the record has several forms. */
export function membersOf(codec: Codec): ReadonlyMap<string, readonly Codec[]> {
  const forms: readonly Codec[] = codec instanceof VariantsType ? (codec.forms as readonly Codec[]) : [codec];
  const members = new Map<string, Codec[]>();
  for (const form of forms)
    if (form instanceof RecordType)
      for (const [name, member] of Object.entries(form.props as Readonly<Record<string, Codec>>))
        members.set(name, [...(members.get(name) ?? []), member]);
  return members;
}

/** The codecs of the parameters of an operation, by name; a list has its page size besides. */
export function parametersOf(operation: Operation): ReadonlyMap<string, readonly Codec[]> {
  if (operation.kind === 'unsupported') return new Map();
  const members = membersOf(operation.params);
  return operation.kind === 'pages' ? new Map([...members, ['limit', [looseNumber]]]) : members;
}
