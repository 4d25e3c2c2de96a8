import { check, idText, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

const kinds = ['user', 'asid', 'psid', 'uid'] as const;
const one = (given: Readonly<Record<string, unknown>>) =>
  kinds.some((kind) => given[kind] !== undefined)
    ? undefined
    : 'say who: write user, asid (an id that is for your app), psid (an id of Messenger) or uid';

const ids = optional(t.array(idText));
const id = optional(idText);

/** People, by one of the kinds of ids that Meta knows them by. */
export const People = check(record('People', { user: ids, asid: ids, psid: ids, uid: ids }), one);

/** A person, by one of the kinds of ids that Meta knows them by. */
export const Person = check(record('Person', { user: id, asid: id, psid: id, uid: id }), one);
