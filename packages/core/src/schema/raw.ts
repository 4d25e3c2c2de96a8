import { InvalidArgumentError } from '../errors/program.js';

/** A name that Edgewalk does not know, sent unchanged; its result is `unknown`. */
export class Raw<Name extends string = string> {
  readonly name: Name;

  constructor(name: Name) {
    if (typeof name !== 'string' || name === '')
      throw new InvalidArgumentError('raw', "write the name, such as raw('likes')");
    this.name = name;
  }

  /** As a value of a parameter it is its name. */
  toJSON(): Name {
    return this.name;
  }
}

/**
 * Names a field, or a metric, that Edgewalk does not know yet.
 *
 * @example api.user.get({ fields: ['id', raw('brand_new_field')] })
 */
export function raw<const Name extends string>(name: Name): Raw<Name> {
  return new Raw(name);
}
