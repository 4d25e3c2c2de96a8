/** A name that Edgewalk does not know, sent unchanged; its result is `unknown`. */
export class Raw<Name extends string = string> {
  constructor(readonly name: Name) {}
}

/**
 * Names a field, or a metric, that Edgewalk does not know yet.
 *
 * @example api.user.get({ fields: ['id', raw('brand_new_field')] })
 */
export function raw<const Name extends string>(name: Name): Raw<Name> {
  return new Raw(name);
}
