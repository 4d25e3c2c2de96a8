import { InvalidArgumentError } from '@edgewalk/core';
import { isObject, suggest } from '@edgewalk/core/declare';
import { fieldsOf } from '../objects/objects.js';

const subscribed = ['instagram', 'page'];

/** Refuses unknown fields and accounts without an id, before anything is sent. */
export function checkWanted(where: string, fields: unknown, accounts: readonly unknown[]): void {
  const refuse = (advice: string) => new InvalidArgumentError(where, advice);
  const example = "fields: write { instagram: ['comments'] }";
  if (!isObject(fields)) throw refuse(example);
  for (const [object, names] of Object.entries(fields)) {
    if (!subscribed.includes(object)) throw refuse(`fields: there is no ${object}: ${suggest(object, subscribed)}`);
    const known = Object.keys(fieldsOf(object));
    const wrong = Array.isArray(names) ? names.find((name) => !known.includes(String(name))) : names;
    if (wrong === undefined) continue;
    throw refuse(`fields: there is no field ${JSON.stringify(wrong)} of ${object}: ${suggest(String(wrong), known)}`);
  }
  if (Object.values(fields).flat().filter(Boolean).length === 0) throw refuse(example);
  if (!accounts.every(isAccount))
    throw refuse("accounts: write { page: '…', accessToken } or { instagram: '…', accessToken }");
}

const isAccount = (account: unknown): boolean => isObject(account) && isId(account['page'] ?? account['instagram']);
const isId = (value: unknown): boolean => typeof value === 'string' && value !== '';
