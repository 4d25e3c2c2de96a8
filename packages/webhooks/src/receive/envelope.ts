import { isObject } from '@edgewalk/core/declare';
import { inMilliseconds } from './time.js';

/** One update, before it is decoded. */
export interface Update {
  readonly object: string;
  readonly account: string;
  /** Meta's name of the field; in `messaging` the item determines it. */
  readonly field?: string;
  readonly carrier: 'change' | 'messaging' | 'standby' | 'name';
  readonly item: unknown;
  readonly sentAt: number | undefined;
}

type Members = Readonly<Record<string, unknown>>;

/** All updates of a delivery as one list. The members of an entry decide how it is read, not the object. */
export function updatesOf(body: Members): readonly Update[] {
  if (isThreads(body)) return threadsUpdates(body);
  const object = textOf(body['object']);
  return listOf(body['entry']).flatMap((entry) => {
    const about: Members = isObject(entry) ? entry : { value: entry };
    const account = textOf(about['id'] ?? about['uid']);
    const shared = { object, account, sentAt: inMilliseconds(about['time']) };
    return itemsOf(about).map((update) => ({ ...shared, ...update }));
  });
}

const isThreads = (body: Members): boolean => body['entry'] === undefined && body['values'] !== undefined;

function threadsUpdates(body: Members): readonly Update[] {
  const shared = { object: 'threads', account: textOf(body['target_id']), sentAt: inMilliseconds(body['time']) };
  return listOf(body['values']).map((item) => ({ ...shared, ...changed(item) }));
}

type Item = Pick<Update, 'field' | 'carrier' | 'item'>;

/** An entry may have several of these members. */
function itemsOf(entry: Members): readonly Item[] {
  const messages = (carrier: 'messaging' | 'standby') => listOf(entry[carrier]).map((item) => ({ carrier, item }));
  const names = listOf(entry['changed_fields']).map((name) => ({
    carrier: 'name' as const,
    field: textOf(name),
    item: name,
  }));
  const found = [...listOf(entry['changes']).map(changed), ...messages('messaging'), ...messages('standby'), ...names];
  // Anything else is a flat change, or unknown. An entry with empty lists, or only its id, has no updates.
  const isFlat = found.length === 0 && Object.keys(entry).some((name) => !entryMembers.includes(name));
  return isFlat ? [changed(entry)] : found;
}

const entryMembers = ['id', 'uid', 'time', 'changes', 'messaging', 'standby', 'changed_fields'];

const changed = (item: unknown): Item => ({
  carrier: 'change',
  item,
  field: isObject(item) ? textOf(item['field']) : '',
});

/** Meta documents lists; a single value is treated as a list of one. */
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
