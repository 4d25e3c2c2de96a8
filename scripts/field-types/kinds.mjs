const simple = { string: 'text', datetime: 'text', bool: 'boolean', Object: 'object', list: 'any[]' };
const numbers = ['int', 'unsigned int', 'float'];

/** What a field of Meta's type is in JSON. Whole numbers called an id are ids, which are texts for us. */
export function kindOf(type, field) {
  const item = /^list<(.*)>$/.exec(type)?.[1];
  if (item !== undefined) return `${kindOf(item, field)}[]`;
  if (numbers.includes(type)) return /(^|_)ids?$/.test(field) ? 'id' : 'number';
  // The values of an enum: `Profile_profile_type`.
  if (/^[A-Za-z]+_[a-z_]+$/.test(type)) return 'text';
  return simple[type] ?? 'object';
}

/** The object that a type names, such as `User` in `list<User>`. */
export const objectIn = (type) => /^(?:list<)*([A-Z][A-Za-z]+)>*$/.exec(type)?.[1];
