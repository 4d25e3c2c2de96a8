import { OptionalType } from '@edgewalk/core/declare';

const specKinds = { int: 'number', 'unsigned int': 'number', float: 'number', bool: 'boolean', string: 'text' };
// Ids are texts, whatever Meta calls them, and are in no list.
const kinds = { number: 'number', boolean: 'boolean', string: 'text', timestamp: 'text' };

/** The fields whose codec is of another kind than Meta's description says. */
export function misfitsOf(fields, { declaration }) {
  return fields.flatMap(({ name, type }) => {
    const codec = declaration.fields.props[name];
    const [wanted, found] = [specKinds[type], codec && kinds[unwrap(codec).name]];
    return wanted && found && wanted !== found ? [`.${name}: ${type}, not ${found}`] : [];
  });
}

const unwrap = (codec) => (codec instanceof OptionalType ? codec.codec : codec);
