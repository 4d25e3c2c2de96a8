import { InvalidArgumentError } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';

/** The secret of an app; events carry the name of the secret that signed them. */
export interface NamedSecret {
  readonly name: string;
  readonly secret: string;
}

/** One secret or several: of several apps, or the old and the new one during a rotation. */
export type Secrets = string | NamedSecret | readonly (string | NamedSecret)[];

/** The secrets as a list with names. */
export function namedSecrets(secrets: Secrets, where: string): readonly NamedSecret[] {
  const list: readonly unknown[] = Array.isArray(secrets) ? secrets : [secrets];
  if (list.length === 0) throw refuse(where, 'give at least one');
  return list.map((each, at) => {
    const named = isObject(each) ? each : { name: list.length === 1 ? 'secret' : `secret ${at + 1}`, secret: each };
    const { name, secret } = named;
    if (typeof secret !== 'string' || secret.trim() === '')
      throw refuse(where, 'write the app secret as a text, or { name, secret }; it is empty or missing');
    if (typeof name !== 'string' || name === '') throw refuse(where, 'name: write a text, such as the name of the app');
    return { name, secret };
  });
}

const refuse = (where: string, advice: string) => new InvalidArgumentError(where, `secrets: ${advice}`);
